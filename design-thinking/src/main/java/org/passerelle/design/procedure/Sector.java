package org.passerelle.design.procedure;

/** The field of public action that a procedure or an experience belongs to; the open data are told by it. */
public enum Sector {
    /** Roads, transport, mobility. */
    ROADS,
    /** Culture, sport, associations. */
    CULTURE,
    /** Health and social care. */
    CARE,
    /** Schools, training, youth. */
    EDUCATION,
    /** Environment, water, farming. */
    ENVIRONMENT,
    /** Business, employment, aid to firms. */
    ECONOMY,
    /** Town planning and housing. */
    HOUSING,
    /** Finance, procurement, human resources and other support. */
    SUPPORT
}
