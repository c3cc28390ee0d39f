package org.passerelle.design.capsule;

import java.util.Optional;

/** Whom an official asks, from nearest to last. */
public enum Addressee {
    /** Whoever heads the service. */
    SERVICE_HEAD,
    /** The director general of services. */
    DIRECTOR_GENERAL,
    /** The president, the mayor, or the deputy in charge. */
    EXECUTIVE,
    /** The assembly, by an oral question. */
    ASSEMBLY;

    /** Whom to ask when this one is silent; empty after the last. */
    public Optional<Addressee> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
