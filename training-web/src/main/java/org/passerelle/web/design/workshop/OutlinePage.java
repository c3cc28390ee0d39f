package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Template;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/**
 * The same board as a list, which a keyboard and a screen reader go through. Its forms are plain and say by themselves
 * what they do to which thing: what others change meanwhile changes nothing about what a button does.
 */
@Named
@RequestScoped
@Route(path = "/design/boards/{board}/outline", view = "/design/workshop/outline.xhtml", access = Permission.PUBLIC)
public class OutlinePage {
    @Inject
    BoardDesk desk;

    @Inject
    OutlineActs acts;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private String refused;

    @Nullable
    private Map<String, List<BoardItem>> byArea;

    /** Finds the board, and does first what a form asks for. */
    public void load() {
        if (!desk.open() || !desk.isPost()) {
            return;
        }
        try {
            String anchor = acts.perform(desk, request.getParameterMap());
            redirect.to("/design/boards/" + desk.id() + "/outline" + anchor);
        } catch (Refusal refusal) {
            refused = texts.refusal(refusal);
        }
    }

    /** Why the form was refused; null when it was not. */
    public @Nullable String getRefused() {
        return refused;
    }

    /** What was typed into the form that was refused. */
    public String getTyped() {
        String typed = refused == null ? null : request.getParameter("text");
        return typed == null ? "" : typed;
    }

    /** What an image was said to show in the form that was refused. */
    public String getSays() {
        String typed = refused == null ? null : request.getParameter("says");
        return typed == null ? "" : typed;
    }

    /** The names of the ground's parts that hold something or may, and what stands between them. */
    public List<String> getParts() {
        List<String> parts =
                new ArrayList<>(desk.getAreas().stream().map(Template.Area::key).toList());
        parts.add("");
        return parts;
    }

    /** The things that stand in a part, grouped ones under their group. */
    public List<BoardItem> items(String part) {
        if (byArea == null) {
            Template ground = desk.getPlace().board().template();
            byArea = desk.getState().items().stream()
                    .filter(i -> i.shape() != Shape.ARROW)
                    .collect(Collectors.groupingBy(
                            i -> ground.areaOf(i.spot()).map(Template.Area::key).orElse(""),
                            LinkedHashMap::new,
                            Collectors.toList()));
        }
        return byArea.getOrDefault(part, List.of());
    }

    /** The groups that stand there. */
    public List<BoardItem> getGroups() {
        return desk.getState().items().stream()
                .filter(i -> i.shape() == Shape.GROUP)
                .toList();
    }

    /** The words of a thing by its identifier, for groups and arrows. */
    public String words(UUID item) {
        return desk.getState().item(item).map(BoardItem::words).orElse("");
    }

    /** Which image a thing is; empty when it is none, or kept from who looks. */
    public String image(BoardItem item) {
        return item.image().map(image -> image.id().toString()).orElse("");
    }

    /** The arrows that begin at a thing. */
    public List<BoardItem> arrows(UUID from) {
        return desk.getState().items().stream()
                .filter(i -> i.from().filter(from::equals).isPresent())
                .toList();
    }

    /** The versions that whoever looks has before their eyes. */
    public String basis(BoardItem item) {
        return item.versions().stream().map(v -> v.id().toString()).collect(Collectors.joining(","));
    }

    /** How many dots whoever looks has left. */
    public int getDotsLeft() {
        return Math.max(0, desk.getState().budget() - desk.getState().dotsOf(desk.getMe()));
    }

    /** The things in the order of their dots, once a vote was closed. */
    public List<BoardItem> getRanking() {
        return desk.getState().isVoting()
                ? List.of()
                : desk.getState().items().stream()
                        .filter(i -> i.dotCount() > 0)
                        .sorted((a, b) -> b.dotCount() - a.dotCount())
                        .toList();
    }

    /** When the timer runs out, as a time of day. */
    public String getEndsAt() {
        return texts.time(Instant.ofEpochMilli(desk.getState().endsAt()));
    }

    /** The colours of notes. */
    public List<Colour> getColours() {
        return List.of(Colour.values());
    }

    /** How many minutes something waited, at least one. */
    public int minutes(int seconds) {
        return Math.max(1, seconds / 60);
    }
}
