package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.credential.attestation.AttestationView;
import org.passerelle.people.People;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** The words in which pages speak of attestations. */
@Named
@RequestScoped
public class AttestationLine {
    @Inject
    Naming naming;

    @Inject
    People people;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /** The skill and its level. */
    public String skill(AttestationView attested) {
        return texts.of(
                "award.attest.name",
                referential.label(attested.draft().skill(), locale.language()),
                texts.of("award.level." + attested.draft().level()));
    }

    /** The organisation's name. */
    public String organisation(AttestationView attested) {
        return naming.name(attested.organisation());
    }

    /** Who attests. */
    public String attester(AttestationView attested) {
        return name(attested.attester());
    }

    /** Whom it is about: the name once they agreed, before that the address that was typed. */
    public String person(AttestationView attested) {
        return attested.holder().map(this::name).orElse(attested.draft().email());
    }

    private String name(UUID person) {
        Map<UUID, String> names = people.names(List.of(person));
        return names.getOrDefault(person, "");
    }

    /** How its state is shown. */
    public String badge(AttestationView attested) {
        return switch (attested.state()) {
            case ISSUED -> "badge--open";
            case ASKED, SECOND, SENT_BACK -> "badge--closing";
            case DECLINED, TAKEN_BACK -> "badge--ended";
        };
    }

    /** What was done, by what it was judged, when and in how many hours, line by line. */
    public List<String> facts(AttestationView attested) {
        Integer hours = attested.draft().hours();
        String day = texts.of(
                "award.attest.evidence.day",
                texts.day(attested.draft().doneOn()),
                Objects.requireNonNullElse(hours, 0));
        String digest = attested.draft().sha256();
        return Stream.of(day, digest.isEmpty() ? "" : texts.of("award.attest.digest", digest))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
