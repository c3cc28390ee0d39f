package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.RoomAction;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Hanging;
import org.passerelle.kernel.Refusal;

/** Reads what a form of the outline asks for, and does it. */
@RequestScoped
class OutlineActs {
    /** How long the longer side of an image is that is put up. */
    static final int SIDE = 480;

    private static final int NOTE_WIDTH = 240;
    private static final int NOTE_HEIGHT = 160;

    @Inject
    Boarding boarding;

    @Inject
    BoardRooms rooms;

    @Inject
    ImageDesk images;

    @Inject
    HttpServletRequest request;

    /** A form's fields. */
    private record Form(Map<String, String[]> fields) {
        String word(String name) {
            String[] values = fields.get(name);
            return values == null || values.length == 0 ? "" : values[0];
        }

        UUID id(String name) {
            return UUID.fromString(word(name));
        }

        @Nullable
        UUID idOrNull(String name) {
            return word(name).isEmpty() ? null : id(name);
        }

        int number(String name) {
            return Integer.parseInt(word(name).strip());
        }

        Set<UUID> basis() {
            return Arrays.stream(word("basis").split(","))
                    .filter(one -> !one.isEmpty())
                    .limit(2L * ItemAction.MOST_BESIDE)
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        }
    }

    /** Does it; answers the anchor at which the page is best shown again. @throws Refusal when it may not be done */
    String perform(BoardDesk desk, Map<String, String[]> fields) {
        Form form = new Form(fields);
        try {
            if (form.word("act").equals("image")) {
                return image(desk, form);
            }
            BoardAction action = action(desk, form);
            UUID act = form.word("id").isEmpty() ? UUID.randomUUID() : form.id("id");
            boarding.act(desk.id(), desk.keys(), act, 0, action);
            rooms.tell(desk.id());
            return action instanceof ItemAction item ? "#item-" + item.item() : "";
        } catch (IllegalArgumentException e) {
            throw new Refusal("design.board.unreadable");
        }
    }

    private String image(BoardDesk desk, Form form) {
        Hanging.Where where = new Hanging.Where(form.word("part"), 0, 0, SIDE);
        byte[] file = ImageDesk.sent(request);
        return "#item-"
                + images.hang(desk.id(), desk.keys(), UUID.randomUUID(), file, form.word("says"), where)
                        .item();
    }

    private static BoardAction action(BoardDesk desk, Form form) {
        return switch (form.word("act")) {
            case "put" -> put(desk, form);
            case "write" -> new ItemAction.Write(form.id("item"), form.basis(), form.word("text"));
            case "drop" -> new ItemAction.Drop(form.id("item"), form.basis());
            case "remark" -> new ItemAction.Remark(form.id("item"), form.word("remark"));
            case "paint" -> new ItemAction.Paint(form.id("item"), Colour.valueOf(form.word("colour")));
            case "sort" -> new ItemAction.Sort(form.id("item"), form.idOrNull("group"));
            case "move" -> move(desk, form);
            case "size" -> size(desk, form.id("item"), form.number("wide"));
            case "vote" -> new RoomAction.Vote(form.id("item"), false);
            case "unvote" -> new RoomAction.Vote(form.id("item"), true);
            case "hand" -> new RoomAction.Hand(true);
            case "lower" -> new RoomAction.Hand(false);
            case "silence" -> new RoomAction.Silence(true);
            case "reveal" -> new RoomAction.Silence(false);
            case "ballot" -> new RoomAction.Ballot(form.number("dots"));
            case "close" -> new RoomAction.Ballot(0);
            case "timer" -> new RoomAction.Timer(form.number("minutes") * 60);
            case "stop" -> new RoomAction.Timer(0);
            case "lock" -> new RoomAction.Lock(true);
            case "unlock" -> new RoomAction.Lock(false);
            case "step" -> new RoomAction.Step(form.word("step"));
            default -> throw new Refusal("design.board.unreadable");
        };
    }

    private static BoardAction put(BoardDesk desk, Form form) {
        return new ItemAction.Put(
                UUID.randomUUID(),
                Shape.valueOf(form.word("shape")),
                free(desk, form.word("part")),
                Colour.valueOf(form.word("colour")),
                form.word("text"),
                null,
                null);
    }

    /** An image stays as large as it is. */
    private static BoardAction move(BoardDesk desk, Form form) {
        Spot free = free(desk, form.word("part"));
        Spot size = desk.getState()
                .item(form.id("item"))
                .filter(i -> i.shape() == Shape.IMAGE)
                .map(BoardItem::spot)
                .orElse(free);
        return new ItemAction.Place(form.id("item"), new Spot(free.x(), free.y(), size.w(), size.h()));
    }

    private static BoardAction size(BoardDesk desk, UUID item, int wide) {
        BoardItem image = desk.getState().item(item).orElseThrow(() -> new Refusal("design.board.gone"));
        return new ItemAction.Place(
                item,
                image.image()
                        .orElseThrow(() -> new Refusal("design.board.gone"))
                        .wide(image.spot(), Math.max(80, Math.min(2400, wide))));
    }

    /** A free place in a part of the ground, so that who does not see the board need not aim. */
    private static Spot free(BoardDesk desk, String part) {
        List<Spot> taken = desk.getState().items().stream().map(BoardItem::spot).toList();
        Template.Area area = desk.getPlace()
                .board()
                .template()
                .area(part)
                .orElse(desk.getAreas().get(0));
        return Template.freeIn(area, taken, NOTE_WIDTH, NOTE_HEIGHT);
    }
}
