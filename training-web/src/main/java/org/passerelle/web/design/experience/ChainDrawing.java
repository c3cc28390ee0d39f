package org.passerelle.web.design.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.experience.Chain;
import org.passerelle.design.experience.Experience;

/**
 * A chain as circles joined by lines, from left to right; the circles' numbers are those of the list beside it.
 *
 * @param width in units of the drawing
 * @param height the same
 */
public record ChainDrawing(List<Circle> circles, List<Line> lines, int width, int height) {
    private static final int COLUMN = 72;
    private static final int ROW = 52;
    private static final int MARGIN = 26;

    /** Copies the lists. */
    public ChainDrawing {
        circles = List.copyOf(circles);
        lines = List.copyOf(lines);
    }

    /**
     * A card.
     *
     * @param number its number in the list, from 1
     * @param here whether it is the card that is being read
     */
    public record Circle(Experience experience, int number, int x, int y, boolean here) {}

    /** Somebody took up somebody's experience. @param path from one circle's edge to the other's */
    public record Line(String path) {}

    /** Draws a chain as one sees it from one of its cards. */
    public static ChainDrawing of(Chain chain, UUID here) {
        List<Circle> circles = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int row = -1;
        int depthBefore = -1;
        for (Chain.Link link : chain.links()) {
            // The first who took it up stands beside, further ones below.
            if (link.depth() != depthBefore + 1 || row < 0) {
                row++;
            }
            depthBefore = link.depth();
            Experience card = link.experience();
            Circle circle = new Circle(
                    card,
                    circles.size() + 1,
                    MARGIN + link.depth() * COLUMN,
                    MARGIN + row * ROW,
                    card.id().equals(here));
            circles.stream()
                    .filter(c ->
                            card.origin().filter(c.experience().id()::equals).isPresent())
                    .findFirst()
                    .ifPresent(from -> lines.add(line(from, circle)));
            circles.add(circle);
        }
        return new ChainDrawing(
                circles, lines, 2 * MARGIN + (chain.length() - 1) * COLUMN, 2 * MARGIN + Math.max(0, row) * ROW);
    }

    private static Line line(Circle from, Circle to) {
        int middle = from.x() + COLUMN / 2;
        return new Line("M" + (from.x() + 18) + " " + from.y() + " H" + middle + " V" + to.y() + " H" + (to.x() - 22));
    }
}
