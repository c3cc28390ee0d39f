package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.gradebook.GradeDetail;
import org.passerelle.gradebook.Gradebooks;
import org.passerelle.gradebook.Grading;
import org.passerelle.gradebook.TypedGrade;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One result of a learner: all that led to it, and a grade to type. */
@Named
@RequestScoped
@Route(
        path = "/trainer/courses/{id}/grades/{enrolment}/{task}",
        view = "/trainer/grade.xhtml",
        access = Permission.GRADE)
public class GradeDetailPage {
    private static final int FULL = 20;

    @Inject
    Gradebooks gradebooks;

    @Inject
    Grading grading;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private GradeDetail detail;

    private String grade = "";
    private String reason = "";
    private int seen = -1;

    /** Finds it before anything is shown. */
    public void load() {
        seen = getDetail().typed().size();
    }

    /** The result. */
    public GradeDetail getDetail() {
        if (detail == null) {
            detail = gradebooks.detail(parts.id("enrolment"), parts.word("task"));
        }
        return detail;
    }

    /** Whether a typed grade holds, which can be taken back. */
    public boolean isTyped() {
        var typed = getDetail().typed();
        return !typed.isEmpty() && typed.get(typed.size() - 1).score().isPresent();
    }

    /** The score that was typed; null where it was taken back. */
    public @Nullable Double score(TypedGrade typed) {
        return typed.score().orElse(null);
    }

    /** Types the grade. */
    public void save() {
        Double typed = Typed.number(grade);
        if (typed == null) {
            throw Refusal.of("grade", "gradebook.gradeOutOfRange");
        }
        type(typed / FULL);
    }

    /** Takes back what was typed before. */
    public void takeBack() {
        type(null);
    }

    private void type(@Nullable Double score) {
        grading.type(parts.id("enrolment"), parts.word("task"), score, reason, seen);
        redirect.to("/trainer/courses/" + getDetail().course() + "/grades/" + parts.id("enrolment") + '/'
                + getDetail().task().key());
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(@Nullable String grade) {
        this.grade = Typed.said(grade);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Typed.said(reason);
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}
