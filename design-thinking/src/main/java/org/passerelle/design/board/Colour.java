package org.passerelle.design.board;

/** The colours of notes; each has its name beside it, for colour alone says nothing. */
public enum Colour {
    /** Yellow. */
    YELLOW,
    /** Blue. */
    BLUE,
    /** Green. */
    GREEN,
    /** Rose. */
    ROSE,
    /** Violet. */
    VIOLET,
    /** Grey. */
    GREY
}
