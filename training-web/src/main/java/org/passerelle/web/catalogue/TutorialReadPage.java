package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** A tutorial to be read from top to bottom, without an account; its quiz is for who enrols. */
@Named
@RequestScoped
@Route(path = "/courses/{slug}/read", view = "/catalogue/read.xhtml", access = Permission.PUBLIC, cached = true)
public class TutorialReadPage {
    @Inject
    Catalogue catalogue;

    @Nullable
    private String slug;

    @Nullable
    private CourseView course;

    @Nullable
    private List<ActivityView> activities;

    /** Finds the tutorial before anything is shown, so that an absent one is "not found". */
    public void load() {
        getActivities();
    }

    /** The tutorial. */
    public CourseView getCourse() {
        if (course == null) {
            course = catalogue.bySlug(slug);
        }
        return course;
    }

    /** What there is to read and to watch. */
    public List<ActivityView> getActivities() {
        if (activities == null) {
            activities = catalogue.tutorial(slug).stream()
                    .filter(activity -> activity.outline().type() != ActivityType.QUIZ)
                    .toList();
        }
        return activities;
    }

    /** Whether there is a quiz too. */
    public boolean isQuizzed() {
        return getCourse().outline().activities().stream().anyMatch(a -> a.type() == ActivityType.QUIZ);
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }
}
