package org.passerelle.credential.paper;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing in units of its own, from its upper left corner; what comes later lies above.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param marks what is drawn
 * @param alternative what it shows, for those who do not see it
 */
public record Plan(int width, int height, List<Mark> marks, String alternative) {
    /** Copies the marks. */
    public Plan {
        marks = List.copyOf(marks);
    }

    /** Something drawn. */
    public sealed interface Mark {}

    /**
     * A box.
     *
     * @param fill its ground; null for none
     * @param line the colour of its edge
     * @param thick how thick its edge is; 0 for none
     * @param dashed whether its edge is dashed
     */
    public record Box(int x, int y, int w, int h, @Nullable Color fill, Color line, int thick, boolean dashed)
            implements Mark {}

    /**
     * A picture in a box, as large as that lets it be.
     *
     * @param content a PNG or a JPEG
     */
    public record Picture(int x, int y, int w, int h, byte[] content) implements Mark {}

    /**
     * Words in a box. They are made smaller so that they fit, and cut with three points when that is not enough.
     *
     * @param size how large their letters are
     * @param least how small they may be made
     */
    public record Words(int x, int y, int w, int h, String text, int size, int least, boolean bold, Color colour)
            implements Mark {}

    /**
     * Points joined by straight lines, with a head at the last one or without.
     *
     * @param points x and y by turns, of two points at least
     */
    public record Way(List<Integer> points, Color line, int thick, boolean head) implements Mark {
        /** Copies the points. */
        public Way {
            points = List.copyOf(points);
        }
    }
}
