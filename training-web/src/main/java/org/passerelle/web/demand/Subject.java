package org.passerelle.web.demand;

import java.util.List;
import java.util.Optional;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.kernel.Language;
import org.passerelle.skills.Referential;

/** What is asked for: a skill, or an occupation. */
enum Subject {
    SKILL("skill", "skills", "/demand"),
    OCCUPATION("occupation", "occupations", "/demand/occupations");

    private final String one;
    private final String many;
    private final String address;

    Subject(String one, String many, String address) {
        this.one = one;
        this.many = many;
        this.address = address;
    }

    /** What this URI is of; empty when it is not known. */
    static Optional<Subject> of(Referential referential, String uri) {
        if (referential.skill(uri).isPresent()) {
            return Optional.of(SKILL);
        }
        return referential.occupation(uri).isPresent() ? Optional.of(OCCUPATION) : Optional.empty();
    }

    /** What one is called in data. */
    String one() {
        return one;
    }

    /** What several are called in data. */
    String many() {
        return many;
    }

    /** Where they are shown. */
    String address() {
        return address;
    }

    /** Those most asked for, the surest first. */
    List<String> top(ZoneDemand asked, int most) {
        return this == SKILL ? asked.topSurely(most) : asked.topOccupations(most);
    }

    String label(Referential referential, String uri, Language language) {
        return this == SKILL
                ? referential.label(uri, language)
                : referential
                        .occupation(uri)
                        .map(occupation -> occupation.label().in(language))
                        .orElse(uri);
    }
}
