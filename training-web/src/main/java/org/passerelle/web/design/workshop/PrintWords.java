package org.passerelle.web.design.workshop;

import java.util.UUID;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Shape;

/** What is said beside a board's own words when it is printed, in the reader's language. */
interface PrintWords {
    /** What a part of the ground is called. */
    String area(String key);

    /** What stands between the parts. */
    String elsewhere();

    /** Who sits there. */
    String name(UUID seat);

    /** What stands in the place of words that are not told yet. */
    String veiled();

    /** So many dots. */
    String dots(int count);

    /** What came from a device that was cut off, so many seconds late. */
    String late(int seconds);

    /** Under which group. */
    String inGroup(String group);

    /** That two texts stand side by side. */
    String disputed();

    /** That a vote's dots are marked so. */
    String dotSign();

    /** What the drawing shows, and where to read it. */
    String alternative();

    /** A heading over arrows. */
    String arrows();

    /** A colour. */
    String colour(Colour colour);

    /** A shape. */
    String shape(Shape shape);
}
