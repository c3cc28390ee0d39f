package org.passerelle.design.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grounds on which a board may be drawn. A ground is not on the log: it is the same for everybody and speaks each
 * reader's language.
 */
public enum Template {
    /** Nothing but room. */
    IDEA_WALL(grid(1, "ideas")),
    /** Who has to do with it, by interest and by influence. */
    STAKEHOLDER_MAP(grid(2, "watch", "closely", "inform", "consult")),
    /** What somebody says, thinks, does and feels. */
    EMPATHY_MAP(grid(2, "says", "thinks", "does", "feels", "pains", "gains")),
    /** Somebody for whom one designs. */
    PERSONA(grid(2, "who", "day", "wants", "hinders", "tools", "quote")),
    /** The way through a service, with the curve of what hurts. */
    JOURNEY_MAP(grid(1, "stages", "actions", "contacts", "pain", "ideas")),
    /** Who needs what, and why. */
    POINT_OF_VIEW(grid(3, "who", "needs", "because")),
    /** A service in layers: what is seen of it, and what is behind. */
    SERVICE_BLUEPRINT(grid(1, "evidence", "user", "front", "back", "support")),
    /** One idea, told so that others can judge it. */
    IDEA_CARD(grid(2, "idea", "forWhom", "how", "changes", "doubts", "firstStep")),
    /** What was built, what was shown of it, and what came of that. */
    PROTOTYPE_LOG(grid(4, "version", "shown", "seen", "next")),
    /** What is believed, and how it will be known. */
    TEST_CARD(grid(2, "belief", "trial", "measure", "threshold")),
    /** What a trial taught, and what is decided. */
    LEARNING_CARD(grid(2, "believed", "observed", "learned", "decided"));

    private static final int MARGIN = 40;
    private static final int TITLE = 60;

    private final List<Area> areas;

    /**
     * A part of the ground.
     *
     * @param key the tail of the key of its name
     */
    public record Area(String key, Spot spot) {
        /** Whether notes in it are joined by a curve, from left to right. */
        public boolean isCurve() {
            return key.equals("pain");
        }
    }

    Template(List<Area> areas) {
        this.areas = areas;
    }

    /** Its parts, as one reads. */
    public List<Area> areas() {
        return areas;
    }

    /** The part in which something stands; empty between them. */
    public Optional<Area> areaOf(Spot spot) {
        return areas.stream().filter(area -> spot.isIn(area.spot())).findFirst();
    }

    /** The part of this key. */
    public Optional<Area> area(String key) {
        return areas.stream().filter(area -> area.key().equals(key)).findFirst();
    }

    /** A free place for one more thing of this size in a part, row by row; full parts are laid over. */
    public static Spot freeIn(Area area, List<Spot> taken, int w, int h) {
        Spot last = new Spot(area.spot().x() + MARGIN, area.spot().y() + TITLE, w, h);
        for (int y = area.spot().y() + TITLE;
                y + h <= area.spot().y() + area.spot().h();
                y += h + MARGIN / 2) {
            for (int x = area.spot().x() + MARGIN;
                    x + w <= area.spot().x() + area.spot().w();
                    x += w + MARGIN / 2) {
                last = new Spot(x, y, w, h);
                Spot candidate = last;
                if (taken.stream().noneMatch(candidate::overlaps)) {
                    return candidate;
                }
            }
        }
        return last;
    }

    private static List<Area> grid(int columns, String... keys) {
        int rows = (keys.length + columns - 1) / columns;
        int w = (Spot.WIDTH - 40 * (columns + 1)) / columns;
        int h = (Spot.HEIGHT - 40 * (rows + 1)) / rows;
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            areas.add(new Area(keys[i], new Spot(40 + i % columns * (w + 40), 40 + i / columns * (h + 40), w, h)));
        }
        return List.copyOf(areas);
    }
}
