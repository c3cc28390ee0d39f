package org.passerelle.design.board;

/**
 * A place on a board, in points from its upper left corner; what lies outside is drawn in.
 *
 * @param x from the left
 * @param y from above
 * @param w width
 * @param h height
 */
public record Spot(int x, int y, int w, int h) {
    /** How wide a board is. */
    public static final int WIDTH = 3000;

    /** How high a board is. */
    public static final int HEIGHT = 2000;

    private static final int LEAST = 20;

    /** Draws it in. */
    public Spot {
        w = Math.max(LEAST, Math.min(WIDTH, w));
        h = Math.max(LEAST, Math.min(HEIGHT, h));
        x = Math.max(0, Math.min(WIDTH - w, x));
        y = Math.max(0, Math.min(HEIGHT - h, y));
    }

    /** Whether both cover a point. */
    boolean overlaps(Spot other) {
        return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }

    /** Whether its middle lies in another. */
    public boolean isIn(Spot area) {
        int midX = x + w / 2;
        int midY = y + h / 2;
        return midX >= area.x && midX < area.x + area.w && midY >= area.y && midY < area.y + area.h;
    }
}
