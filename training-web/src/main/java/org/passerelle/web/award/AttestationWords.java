package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.Kind;
import org.passerelle.credential.attestation.AttestationContext;
import org.passerelle.credential.attestation.AttestationDraft;
import org.passerelle.credential.attestation.AttestationView;
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
import org.passerelle.skills.Skill;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/** Puts what an organisation attests into the words of a credential, in its holder's language. */
@ApplicationScoped
public class AttestationWords implements AttestationContext {
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

    @Override
    public String mailbox(UUID person) {
        return caller.asPlatform(() -> people.find(person)).email().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isSkill(String uri) {
        return referential.skill(uri).isPresent();
    }

    @Override
    public AwardRequest award(AttestationView attested, UUID holder) {
        People.Line person = caller.asPlatform(() -> people.find(holder));
        AttestationDraft draft = attested.draft();
        Skill skill = referential.skill(draft.skill()).orElseThrow(() -> new NotFound("skill", draft.skill()));
        return wished.by(person, request(attested, person, skill));
    }

    private AwardRequest request(AttestationView attested, People.Line person, Skill skill) {
        return new AwardRequest(
                achievement(attested, skill),
                person.id(),
                person.name(),
                person.language(),
                List.of(new SkillAward(skill.uri(), 1, true)),
                earned(attested.draft()),
                List.of(evidence(attested, skill, person.language())),
                null);
    }

    private static Instant earned(AttestationDraft draft) {
        return draft.doneOn().atStartOfDay(Clocks.ZONE).toInstant();
    }

    private AchievementDefinition achievement(AttestationView attested, Skill skill) {
        String organisation = naming.name(attested.organisation());
        int level = attested.draft().level();
        String criteria = attested.second().isPresent() ? "award.attest.criteria.two" : "award.attest.criteria.one";
        return new AchievementDefinition(
                "attestation/" + attested.id(),
                text(l -> bundles.text(l, "award.attest.name", skill.label().in(l), level(l, level))),
                text(l -> bundles.text(
                        l, "award.attest.description", skill.label().in(l), level(l, level), organisation)),
                text(l -> bundles.text(l, criteria, organisation)),
                List.of(Naming.aim(skill, level, 0)),
                naming.creator(attested.organisation()),
                Kind.ATTESTATION);
    }

    /** What was done, when, in how many hours, and who judged it in which role. */
    private Evidence evidence(AttestationView attested, Skill skill, Language language) {
        AttestationDraft draft = attested.draft();
        String day = Days.day(language).format(draft.doneOn());
        Integer hours = draft.hours();
        String narrative = draft.done() + "\n"
                + bundles.text(language, "award.attest.evidence.day", day, Objects.requireNonNullElse(hours, 0)) + " "
                + bundles.text(
                        language,
                        "award.attest.evidence." + attested.role(),
                        naming.name(attested.organisation()),
                        attested.second().isPresent() ? 1 : 0);
        return new Evidence(
                skill.label().in(language),
                bundles.text(language, "award.attest.evidence.genre"),
                narrative,
                draft.rubric(),
                draft.sha256());
    }

    private String level(Language language, int level) {
        return bundles.text(language, "award.level." + level);
    }

    private static LocalizedText text(Function<Language, String> sentence) {
        return LocalizedText.of(sentence.apply(Language.FR), sentence.apply(Language.EN));
    }
}
