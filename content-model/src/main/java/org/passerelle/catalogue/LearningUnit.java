package org.passerelle.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** A part of a course, with activities in order. */
@Entity
@Table(schema = "content", name = "learning_unit")
class LearningUnit extends BaseEntity {
    @ManyToOne(optional = false)
    @JoinColumn(name = "course_id", nullable = false, updatable = false)
    private Course course;

    @Column(name = "position", nullable = false)
    private int position;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title = LocalizedText.of(null, null);

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "unit")
    @OrderBy("position")
    private List<Activity> activities = new ArrayList<>();

    /** For the persistence provider. */
    protected LearningUnit() {}

    LearningUnit(Course course, int position, LocalizedText title) {
        this.course = course;
        this.position = position;
        rename(title);
    }

    void rename(LocalizedText typed) {
        this.title = Localized.line("title", typed, Course.LONGEST_TITLE, language());
    }

    void place(int at) {
        this.position = at;
    }

    Activity add(ActivityDraft draft) {
        Activity activity = new Activity(this, activities.size(), draft);
        activities.add(activity);
        return activity;
    }

    void remove(Activity activity) {
        Ordering.remove(activities, activity, Activity::place);
    }

    void move(Activity activity, int by) {
        Ordering.move(activities, activity, by, Activity::place);
    }

    UUID course() {
        return course.id();
    }

    Language language() {
        return course.language();
    }

    LocalizedText title() {
        return title;
    }

    List<Activity> activities() {
        return List.copyOf(activities);
    }

    UnitOutline outline() {
        return new UnitOutline(
                id(), title, activities.stream().map(Activity::outline).toList());
    }
}
