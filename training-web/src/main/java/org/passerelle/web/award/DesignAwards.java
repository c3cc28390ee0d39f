package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.issuance.AwardRequest;
import org.passerelle.credential.issuance.Evidence;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.design.facilitation.FacilitationGranted;
import org.passerelle.design.facilitation.FacilitationRules;
import org.passerelle.design.facilitation.ParticipationConfirmed;
import org.passerelle.design.facilitation.Sprint;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Days;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.people.People;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Awards what people earn by workshops, in the transaction in which it is confirmed: having taken part, once for each
 * challenge, and each level of facilitation once.
 */
@ApplicationScoped
public class DesignAwards {
    private static final String PARTICIPATION = "design/participation/";
    private static final String FACILITATION = "design/facilitation/";

    @Inject
    Issuing issuing;

    @Inject
    People people;

    @Inject
    Naming naming;

    @Inject
    Wished wished;

    @Inject
    Bundles bundles;

    @Inject
    CurrentCaller caller;

    void confirmed(@Observes ParticipationConfirmed event) {
        String house = naming.name(event.organisation());
        AchievementDefinition achievement = new AchievementDefinition(
                PARTICIPATION + event.challenge(),
                text(l -> bundles.text(l, "award.design.participation.name", event.question())),
                text(l -> bundles.text(l, "award.design.participation.says", house)),
                text(l -> bundles.text(l, "award.design.participation.criteria", FacilitationRules.LEAST_SEATS)),
                List.of(),
                naming.creator(event.organisation()));
        issue(
                event.person(),
                achievement,
                event.at(),
                language -> List.of(new Evidence(
                        event.workshop(),
                        bundles.text(language, "award.design.genre"),
                        bundles.text(
                                language,
                                "award.design.participation.evidence",
                                event.workshop(),
                                day(event.heldAt(), language),
                                number(event.hours(), language),
                                bundles.text(language, "award.design.role." + (event.led() ? "led" : "took")),
                                event.confirmer()),
                        bundles.text(language, "award.design.log"),
                        event.digest())));
    }

    void granted(@Observes FacilitationGranted event) {
        int level = event.level();
        AchievementDefinition achievement = new AchievementDefinition(
                FACILITATION + level,
                text(l -> bundles.text(l, "award.design.facilitation.name", level)),
                text(l -> bundles.text(l, "award.design.facilitation.says." + level)),
                text(l -> bundles.text(
                        l,
                        "award.design.facilitation.criteria." + level,
                        FacilitationRules.sprints(level),
                        FacilitationRules.gains(level))),
                List.of(),
                creator(event));
        issue(event.person(), achievement, event.at(), language -> evidence(event, language));
    }

    /** The administration of the sprints, where they are of one. */
    private @Nullable Creator creator(FacilitationGranted event) {
        List<UUID> houses =
                event.sprints().stream().map(Sprint::organisation).distinct().toList();
        return event.level() == 1 && houses.size() == 1 ? naming.creator(houses.get(0)) : null;
    }

    private List<Evidence> evidence(FacilitationGranted event, Language language) {
        return Stream.concat(
                        words(event, language).map(Evidence::of),
                        event.sprints().stream().map(sprint -> evidence(sprint, language)))
                .toList();
    }

    /** Who answers for it and on what; at level 1 also the lessons, where all were done. */
    private Stream<String> words(FacilitationGranted event, Language language) {
        if (event.named()) {
            return Stream.of(bundles.text(language, "award.design.facilitation.named", event.by(), event.reason()));
        }
        String key = event.onLessons() ? "lessons" : "confirmed." + event.level();
        String word = bundles.text(language, "award.design.facilitation." + key, event.by());
        if (event.level() != 1 || !event.lessons().isComplete()) {
            return Stream.of(word);
        }
        return Stream.of(
                word,
                bundles.text(
                        language,
                        "award.design.facilitation.lessonsDone",
                        event.lessons().count(),
                        day(event.lessons().first().orElseThrow(), language),
                        day(event.lessons().last().orElseThrow(), language)));
    }

    private Evidence evidence(Sprint sprint, Language language) {
        return new Evidence(
                sprint.question(),
                bundles.text(language, "award.design.genre"),
                bundles.text(
                        language,
                        "award.design.facilitation.evidence" + (sprint.gained() ? ".gained" : ""),
                        naming.name(sprint.organisation()),
                        day(sprint.posedAt(), language),
                        sprint.workshops(),
                        number(sprint.hours(), language)),
                bundles.text(language, "award.design.log"),
                sprint.digest());
    }

    private void issue(
            UUID person, AchievementDefinition achievement, Instant at, Function<Language, List<Evidence>> evidence) {
        People.Line holder = caller.asPlatform(() -> people.find(person));
        AwardRequest request = new AwardRequest(
                achievement,
                person,
                holder.name(),
                holder.language(),
                List.of(),
                at,
                evidence.apply(holder.language()),
                null);
        caller.asPlatform(() -> issuing.issue(wished.by(holder, request)));
    }

    private static String day(Instant at, Language language) {
        return Days.day(language).withZone(Clocks.ZONE).format(at);
    }

    private static String number(double value, Language language) {
        return NumberFormat.getNumberInstance(Locale.forLanguageTag(language.tag()))
                .format(value);
    }

    private static LocalizedText text(Function<Language, String> sentence) {
        return LocalizedText.of(sentence.apply(Language.FR), sentence.apply(Language.EN));
    }
}
