package org.passerelle.catalogue;

import java.util.List;

/** Moves things within a list. */
final class Ordering {
    private Ordering() {}

    /** Moves a thing by so many places; at an end of the list it stays. */
    static <T> void move(List<T> list, T thing, int by) {
        int from = list.indexOf(thing);
        int to = Math.max(0, Math.min(list.size() - 1, from + by));
        if (from >= 0 && to != from) {
            list.remove(from);
            list.add(to, thing);
        }
    }
}
