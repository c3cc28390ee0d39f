package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.assessment.SettingItems;
import org.passerelle.assessment.SkillResult;
import org.passerelle.assessment.SkillResults;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.issuance.AwardRequest;
import org.passerelle.credential.issuance.Evidence;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.SkillAward;
import org.passerelle.delivery.RunCompleted;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Days;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.people.People;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/** Issues a course's credential in the transaction in which its last activity is done: both hold, or neither. */
@ApplicationScoped
public class AwardOnCompletion {
    @Inject
    Issuing issuing;

    @Inject
    CourseOutlines courses;

    @Inject
    SkillResults results;

    @Inject
    People people;

    @Inject
    Referential referential;

    @Inject
    Naming naming;

    @Inject
    Wished wished;

    @Inject
    Bundles bundles;

    @Inject
    CurrentCaller caller;

    void award(@Observes RunCompleted completed) {
        CourseView course =
                courses.view(completed.course()).orElseThrow(() -> new NotFound("course", completed.course()));
        People.Line holder = caller.asPlatform(() -> people.find(completed.person()));
        Language language = course.card().isIn(holder.language())
                ? holder.language()
                : course.card().language();
        Map<String, SkillResult> reached = results.of(completed.enrolment());
        AwardRequest request = new AwardRequest(
                achievement(course),
                completed.person(),
                holder.name(),
                language,
                awards(course, reached),
                completed.at(),
                evidence(course, reached, language, completed.at()),
                null);
        caller.asPlatform(() -> issuing.issue(wished.by(holder, request)));
    }

    /** The whole course first, then what was asked about each skill, by what it was judged and by whom. */
    private List<Evidence> evidence(
            CourseView course, Map<String, SkillResult> reached, Language language, Instant at) {
        List<Evidence> all = new ArrayList<>();
        all.add(Evidence.of(
                bundles.text(language, "award.evidence", course.card().hours())));
        for (TaughtSkill taught : course.card().skills()) {
            SkillResult result = reached.get(taught.uri());
            Skill skill = referential.skill(taught.uri()).orElse(null);
            if (result != null && skill != null) {
                all.add(evidence(skill, result, language, at));
            }
        }
        return all;
    }

    private Evidence evidence(Skill skill, SkillResult result, Language language, Instant at) {
        String day = Days.day(language).withZone(Clocks.ZONE).format(at);
        return new Evidence(
                skill.label().in(language),
                bundles.text(language, "award.evidence.genre"),
                bundles.text(language, "award.evidence.skill", result.items(), day, result.percent()),
                bundles.text(language, "award.evidence.rubric", SettingItems.USUAL_PASS_MARK),
                "");
    }

    private static List<SkillAward> awards(CourseView course, Map<String, SkillResult> reached) {
        return course.card().skills().stream()
                .map(skill -> Optional.ofNullable(reached.get(skill.uri())))
                .flatMap(Optional::stream)
                .map(AwardOnCompletion::award)
                .toList();
    }

    private static SkillAward award(SkillResult result) {
        return new SkillAward(
                result.skill(), result.percent() / 100.0, result.percent() >= SettingItems.USUAL_PASS_MARK);
    }

    private AchievementDefinition achievement(CourseView course) {
        long quizzes = course.outline().activities().stream()
                .filter(a -> a.type() == ActivityType.QUIZ)
                .count();
        int activities = course.outline().activities().size();
        return new AchievementDefinition(
                course.card().slug(),
                course.card().title(),
                course.card().summary(),
                text(l -> bundles.text(l, "award.criteria", activities, quizzes)),
                course.card().skills().stream()
                        .map(this::aim)
                        .flatMap(Optional::stream)
                        .toList(),
                naming.creator(course.card().organisation()));
    }

    private Optional<SkillAim> aim(TaughtSkill taught) {
        return referential
                .skill(taught.uri())
                .map(skill -> Naming.aim(skill, taught.level(), SettingItems.USUAL_PASS_MARK));
    }

    private static LocalizedText text(Function<Language, String> sentence) {
        return LocalizedText.of(sentence.apply(Language.FR), sentence.apply(Language.EN));
    }
}
