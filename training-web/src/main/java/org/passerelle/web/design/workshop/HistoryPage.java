package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.RoomAction;
import org.passerelle.design.board.Shape;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** What was done on a board, line by line, the newest first; each moment can be looked at and made to be again. */
@Named
@RequestScoped
@Route(path = "/design/boards/{board}/history", view = "/design/workshop/history.xhtml", access = Permission.PUBLIC)
public class HistoryPage {
    private static final int SIZE = 50;
    private static final int LONGEST = 80;

    @Inject
    BoardDesk desk;

    @Inject
    Boarding boarding;

    @Inject
    BoardRooms rooms;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private List<Line> lines;

    @Nullable
    private String refused;

    private long total;

    /** A line in words. */
    public record Line(Entry entry, String said) {}

    /** Finds the board, and restores first what the form asks for. */
    public void load() {
        if (!desk.open() || !parts.word("act").equals("restore") || !desk.isPost()) {
            return;
        }
        try {
            boarding.restore(desk.id(), desk.keys(), Long.parseLong(parts.word("seq")));
            rooms.tell(desk.id());
            redirect.to("/design/boards/" + desk.id() + "/history");
        } catch (NumberFormatException e) {
            refused = texts.of("design.board.unreadable");
        } catch (Refusal refusal) {
            refused = texts.refusal(refusal);
        }
    }

    /** Why the form was refused; null when it was not. */
    public @Nullable String getRefused() {
        return refused;
    }

    /** The lines of this page, the newest first. */
    public List<Line> getLines() {
        if (lines == null) {
            List<Entry> log = boarding.log(desk.id(), desk.keys(), 0);
            total = log.size();
            Map<UUID, String> words = new HashMap<>();
            int to = Math.max(0, log.size() - (getPage() - 1) * SIZE);
            List<Line> shown = new ArrayList<>();
            for (Entry entry : log.subList(0, to)) {
                String said = said(entry, words);
                if (entry.seq() > to - SIZE) {
                    shown.add(new Line(entry, said));
                }
            }
            Collections.reverse(shown);
            lines = shown;
        }
        return lines;
    }

    /** A line in words; a thing that was taken away is called by its last words. */
    private String said(Entry entry, Map<UUID, String> words) {
        String kind = entry.action().kind();
        if (entry.action() instanceof RoomAction.Vote vote) {
            return texts.of("design.history.vote", cut(words.getOrDefault(vote.item(), "")));
        }
        if (!(entry.action() instanceof ItemAction act)) {
            return texts.name("design.history", kind);
        }
        String typed = act instanceof ItemAction.Put p
                ? p.text()
                : act instanceof ItemAction.Write w
                        ? w.text()
                        : act instanceof ItemAction.Remark r ? r.text() : words.getOrDefault(act.item(), "");
        if (act instanceof ItemAction.Put p && p.shape() == Shape.ARROW) {
            return texts.of("design.history.arrow");
        }
        String shown = entry.veiled() ? texts.of("design.board.veiled") : cut(typed);
        if (!(act instanceof ItemAction.Remark)) {
            words.put(act.item(), shown);
        }
        boolean image = act instanceof ItemAction.Put p && p.shape() == Shape.IMAGE;
        return texts.of("design.history." + (image ? "image" : kind), shown);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Which page, from 1. */
    public int getPage() {
        String page = parts.word("page");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** Whether there are older lines than those of this page. */
    public boolean isOlder() {
        getLines();
        return (long) getPage() * SIZE < total;
    }

    /** How many minutes something waited, at least one. */
    public int minutes(int seconds) {
        return Math.max(1, seconds / 60);
    }
}
