package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.Accompanying;
import org.passerelle.delivery.LearnerLine;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The learners of a course, and the more time that some of them need. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/learners", view = "/trainer/learners.xhtml", access = Permission.GRADE)
public class LearnersPage {
    @Inject
    Accompanying accompanying;

    @Inject
    Authoring authoring;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<LearnerLine> learners;

    /** Finds the learners before anything is shown. */
    public void load() {
        getLearners();
    }

    /** The learners, by name. */
    public List<LearnerLine> getLearners() {
        if (learners == null) {
            learners = accompanying.learners(parts.id("id"));
        }
        return learners;
    }

    /** The course. */
    public CourseView getCourse() {
        return authoring.mine(parts.id("id"));
    }

    /** Keeps the group and the time that were typed beside a learner's name. */
    public void keep(UUID enrolment) {
        Map<String, String> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        Integer percent = Typed.whole(typed.getOrDefault("extra-" + enrolment, ""));
        if (percent == null) {
            throw new Refusal("trainer.numberWrong");
        }
        accompanying.grant(parts.id("id"), enrolment, percent);
        accompanying.group(parts.id("id"), enrolment, typed.getOrDefault("group-" + enrolment, ""));
        redirect.to("/trainer/courses/" + parts.id("id") + "/learners");
    }
}
