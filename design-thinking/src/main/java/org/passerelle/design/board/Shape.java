package org.passerelle.design.board;

/** What stands on a board. */
public enum Shape {
    /** A note in a colour, with its author. */
    NOTE,
    /** Words without a ground. */
    TEXT,
    /** A frame with a title, drawn behind the notes. */
    AREA,
    /** A name under which notes are gathered. */
    GROUP,
    /** An arrow from one thing to another, with words or without. */
    ARROW,
    /** An image; its words are what it shows, for those who do not see it. */
    IMAGE
}
