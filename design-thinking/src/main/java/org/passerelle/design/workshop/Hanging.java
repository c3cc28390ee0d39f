package org.passerelle.design.workshop;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.Image;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.Nearby;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.picture.Picture;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Hanging images on a board, and typing beside the photograph of a paper wall what stands on it. An image comes as a
 * file, never as a line of somebody's own, so that the log names none that is not there. It is handed out to whoever
 * sits at the board and may see it.
 */
@UseCase
public class Hanging {
    /** The most notes that are typed beside an image at once. */
    public static final int MOST_LINES = 60;

    private static final int MOST_A_WHILE = 20;
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int NOTE_WIDTH = 240;
    private static final int NOTE_HEIGHT = 160;

    @Inject
    Workshops workshops;

    @Inject
    BoardLog log;

    @Inject
    LiveBoards live;

    @Inject
    BoardImages images;

    @Inject
    Clock clock;

    /**
     * Where an image goes.
     *
     * @param part the key of a part of the ground, in which a free place is found; null for a place of one's own
     * @param x from the left, without a part
     * @param y from above, without a part
     * @param side how long its longer side is
     */
    public record Where(@Nullable String part, int x, int y, int side) {}

    /** An image that was put up: the thing on the board, and the line by which it came. */
    public record Hung(UUID item, long seq) {}

    /** The bytes of an image. */
    public record Handed(UUID id, String type, byte[] content) {
        /** The name of its file. */
        public String name() {
            return id + (type.equals("image/png") ? ".png" : ".jpg");
        }
    }

    /**
     * Passes when the caller may put up an image now, before anything is made of what they sent.
     *
     * @throws Refusal when they only read, the board is locked or full, or they sent many just now
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public void welcome(UUID board, String key) {
        Board found = workshops.board(board);
        WorkshopSeat seat = workshops.seat(found.workshop(), key);
        mustGoOn(found);
        live.ask(board, found.lastSeq(), reading -> {
            reading.state().mustTakeImage();
            new ItemAction.Put(UUID.randomUUID(), Shape.NOTE, new Spot(0, 0, 0, 0), Colour.GREY, "?", null, null)
                    .check(reading.state(), seat.seat());
            return true;
        });
        if (images.since(seat.id(), clock.instant().minus(WHILE)) >= MOST_A_WHILE) {
            throw new Refusal("design.image.pace", MOST_A_WHILE, WHILE.toMinutes());
        }
    }

    /**
     * Puts an image on a board. Delivered twice, it is done once.
     *
     * @param action what the browser calls the act
     * @param says what it shows, for those who do not see it
     * @throws Refusal when it may not be done, in words; nothing is kept then
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Hung hang(UUID board, String key, UUID action, Picture picture, String says, Where where) {
        WorkshopSeat seat = workshops.seat(workshops.workshopOf(board), key);
        Board held = log.hold(board);
        Optional<Entry> before = log.known(board, action);
        if (before.isPresent() && before.get().action() instanceof ItemAction item) {
            return new Hung(item.item(), before.get().seq());
        }
        mustGoOn(held);
        BoardImage kept = new BoardImage(board, seat.id(), picture, clock.instant());
        ItemAction.Put put = live.ask(board, held.lastSeq(), reading -> {
            Spot spot = spot(held.template(), reading.state(), kept.image(), where);
            ItemAction.Put asked = Image.put(UUID.randomUUID(), spot, kept.image(), says);
            asked.check(reading.state(), seat.seat());
            return asked;
        });
        images.add(kept);
        return new Hung(put.item(), log.add(held, action, seat.id(), 0, put).seq());
    }

    private static Spot spot(Template ground, BoardState state, Image image, Where where) {
        Spot spot = image.spot(where.x(), where.y(), Math.max(120, Math.min(1200, where.side())));
        if (where.part() == null) {
            return spot;
        }
        List<Spot> taken = state.items().stream().map(BoardItem::spot).toList();
        Template.Area area = ground.area(where.part()).orElse(ground.areas().get(0));
        return Template.freeIn(area, taken, spot.w(), spot.h());
    }

    /**
     * Puts up a note near an image for each line that was typed, all or none.
     *
     * @return how many
     * @throws Refusal when it may not be done, nothing was typed, or too much at once
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public int type(UUID board, String key, UUID item, String typed, Colour colour) {
        List<String> lines = lines(typed);
        WorkshopSeat seat = workshops.seat(workshops.workshopOf(board), key);
        Board held = log.hold(board);
        mustGoOn(held);
        List<ItemAction.Put> puts = live.ask(board, held.lastSeq(), reading -> {
            BoardState state = reading.state();
            BoardItem beside = state.item(item)
                    .filter(i -> i.isThere() && isSeen(state, i, seat.id()))
                    .orElseThrow(() -> new Refusal("design.board.gone"));
            if (state.alive() + lines.size() > ItemAction.MOST) {
                throw new Refusal("design.board.full", ItemAction.MOST);
            }
            List<Spot> taken = state.items().stream()
                    .filter(i -> i.shape() != Shape.AREA && i.shape() != Shape.ARROW)
                    .map(BoardItem::spot)
                    .toList();
            List<Spot> spots = Nearby.beside(beside.spot(), taken, lines.size(), NOTE_WIDTH, NOTE_HEIGHT);
            List<ItemAction.Put> asked = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                ItemAction.Put put = ItemAction.Put.note(UUID.randomUUID(), spots.get(i), colour, lines.get(i));
                put.check(state, seat.seat());
                asked.add(put);
            }
            return asked;
        });
        puts.forEach(put -> log.add(held, UUID.randomUUID(), seat.id(), 0, put));
        return puts.size();
    }

    /** The lines with something on them, without the dashes and dots that people begin them with. */
    private static List<String> lines(String typed) {
        List<String> lines = typed.lines()
                .map(line -> line.strip().replaceFirst("^[-–—•*·](\\s+|$)", ""))
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw Refusal.of("text", "kernel.required");
        }
        if (lines.size() > MOST_LINES) {
            throw Refusal.of("text", "design.wall.manyLines", MOST_LINES, lines.size());
        }
        return lines;
    }

    /**
     * An image of a board, for whoever sits there.
     *
     * @param small the smaller one
     * @throws NotFound when there is none, or it is kept from the caller while all work in silence
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Handed image(UUID board, String key, UUID image, boolean small) {
        if (!seen(board, key).containsKey(image)) {
            throw new NotFound("image", image);
        }
        return images.handed(board, image, small).orElseThrow(() -> new NotFound("image", image));
    }

    /** The small images that stand on a board and that the caller may see, to be drawn. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<UUID, byte[]> drawn(UUID board, String key) {
        Map<UUID, byte[]> drawn = new HashMap<>();
        seen(board, key).forEach((image, item) -> {
            if (item.isThere()) {
                images.handed(board, image, true).ifPresent(handed -> drawn.put(image, handed.content()));
            }
        });
        return drawn;
    }

    /** The files of the images that the caller may see, each with its name and without its bytes. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Handed> files(UUID board, String key) {
        Map<UUID, BoardItem> seen = seen(board, key);
        Map<UUID, String> types = images.types(seen.keySet());
        return seen.keySet().stream()
                .filter(types::containsKey)
                .sorted()
                .map(image -> new Handed(image, types.getOrDefault(image, ""), new byte[0]))
                .toList();
    }

    /** The images of a board that the caller may see, taken away or not, each with the thing that it is there. */
    private Map<UUID, BoardItem> seen(UUID board, String key) {
        Board found = workshops.board(board);
        UUID viewer = workshops.seat(found.workshop(), key).id();
        return live.ask(board, found.lastSeq(), reading -> {
            Map<UUID, BoardItem> seen = new HashMap<>();
            for (BoardItem item : reading.state().everything()) {
                if (isSeen(reading.state(), item, viewer)) {
                    item.image().ifPresent(image -> seen.put(image.id(), item));
                }
            }
            return seen;
        });
    }

    private static boolean isSeen(BoardState state, BoardItem item, UUID viewer) {
        return !state.isSilent() || item.seq() < state.silentSince() || item.isBy(viewer);
    }

    private void mustGoOn(Board board) {
        if (workshops.workshop(board.workshop()).isEnded()) {
            throw new Refusal("design.board.over");
        }
    }

    /** Passes when this may come as a line of somebody's own. @throws Refusal for an image, which comes as a file */
    static void mustBeNoImage(BoardAction action) {
        if (action instanceof ItemAction.Put put && (put.image() != null || put.shape() == Shape.IMAGE)) {
            throw new Refusal("design.image.byFile");
        }
    }
}
