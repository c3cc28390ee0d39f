package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Shape;
import org.passerelle.design.workshop.Hanging;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/**
 * A paper wall comes to the board: its photograph is put up, and beside it, shown large, one types what stands on it;
 * each line becomes a note. Its forms are plain.
 */
@Named
@RequestScoped
@Route(path = "/design/boards/{board}/wall", view = "/design/workshop/wall.xhtml", access = Permission.PUBLIC)
public class WallPage {
    private static final int SIDE = 720;

    @Inject
    BoardDesk desk;

    @Inject
    Hanging hanging;

    @Inject
    ImageDesk images;

    @Inject
    BoardRooms rooms;

    @Inject
    HttpServletRequest request;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private String refused;

    /** Finds the board, and does first what a form asks for. */
    public void load() {
        if (!desk.open() || !desk.isPost()) {
            return;
        }
        try {
            redirect.to("/design/boards/" + desk.id() + "/wall" + perform());
        } catch (Refusal refusal) {
            refused = texts.refusal(refusal);
        } catch (IllegalArgumentException e) {
            refused = texts.of("design.board.unreadable");
        }
    }

    private String perform() {
        if (field("act").equals("photo")) {
            Hanging.Where where = new Hanging.Where(field("part"), 0, 0, SIDE);
            byte[] file = ImageDesk.sent(request);
            return "?image="
                    + images.hang(desk.id(), desk.keys(), UUID.randomUUID(), file, field("says"), where)
                            .item();
        }
        UUID image = UUID.fromString(field("image"));
        int put = hanging.type(desk.id(), desk.keys(), image, field("text"), Colour.valueOf(field("colour")));
        rooms.tell(desk.id());
        return "?image=" + image + "&put=" + put;
    }

    private String field(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Why the form was refused; null when it was not. */
    public @Nullable String getRefused() {
        return refused;
    }

    /** What was typed into the form that was refused. */
    public String getTyped() {
        return refused == null ? "" : field("text");
    }

    /** How many notes were put up just now; 0 when none were. */
    public int getPut() {
        String put = parts.word("put");
        return refused == null && put.matches("\\d{1,2}") ? Integer.parseInt(put) : 0;
    }

    /** The photograph beside which one types; null before it was put up. */
    public @Nullable BoardItem getShown() {
        String asked = parts.word("image");
        return getPhotos().stream()
                .filter(item -> item.id().toString().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** The images that stand on the board. */
    public List<BoardItem> getPhotos() {
        return desk.getState().items().stream()
                .filter(item -> item.shape() == Shape.IMAGE && item.image().isPresent())
                .toList();
    }

    /** What the next photograph is said to show, unless somebody says it better. */
    public String getSays() {
        String typed = refused == null ? "" : field("says");
        return typed.isBlank()
                ? texts.of("design.wall.says", (int) desk.getState().images() + 1)
                : typed;
    }

    /** The colours of notes. */
    public List<Colour> getColours() {
        return List.of(Colour.values());
    }
}
