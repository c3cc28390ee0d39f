package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.announcement.AnnouncementView;
import org.passerelle.announcement.ReadingAnnouncements;
import org.passerelle.assessment.SkillResult;
import org.passerelle.assessment.SkillResults;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.delivery.Certifying;
import org.passerelle.delivery.CohortView;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Grouping;
import org.passerelle.delivery.HoldingSessions;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.delivery.PlanningAhead;
import org.passerelle.delivery.SessionView;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FindingCourses;
import org.passerelle.matching.RankedFind;
import org.passerelle.skills.Referential;
import org.passerelle.survey.SurveyView;
import org.passerelle.survey.Surveying;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A learner's place in a course: how far one is, what there is to do, and at the end what it has brought. */
@Named
@RequestScoped
@Route(path = "/me/learning/{enrolment}", view = "/learning/show.xhtml", access = Permission.LEARN)
public class LearningShowPage {
    private static final int NEXT = 3;
    private static final int ALL = 100;

    @Inject
    Learning learning;

    @Inject
    Enrolling enrolling;

    @Inject
    Surveying surveying;

    @Inject
    Grouping grouping;

    @Inject
    ReadingAnnouncements announcements;

    @Inject
    HoldingSessions sessions;

    @Inject
    Certifying certifying;

    @Inject
    PlanningAhead planning;

    @Inject
    SkillResults skillResults;

    @Inject
    Credentials credentials;

    @Inject
    FindingCourses finding;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    ActiveZone zone;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private LearningDesk desk;

    /**
     * A skill's result in words.
     *
     * @param percent 0 to 100
     */
    public record Result(String label, int percent, int items) {}

    /** Finds the place before anything is shown, so that somebody else's is "not found". */
    public void load() {
        getDesk();
    }

    /** The place. */
    public LearningDesk getDesk() {
        if (desk == null) {
            desk = learning.desk(parts.id("enrolment"));
        }
        return desk;
    }

    /** What was announced to the learner, the newest first; the last few. */
    public List<AnnouncementView> getAnnouncements() {
        return announcements.mine(getDesk().place().run()).stream().limit(NEXT).toList();
    }

    /** The results skill by skill, the best first. */
    public List<Result> getResults() {
        return skillResults.of(getDesk().place().enrolment()).values().stream()
                .sorted(Comparator.comparingInt(SkillResult::percent).reversed().thenComparing(SkillResult::skill))
                .map(r -> new Result(referential.label(r.skill(), locale.language()), r.percent(), r.items()))
                .toList();
    }

    /** The surveys that the learner can answer now. */
    public List<SurveyView> getSurveys() {
        return surveying.open(getDesk().place().enrolment());
    }

    /** What was earned; null when nothing was yet. */
    public @Nullable CredentialView getCredential() {
        return credentials.mineFor(getDesk().course().slug()).orElse(null);
    }

    /** Courses to go on with: the most asked for around, without those that the learner has. */
    public List<RankedFind> getNext() {
        Set<UUID> taken = learning.mine().stream().map(d -> d.course().course()).collect(Collectors.toSet());
        return finding.find(new CourseQuery("", Map.of()), zone.getCode(), true, 1, ALL).page().items().stream()
                .filter(find -> !taken.contains(find.found().card().id()))
                .limit(NEXT)
                .toList();
    }

    /** The cohort that the learner goes on with; null for none. */
    public @Nullable CohortView getCohort() {
        return grouping.mine(getDesk().place().enrolment()).orElse(null);
    }

    /** The learner's sessions, in order. */
    public List<SessionView> getSessions() {
        return sessions.mine(getDesk().place().enrolment());
    }

    /** Whether there is something to certify. */
    public boolean isCertifiable() {
        return certifying.hasSomething(getDesk().place().enrolment());
    }

    /** Whether the learner makes their own dates. */
    public boolean isPlannable() {
        return planning.isPossible(getDesk().place().enrolment());
    }

    /** Gives the place up. */
    public void withdraw() {
        enrolling.withdraw(getDesk().place().enrolment());
        redirect.to("/me/learning");
    }
}
