package org.passerelle.design.experiment;

/** By what right something is tried in French public service. */
public enum LegalBasis {
    /** Nothing departs from a rule: the head of the service organises it (Conseil d'État, 7 February 1936, Jamart). */
    SERVICE,
    /** The assembly decided it within its powers. */
    RESOLUTION,
    /** The local authority departs from a law or a decree for a time (Constitution, article 72, paragraph 4). */
    CONSTITUTION_72,
    /** A law or a decree tries something for a purpose and a time (Constitution, article 37-1). */
    CONSTITUTION_37_1,
    /** The prefect departs from a national rule (decree 2020-412 of 8 April 2020). */
    PREFECT;

    /** Whether the act that allows it must be named: its kind, number and day. */
    public boolean needsAct() {
        return this != SERVICE;
    }
}
