package org.passerelle.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells those above what parts a course has, whether it is published or not; whom they tell is theirs to decide. */
@ApplicationScoped
public class CourseOutlines {
    @Inject
    Courses courses;

    @Inject
    OutlineRows rows;

    /** The outline of this course; empty when there is none. */
    public Optional<CourseOutline> of(UUID course) {
        return view(course).map(CourseView::outline);
    }

    /** The outlines of these courses, in as many queries for many as for one; those that are not there are left out. */
    public Map<UUID, CourseOutline> all(Collection<UUID> these) {
        return rows.of(these);
    }

    /** The outlines of the courses of these organisations. */
    public List<CourseOutline> of(Set<UUID> organisations) {
        return courses.of(organisations).stream()
                .map(course -> course.view().outline())
                .toList();
    }

    /** All that there is to show of this course; empty when there is none. */
    public Optional<CourseView> view(UUID course) {
        return courses.find(course).map(Course::view);
    }

    /** An activity with what is in it; empty when the course has no such one. */
    public Optional<ActivityView> activity(UUID course, UUID activity) {
        return courses.find(course)
                .flatMap(found -> found.activities().stream()
                        .filter(a -> a.id().equals(activity))
                        .map(Activity::view)
                        .findFirst());
    }
}
