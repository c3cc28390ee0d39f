package org.passerelle.design.board;

import java.util.List;
import java.util.UUID;

/**
 * What somebody may not read yet: others' words while all write in silence, others' dots while a vote is open. It
 * depends on nothing but the board as it is now, so that revealing lifts it for every line at once.
 */
public final class Veil {
    private Veil() {}

    /** The lines as this viewer may read them now. */
    public static List<Entry> over(List<Entry> log, BoardState now, UUID viewer) {
        return log.stream().map(entry -> over(entry, now, viewer)).toList();
    }

    /** A line as this viewer may read it now. */
    public static Entry over(Entry entry, BoardState now, UUID viewer) {
        if (entry.author().equals(viewer)) {
            return entry;
        }
        BoardAction action = entry.action();
        if (now.isVoting() && entry.seq() > now.votingSince() && action instanceof RoomAction.Vote) {
            return entry.veiledAs(new BoardAction.Veiled());
        }
        if (!now.isSilent() || entry.seq() < now.silentSince()) {
            return entry;
        }
        if (action instanceof ItemAction.Put p) {
            return entry.veiledAs(new ItemAction.Put(p.item(), p.shape(), p.spot(), p.colour(), "", p.from(), p.to()));
        }
        if (action instanceof ItemAction.Write w) {
            return entry.veiledAs(new ItemAction.Write(w.item(), w.basis(), ""));
        }
        if (action instanceof ItemAction.Remark r) {
            return entry.veiledAs(new ItemAction.Remark(r.item(), ""));
        }
        return entry;
    }
}
