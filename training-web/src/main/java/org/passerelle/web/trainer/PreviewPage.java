package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.ItemResult;
import org.passerelle.assessment.ItemView;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Given;
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

    @Nullable
    private UUID judged;

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

    /** What an activity asks, with what was answered here; nothing when it is no quiz. */
    public List<ItemResult> questions(UUID activity, ActivityType type) {
        if (type != ActivityType.QUIZ) {
            return List.of();
        }
        List<ItemResult> asked = setting.attempt(parts.id("id"), activity, Map.of());
        return isJudged(activity) ? setting.attempt(parts.id("id"), activity, given(activity, asked)) : asked;
    }

    /** What was answered in the form, by the items' keys. */
    private static Map<String, String> given(UUID activity, List<ItemResult> asked) {
        Map<String, String[]> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        return asked.stream()
                .map(ItemResult::item)
                .collect(Collectors.toMap(
                        ItemView::key, item -> Given.to(item, typed, "q-" + activity + '-' + item.key())));
    }

    /** Shows how the answers to a quiz are judged; stays on the page and keeps nothing. */
    public void judge(UUID activity) {
        judged = activity;
    }

    /** Whether the answers to this quiz were judged just now. */
    public boolean isJudged(UUID activity) {
        return activity.equals(judged);
    }
}
