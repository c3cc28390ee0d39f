package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.MultipleChoice;
import org.passerelle.assessment.SettingItems;
import org.passerelle.assessment.SingleChoice;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** A course as its learners will see it, from top to bottom; nothing that is done here is kept. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/preview", view = "/trainer/preview.xhtml", access = Permission.AUTHOR_COURSE)
public class PreviewPage {
    @Inject
    Authoring authoring;

    @Inject
    SettingItems setting;

    @Inject
    AddressParts parts;

    /** Finds the course before anything is shown. */
    public void load() {
        getCourse();
    }

    /** The course. */
    public CourseView getCourse() {
        return authoring.mine(parts.id("id"));
    }

    /** What is in an activity. */
    public ActivityView activity(UUID activity) {
        return authoring.activity(parts.id("id"), activity);
    }

    /** What an activity asks; nothing when it is no quiz. */
    public List<Item> items(UUID activity, ActivityType type) {
        return type == ActivityType.QUIZ ? setting.of(parts.id("id"), activity).items() : List.of();
    }

    /** The options of a question; none when there is nothing to choose. */
    public List<LocalizedText> options(Item item) {
        if (item instanceof SingleChoice choice) {
            return choice.options().stream().map(o -> o.text()).toList();
        }
        return item instanceof MultipleChoice choice
                ? choice.options().stream().map(o -> o.text()).toList()
                : List.of();
    }
}
