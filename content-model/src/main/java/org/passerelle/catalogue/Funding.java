package org.passerelle.catalogue;

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
    EMPLOYER
}
