package org.passerelle.demand;

/** What makes a demand less trustworthy, and by how much: each multiplies its trust by its factor. */
public enum Doubt {
    /** The employer gave no valid SIRET. */
    NO_SIRET(0.8),
    /** Who posted it writes from a mailbox that anybody can open. */
    FREE_MAILBOX(0.9),
    /** It asks those who apply for money. */
    ASKS_FOR_MONEY(0.1),
    /** It wants to be answered by a messaging service only. */
    MESSENGER_ONLY(0.4),
    /** It promises pay that is far from usual. */
    UNUSUAL_PAY(0.4),
    /** It offers more than a hundred openings at once. */
    MANY_OPENINGS(0.6),
    /** Its employer posted more than fifty demands within a day. */
    MANY_POSTINGS(0.5),
    /** Its employer posted more than two hundred demands within a day. */
    FLOOD(0.2);

    private final double factor;

    Doubt(double factor) {
        this.factor = factor;
    }

    /** What it multiplies trust by, 0 to 1. */
    public double factor() {
        return factor;
    }
}
