package org.passerelle.web.design.workshop;

import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.paper.Plan;
import org.passerelle.credential.paper.Poster;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Image;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;

/**
 * A board as it is drawn on paper: what its reader may see of it, as on the screen. The dots of an open vote are nobody
 * else's business, so that they are left out even where they are the reader's own.
 */
final class BoardDrawing {
    private static final Color INK = new Color(0x1D2525);
    private static final Color MUTED = new Color(0x48504F);
    private static final Color EDGE = new Color(0x8A9190);
    private static final Color CURVE = new Color(0xA83F15);
    private static final Map<Colour, Color> COLOURS = new EnumMap<>(Map.of(
            Colour.YELLOW, new Color(0xFFEDA8),
            Colour.BLUE, new Color(0xD3E6FB),
            Colour.GREEN, new Color(0xD5EFD8),
            Colour.ROSE, new Color(0xFBDCDF),
            Colour.VIOLET, new Color(0xE8DEF8),
            Colour.GREY, new Color(0xE6E6E3)));
    private static final int PAD = 12;
    private static final int FOOT = 26;
    private static final int NEAR = 6;
    private static final int MOST_SIGNS = 12;

    private final BoardState state;
    private final Template ground;
    private final PrintWords words;
    private final Map<UUID, byte[]> images;
    private final List<Plan.Mark> marks = new ArrayList<>();

    private BoardDrawing(BoardState state, Template ground, PrintWords words, Map<UUID, byte[]> images) {
        this.state = state;
        this.ground = ground;
        this.words = words;
        this.images = images;
    }

    /** The drawing. @param images those that its reader may see */
    static Plan plan(BoardState state, Template ground, PrintWords words, Map<UUID, byte[]> images) {
        return new BoardDrawing(state, ground, words, images).drawn();
    }

    /** What its colours and signs mean, as far as they are on it. */
    static List<Poster.Key> legend(BoardState state, PrintWords words) {
        List<Poster.Key> keys = new ArrayList<>();
        Map<Colour, Long> used = state.items().stream()
                .filter(item -> item.shape() == Shape.NOTE)
                .collect(Collectors.groupingBy(
                        BoardItem::colour, () -> new EnumMap<>(Colour.class), Collectors.counting()));
        used.forEach((colour, count) ->
                keys.add(new Poster.Key(words.colour(colour) + " (" + count + ")", COLOURS.get(colour))));
        if (state.items().stream().anyMatch(BoardItem::isDisputed)) {
            keys.add(new Poster.Key(words.disputed(), CURVE));
        }
        if (!state.isVoting() && state.items().stream().anyMatch(item -> item.dotCount() > 0)) {
            keys.add(new Poster.Key(words.dotSign(), null));
        }
        return keys;
    }

    private Plan drawn() {
        for (Template.Area area : ground.areas()) {
            Spot s = area.spot();
            box(s, Color.WHITE, EDGE, 3, false);
            text(s.x() + 2 * PAD, s.y() + PAD, s.w() - 4 * PAD, 44, words.area(area.key()), 34, 16, true, INK);
        }
        List<BoardItem> items = state.items();
        items.stream().filter(i -> i.shape() == Shape.AREA).forEach(this::frame);
        items.stream().filter(i -> i.shape() == Shape.ARROW).forEach(this::arrow);
        ground.areas().stream().filter(Template.Area::isCurve).forEach(area -> curve(area.spot(), items));
        items.stream()
                .filter(i -> i.shape() != Shape.AREA && i.shape() != Shape.ARROW)
                .forEach(this::note);
        return new Plan(Spot.WIDTH, Spot.HEIGHT, marks, words.alternative());
    }

    private void frame(BoardItem item) {
        Spot s = item.spot();
        box(s, null, EDGE, 4, true);
        text(s.x() + PAD, s.y() + PAD, s.w() - 2 * PAD, 60, said(item), 24, 14, true, INK);
    }

    private void note(BoardItem item) {
        Spot s = item.spot();
        boolean isBare = item.shape() == Shape.TEXT;
        boolean isGroup = item.shape() == Shape.GROUP;
        if (!isBare) {
            Color edge = item.isDisputed() ? CURVE : EDGE;
            box(
                    s,
                    item.shape() == Shape.IMAGE ? Color.WHITE : COLOURS.get(item.colour()),
                    edge,
                    isGroup || item.isDisputed() ? 4 : 2,
                    false);
        }
        int lines = isBare ? 0 : FOOT;
        int signs = !state.isVoting() && item.dotCount() > 0 ? FOOT : 0;
        int high = Math.max(20, s.h() - 2 * PAD - lines - signs);
        byte[] image = item.image().map(Image::id).map(images::get).orElse(null);
        if (image != null) {
            marks.add(new Plan.Picture(s.x() + 4, s.y() + 4, s.w() - 8, high + PAD, image));
        }
        String said = image == null ? said(item) : "";
        text(s.x() + PAD, s.y() + PAD, s.w() - 2 * PAD, high, said, isBare ? 30 : 24, 9, isBare || isGroup, INK);
        if (signs > 0) {
            String dots = "●".repeat(Math.min(item.dotCount(), MOST_SIGNS)) + " " + words.dots(item.dotCount());
            text(s.x() + PAD, s.y() + s.h() - PAD - lines - 20, s.w() - 2 * PAD, 22, dots, 18, 9, true, INK);
        }
        if (!isBare) {
            text(s.x() + PAD, s.y() + s.h() - PAD - 18, s.w() - 2 * PAD, 20, foot(item), 17, 9, false, MUTED);
        }
    }

    private String said(BoardItem item) {
        return item.versions().stream()
                .map(v -> v.veiled() ? words.veiled() : v.text())
                .collect(Collectors.joining("\n– – –\n"));
    }

    private String foot(BoardItem item) {
        String authors = item.versions().stream()
                .map(v -> words.name(v.author()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        String group = item.group()
                .flatMap(state::item)
                .filter(BoardItem::isThere)
                .map(g -> " · " + words.inGroup(said(g)))
                .orElse("");
        return authors + group;
    }

    private void arrow(BoardItem item) {
        Optional<BoardItem> from = item.from().flatMap(state::item).filter(BoardItem::isThere);
        Optional<BoardItem> to = item.to().flatMap(state::item).filter(BoardItem::isThere);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        int[] a = edge(from.get().spot(), to.get().spot());
        int[] b = edge(to.get().spot(), from.get().spot());
        marks.add(new Plan.Way(List.of(a[0], a[1], b[0], b[1]), INK, 4, true));
        text((a[0] + b[0]) / 2 - 150, (a[1] + b[1]) / 2 - 26, 300, 26, said(item), 22, 12, false, INK);
    }

    /** Where the way from one middle to another leaves the box of the first. */
    private static int[] edge(Spot box, Spot towards) {
        double x = box.x() + box.w() / 2.0;
        double y = box.y() + box.h() / 2.0;
        double dx = towards.x() + towards.w() / 2.0 - x;
        double dy = towards.y() + towards.h() / 2.0 - y;
        double across = dx == 0 ? Double.MAX_VALUE : (box.w() / 2.0 + NEAR) / Math.abs(dx);
        double down = dy == 0 ? Double.MAX_VALUE : (box.h() / 2.0 + NEAR) / Math.abs(dy);
        double part = Math.min(1, Math.min(across, down));
        return new int[] {(int) Math.round(x + dx * part), (int) Math.round(y + dy * part)};
    }

    private void curve(Spot area, List<BoardItem> items) {
        List<Integer> points = new ArrayList<>();
        items.stream()
                .filter(i -> i.shape() == Shape.NOTE && i.spot().isIn(area))
                .map(BoardItem::spot)
                .sorted((a, b) -> Integer.compare(a.x() * 2 + a.w(), b.x() * 2 + b.w()))
                .forEach(s -> {
                    points.add(s.x() + s.w() / 2);
                    points.add(s.y() + s.h() / 2);
                });
        if (points.size() > 2) {
            marks.add(new Plan.Way(points, CURVE, 6, false));
        }
    }

    private void box(Spot s, @Nullable Color fill, Color line, int thick, boolean dashed) {
        marks.add(new Plan.Box(s.x(), s.y(), s.w(), s.h(), fill, line, thick, dashed));
    }

    private void text(int x, int y, int w, int h, String text, int size, int least, boolean bold, Color colour) {
        marks.add(new Plan.Words(x, y, Math.max(10, w), h, text, size, least, bold, colour));
    }
}
