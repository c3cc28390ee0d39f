package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseStatus;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.awardlist.AwardListContext;
import org.passerelle.credential.awardlist.ListedAward;
import org.passerelle.credential.awardlist.ListedCourse;
import org.passerelle.credential.issuance.AwardRequest;
import org.passerelle.credential.issuance.Evidence;
import org.passerelle.credential.issuance.SkillAward;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Days;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.people.People;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/** Puts what a training body awards by a list into the words of a credential. */
@ApplicationScoped
public class AwardListWords implements AwardListContext {
    @Inject
    CourseOutlines courses;

    @Inject
    Referential referential;

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

    @Override
    public Optional<ListedCourse> course(UUID course) {
        return courses.view(course)
                .map(view -> new ListedCourse(
                        course,
                        view.card().organisation(),
                        view.status() == CourseStatus.PUBLISHED,
                        view.card().title(),
                        aims(view.card()).stream()
                                .map(aim -> new ListedCourse.Skill(aim.uri(), aim.label()))
                                .toList()));
    }

    private List<SkillAim> aims(CourseCard card) {
        return card.skills().stream().map(this::aim).flatMap(Optional::stream).toList();
    }

    private Optional<SkillAim> aim(TaughtSkill taught) {
        return referential
                .skill(taught.uri())
                .map(skill -> Naming.aim(skill, taught.level(), SettingItems.USUAL_PASS_MARK));
    }

    @Override
    public Optional<UUID> holder(String email) {
        return caller.asPlatform(() -> people.withAddress(email));
    }

    @Override
    public String mailbox(UUID person) {
        return caller.asPlatform(() -> people.find(person)).email().toLowerCase(Locale.ROOT);
    }

    @Override
    public AwardRequest award(ListedAward award, UUID holder) {
        CourseView course = courses.view(award.course()).orElseThrow(() -> new NotFound("course", award.course()));
        CourseCard card = course.card();
        People.Line person = caller.asPlatform(() -> people.find(holder));
        Language language = card.isIn(person.language()) ? person.language() : card.language();
        String body = naming.name(award.body());
        AchievementDefinition achievement = new AchievementDefinition(
                card.slug(),
                card.title(),
                card.summary(),
                text(l -> bundles.text(l, "award.awards.criteria", body)),
                aims(card),
                naming.creator(award.body()));
        List<SkillAward> results = award.results().entrySet().stream()
                .map(entry -> new SkillAward(
                        entry.getKey(), entry.getValue() / 100.0, entry.getValue() >= SettingItems.USUAL_PASS_MARK))
                .toList();
        AwardRequest request = new AwardRequest(
                achievement,
                holder,
                award.name(),
                language,
                results,
                award.day().atStartOfDay(Clocks.ZONE).toInstant(),
                List.of(evidence(award, body, language)),
                null);
        return wished.by(person, request);
    }

    private Evidence evidence(ListedAward award, String body, Language language) {
        String day = Days.day(language).format(award.day());
        Integer hours = award.hours();
        return Evidence.of(
                bundles.text(language, "award.awards.evidence", body, day, Objects.requireNonNullElse(hours, 0)));
    }

    private static LocalizedText text(Function<Language, String> sentence) {
        return LocalizedText.of(sentence.apply(Language.FR), sentence.apply(Language.EN));
    }
}
