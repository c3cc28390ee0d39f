package org.passerelle.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course in a programme, at its place. */
@Embeddable
public class ProgrammeCourse {
    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "course_id", nullable = false)
    private UUID course;

    /** For the persistence provider. */
    protected ProgrammeCourse() {}

    ProgrammeCourse(int position, UUID course) {
        this.position = position;
        this.course = course;
    }

    int position() {
        return position;
    }

    UUID course() {
        return course;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProgrammeCourse that && that.course.equals(course) && that.position == position;
    }

    @Override
    public int hashCode() {
        return course.hashCode();
    }
}
