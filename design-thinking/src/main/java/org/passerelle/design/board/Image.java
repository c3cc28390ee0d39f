package org.passerelle.design.board;

import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * Which image stands there, and how large it is in dots. Its bytes are kept elsewhere: the log has neither them nor
 * anything that a camera wrote beside them.
 */
public record Image(UUID id, int width, int height) {
    /** The most images that stand on a board. */
    public static final int MOST = 60;

    /** The most images that ever stood on a board; they are kept, for what was taken away can come back. */
    public static final int MOST_EVER = 200;

    /** How high the line below an image is, on which its author stands. */
    public static final int FOOT = 44;

    private static final int LEAST = 60;

    /** Puts it on a board, with what it shows. */
    public static ItemAction.Put put(UUID item, Spot spot, Image image, String text) {
        return new ItemAction.Put(item, Shape.IMAGE, spot, Colour.GREY, text, null, null, image);
    }

    /** Passes when an image comes as one, and the board has room for it. @throws Refusal when not */
    static void check(BoardState state, Shape shape, @Nullable Image image) {
        if ((shape == Shape.IMAGE) != (image != null)) {
            throw new Refusal("design.board.unreadable");
        }
        if (image != null) {
            state.mustTakeImage();
        }
    }

    void write(JsonObjectBuilder o) {
        o.add("image", id.toString()).add("pw", width).add("ph", height);
    }

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
