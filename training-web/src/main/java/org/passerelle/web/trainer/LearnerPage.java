package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.SkillResult;
import org.passerelle.delivery.Accompanying;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.Referential;
import org.passerelle.tutoring.LearnerSheet;
import org.passerelle.tutoring.Tutoring;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A learner of a course: how far, what was tried, which skills, the time and the group they have, and notes. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/learners/{enrolment}", view = "/trainer/learner.xhtml", access = Permission.GRADE)
public class LearnerPage {
    @Inject
    Tutoring tutoring;

    @Inject
    Accompanying accompanying;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String group = "";
    private String extra = "";
    private String note = "";

    @Nullable
    private LearnerSheet sheet;

    /** Begins with what is kept. */
    public void load() {
        group = getSheet().group();
        extra = String.valueOf(getSheet().extraTime());
    }

    /** The learner. */
    public LearnerSheet getSheet() {
        if (sheet == null) {
            sheet = tutoring.learner(parts.id("id"), parts.id("enrolment"));
        }
        return sheet;
    }

    /** What the quizzes say of the skills, the weakest first. */
    public List<SkillResult> getSkills() {
        return getSheet().skills().values().stream()
                .sorted(Comparator.comparing(SkillResult::percent).thenComparing(SkillResult::skill))
                .toList();
    }

    /** The name of a skill. */
    public String label(SkillResult result) {
        return referential.label(result.skill(), locale.language());
    }

    /** Keeps the group and the time that were typed. */
    public void keep() {
        Integer percent = Typed.whole(extra);
        if (percent == null) {
            throw Refusal.of("extra", "trainer.numberWrong");
        }
        accompanying.grant(parts.id("id"), parts.id("enrolment"), percent);
        accompanying.group(parts.id("id"), parts.id("enrolment"), group);
        again();
    }

    /** Keeps a note. */
    public void write() {
        tutoring.note(parts.id("id"), parts.id("enrolment"), note);
        again();
    }

    /** Takes a note back. */
    public void forget(UUID taken) {
        tutoring.forget(parts.id("id"), parts.id("enrolment"), taken);
        again();
    }

    private void again() {
        redirect.to("/trainer/courses/" + parts.id("id") + "/learners/" + parts.id("enrolment"));
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = Typed.said(group);
    }

    public String getExtra() {
        return extra;
    }

    public void setExtra(@Nullable String extra) {
        this.extra = Typed.said(extra);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.said(note);
    }
}
