package org.passerelle.credential.comparing;

/**
 * One place at which a paper does not say what was issued.
 *
 * @param about what the place is about
 * @param issued what was issued; empty where the paper says something more
 * @param paper what the paper says; empty where it says nothing
 */
public record Difference(Field about, String issued, String paper) {
    /** What a line of a paper is about, the gravest first. */
    public enum Field {
        /** To whom it was awarded. */
        HOLDER,
        /** A skill, its level or its result. */
        RESULT,
        /** What was earned. */
        ACHIEVEMENT,
        /** A day. */
        DATE,
        /** The words around, which may differ from year to year. */
        WORDING
    }
}
