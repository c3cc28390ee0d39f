package org.passerelle.design.board;

import java.util.UUID;

/**
 * Which image stands there, and how large it is in dots. Its bytes are kept elsewhere: the log has neither them nor
 * anything that a camera wrote beside them.
 */
public record Image(UUID id, int width, int height) {
    /** How high the line below an image is, on which its author stands. */
    public static final int FOOT = 44;

    private static final int LEAST = 60;

    /** The place that it takes with its longer side so long, its upper left corner here. */
    public Spot spot(int x, int y, int side) {
        double scale = side / (double) Math.max(1, Math.max(width, height));
        int w = (int) Math.max(LEAST, Math.round(width * scale));
        int h = (int) Math.max(LEAST, Math.round(height * scale));
        return new Spot(x, y, w, h + FOOT);
    }

    /** The same place with the image so wide. */
    public Spot wide(Spot spot, int w) {
        double scale = w / (double) Math.max(1, width);
        return new Spot(spot.x(), spot.y(), w, (int) Math.max(LEAST, Math.round(height * scale)) + FOOT);
    }
}
