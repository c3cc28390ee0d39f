package org.passerelle.demand.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The demands by zone and by what they ask for, of each cluster the one that stands for it. A change costs as many
 * steps as the demand asks for skills, and one for its occupation.
 */
final class SignalTable {
    private final Map<UUID, Signal> byId = new HashMap<>();
    private final Map<UUID, Signal> heads = new HashMap<>();
    private final List<Map<Integer, Bag>> bySubject = new ArrayList<>();
    private final List<Bag> all = new ArrayList<>();
    private final Listener listener;

    /** Hears of every signal that begins or ends to stand in the table. */
    interface Listener {
        void changed(Signal signal, boolean stands);
    }

    SignalTable(int zones, Listener listener) {
        this.listener = listener;
        for (int i = 0; i < zones; i++) {
            bySubject.add(new HashMap<>());
            all.add(new Bag());
        }
    }

    /** Puts a signal in the place of the one with its identifier. */
    void put(Signal signal) {
        remove(signal.id);
        Signal before = standing(signal.cluster);
        byId.put(signal.id, signal);
        signal.next = heads.put(signal.cluster, signal);
        replace(before, standing(signal.cluster));
    }

    /** Takes a signal out; nothing happens when it is not there. */
    void remove(UUID id) {
        Signal gone = byId.remove(id);
        if (gone == null) {
            return;
        }
        Signal before = standing(gone.cluster);
        unlink(gone);
        replace(before, standing(gone.cluster));
    }

    private void unlink(Signal gone) {
        Signal head = heads.get(gone.cluster);
        if (head == gone) {
            if (gone.next == null) {
                heads.remove(gone.cluster);
            } else {
                heads.put(gone.cluster, gone.next);
            }
            return;
        }
        for (Signal at = head; at != null; at = at.next) {
            if (at.next == gone) {
                at.next = gone.next;
                return;
            }
        }
    }

    private @Nullable Signal standing(UUID cluster) {
        Signal best = null;
        for (Signal at = heads.get(cluster); at != null; at = at.next) {
            if (best == null || at.standsBefore(best)) {
                best = at;
            }
        }
        return best;
    }

    private void replace(@Nullable Signal before, @Nullable Signal after) {
        if (before == after) {
            return;
        }
        if (before != null) {
            all.get(before.zone).remove(before);
            for (int i = 0; i < before.subjects(); i++) {
                bag(before.zone, before.subject(i)).remove(before);
            }
            listener.changed(before, false);
        }
        if (after != null) {
            all.get(after.zone).add(after);
            for (int i = 0; i < after.subjects(); i++) {
                bySubject
                        .get(after.zone)
                        .computeIfAbsent(after.subject(i), s -> new Bag())
                        .add(after);
            }
            listener.changed(after, true);
        }
    }

    /** The signals of a zone that ask for a skill or an occupation, ended ones too. */
    Bag bag(int zone, int subject) {
        return bySubject.get(zone).getOrDefault(subject, Bag.EMPTY);
    }

    /** The signals of a zone, ended ones too. */
    Bag bag(int zone) {
        return all.get(zone);
    }

    /** The identifiers of those that must go on this day: too old to tell anything, or ended for long. */
    List<UUID> over(int today) {
        List<UUID> over = new ArrayList<>();
        for (Signal signal : byId.values()) {
            double age = today - signal.seen;
            if (age > DemandTable.ALL_DAYS || (signal.ended && age > DemandTable.TREND_DAYS)) {
                over.add(signal.id);
            }
        }
        return over;
    }

    /** The signals that count no longer from this day on, their last day being past. */
    List<Signal> expired(int today) {
        return byId.values().stream().filter(s -> !s.ended && s.lastDay < today).toList();
    }

    long version(UUID id) {
        Signal known = byId.get(id);
        return known == null ? -1 : known.version;
    }

    int size() {
        return byId.size();
    }
}
