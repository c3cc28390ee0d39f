package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.AnsweredSkill;
import org.passerelle.matching.AnsweringDemand;
import org.passerelle.matching.DemandAnswer;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Route;

/** What answers to the skills that are ticked in the form, as they are ticked: a part of the page, fetched anew. */
@Named
@RequestScoped
@Route(path = "/employer/demands/answers", view = "/employer/answers.xhtml", access = Permission.POST_DEMAND)
public class AnswersPage {
    private static final int MOST_COURSES = 3;

    @Inject
    AnsweringDemand answering;

    @Inject
    SkillSheet sheet;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Clock clock;

    @Nullable
    private DemandAnswer answer;

    /** What answers in a zone. */
    public DemandAnswer in(@Nullable String zoneCode) {
        if (answer == null) {
            List<String> skills = sheet.asks().stream().map(SkillAsk::skillUri).toList();
            answer = answering.answer(skills, zoneCode, clock.instant());
        }
        return answer;
    }

    /** A skill's name. */
    public String label(AnsweredSkill skill) {
        return referential.label(skill.skillUri(), locale.language());
    }

    /** The first courses that teach a skill. */
    public List<AnsweredSkill.Course> courses(AnsweredSkill skill) {
        return skill.courses().stream().limit(MOST_COURSES).toList();
    }
}
