package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.ProgrammeCatalogue;
import org.passerelle.catalogue.ProgrammeClaimed;
import org.passerelle.catalogue.ProgrammeView;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.issuance.AwardRequest;
import org.passerelle.credential.issuance.CredentialIssued;
import org.passerelle.credential.issuance.Evidence;
import org.passerelle.credential.issuance.Holders;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.SkillAward;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.SkillResult;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Days;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.people.People;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Awards a programme in the transaction in which the last of its courses is attested. The award names the course
 * credentials by their digests, so that whoever is shown them together can tell that they are the ones.
 */
@ApplicationScoped
public class ProgrammeOnCompletion {
    private static final String SOURCE = "programme/";

    @Inject
    ProgrammeCatalogue programmes;

    @Inject
    Holders holders;

    @Inject
    Issuing issuing;

    @Inject
    People people;

    @Inject
    Referential referential;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Bundles bundles;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A course of the programme with what its holder earned in it. */
    private record Done(CourseCard course, Holders.Earned earned) {}

    void earned(@Observes CredentialIssued event) {
        for (ProgrammeView programme : programmes.with(event.source())) {
            List<Done> done = done(programme, event.holder());
            if (done.size() >= programme.required()) {
                award(programme, event.holder(), done);
            }
        }
    }

    void claimed(@Observes ProgrammeClaimed event) {
        List<Done> done = done(event.programme(), event.person());
        if (done.size() < event.programme().required()) {
            throw new Refusal("catalogue.programmeIncomplete", event.programme().required() - done.size());
        }
        award(event.programme(), event.person(), done);
    }

    private List<Done> done(ProgrammeView programme, UUID holder) {
        return programme.courses().stream()
                .map(course -> holders.earned(holder, course.slug()).map(earned -> new Done(course, earned)))
                .flatMap(Optional::stream)
                .toList();
    }

    private void award(ProgrammeView programme, UUID person, List<Done> done) {
        People.Line holder = caller.asPlatform(() -> people.find(person));
        Language language = programme.title().answersIn(holder.language());
        Map<String, SkillAward> reached = results(done);
        AwardRequest request = new AwardRequest(
                achievement(programme),
                person,
                holder.name(),
                language,
                List.copyOf(reached.values()),
                clock.instant(),
                done.stream().map(one -> evidence(one, language)).toList(),
                null);
        caller.asPlatform(() -> issuing.issue(request));
    }

    /** The best result in each skill, as the course credentials say. */
    private static Map<String, SkillAward> results(List<Done> done) {
        Map<String, SkillAward> best = new TreeMap<>();
        for (Done one : done) {
            for (SkillResult result : Claims.ofOurOwn(one.earned.document()).results()) {
                if (!result.skill().isEmpty() && result.value().matches("\\d{1,3}")) {
                    double score = Math.min(100, Integer.parseInt(result.value())) / 100.0;
                    SkillAward award = new SkillAward(
                            result.skill(), score, result.status().equals("Completed"));
                    best.merge(result.skill(), award, (a, b) -> a.score() >= b.score() ? a : b);
                }
            }
        }
        return best;
    }

    private Evidence evidence(Done one, Language language) {
        String title = one.course.title().in(language);
        return new Evidence(
                title,
                bundles.text(language, "award.programme.genre"),
                bundles.text(
                        language, "award.programme.evidence", title, day(one.earned.at(), language), one.earned.uri()),
                "",
                one.earned.sha256());
    }

    private static String day(Instant at, Language language) {
        return Days.day(language).withZone(Clocks.ZONE).format(at);
    }

    private AchievementDefinition achievement(ProgrammeView programme) {
        int required = programme.required();
        int all = programme.courses().size();
        List<SkillAim> aims = new ArrayList<>();
        programme
                .skills()
                .forEach(taught -> referential
                        .skill(taught.uri())
                        .ifPresent(skill -> aims.add(Naming.aim(skill, taught.level(), SettingItems.USUAL_PASS_MARK))));
        return new AchievementDefinition(
                SOURCE + programme.slug(),
                programme.title(),
                programme.summary(),
                text(language -> bundles.text(language, "award.programme.criteria", required, all)),
                aims,
                creator(programme.organisation()));
    }

    private @Nullable Creator creator(UUID body) {
        OrganisationDirectory.Card card = organisations.cards(Set.of(body)).get(body);
        return card == null ? null : new Creator("urn:uuid:" + body, card.name(), "");
    }

    private static LocalizedText text(Function<Language, String> sentence) {
        return LocalizedText.of(sentence.apply(Language.FR), sentence.apply(Language.EN));
    }
}
