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

/** A tutorial on one page, for whoever came from a search: no account, nothing to press. */
@Named
@RequestScoped
@Route(path = "/courses/{slug}/read", view = "/catalogue/read.xhtml", access = Permission.PUBLIC, cached = true)
public class TutorialReadPage {
    @Inject
    Catalogue catalogue;

    @Nullable
    private String slug;

    @Nullable
    private List<ActivityView> activities;

    /** Finds the tutorial before anything is shown. */
    public void load() {
        getActivities();
    }

    /** The tutorial. */
    public CourseView getCourse() {
        return catalogue.bySlug(slug);
    }

    /** What there is to read and to watch, in order. */
    public List<ActivityView> getActivities() {
        if (activities == null) {
            activities = catalogue.tutorial(slug).stream()
                    .filter(activity -> activity.outline().type() != ActivityType.QUIZ)
                    .toList();
        }
        return activities;
    }

    /** Whether it has a quiz to take. */
    public boolean isWithQuiz() {
        return getCourse().outline().activities().stream().anyMatch(activity -> activity.type() == ActivityType.QUIZ);
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }
}
