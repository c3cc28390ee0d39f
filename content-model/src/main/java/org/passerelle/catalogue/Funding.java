package org.passerelle.catalogue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may pay for a course besides the learner. */
public enum Funding {
    /** The region. */
    REGION,
    /** The public employment service. */
    FRANCE_TRAVAIL,
    /** The learner's personal training account (compte personnel de formation). */
    CPF,
    /** The skills operator of the employer's branch (opérateur de compétences). */
    OPCO,
    /** The employer. */
    EMPLOYER;

    /** As stored: the names with commas between. */
    static String join(Set<Funding> payers) {
        return payers.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Funding> parse(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(",")).map(Funding::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
