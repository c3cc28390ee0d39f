package org.passerelle.design.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Free places beside something, the nearest ones, to its right before elsewhere. */
public final class Nearby {
    private static final int GAP = 20;
    private static final int NOT_RIGHT = 300;

    private Nearby() {}

    /**
     * So many places of this size, in columns from above; where the board has no room left, they are laid over what
     * stands there.
     */
    public static List<Spot> beside(Spot centre, List<Spot> taken, int count, int w, int h) {
        List<Spot> free = new ArrayList<>(grid(centre, w, h).stream()
                .filter(spot -> taken.stream().noneMatch(spot::overlaps))
                .sorted(Comparator.comparingInt(spot -> distance(centre, spot)))
                .limit(count)
                .toList());
        for (int i = free.size(); i < count; i++) {
            free.add(new Spot(centre.x() + centre.w() + GAP + i % 5 * GAP, centre.y() + i * GAP, w, h));
        }
        free.sort(Comparator.comparingInt(Spot::x).thenComparingInt(Spot::y));
        return free;
    }

    /** All places of a grid that begins at the right edge, as far as the board goes. */
    private static List<Spot> grid(Spot centre, int w, int h) {
        List<Spot> all = new ArrayList<>();
        int left = Math.floorMod(centre.x() + centre.w() + GAP, w + GAP);
        int top = Math.floorMod(centre.y(), h + GAP);
        for (int x = left; x + w <= Spot.WIDTH; x += w + GAP) {
            for (int y = top; y + h <= Spot.HEIGHT; y += h + GAP) {
                Spot spot = new Spot(x, y, w, h);
                if (!spot.overlaps(centre)) {
                    all.add(spot);
                }
            }
        }
        return all;
    }

    private static int distance(Spot centre, Spot spot) {
        int across = Math.max(0, Math.max(spot.x() - centre.x() - centre.w(), centre.x() - spot.x() - spot.w()));
        int down = Math.max(0, Math.max(spot.y() - centre.y() - centre.h(), centre.y() - spot.y() - spot.h()));
        return across + down + (spot.x() < centre.x() + centre.w() ? NOT_RIGHT : 0);
    }
}
