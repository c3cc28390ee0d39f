package org.passerelle.catalogue;

import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.NotFound;

/** Keeps things in a list, each of which knows its place. */
final class Ordering {
    private Ordering() {}

    /** Moves a thing by so many places; at an end of the list it stays. */
    static <T> void move(List<T> list, T thing, int by, ObjIntConsumer<T> place) {
        int from = list.indexOf(thing);
        int to = Math.max(0, Math.min(list.size() - 1, from + by));
        if (from >= 0 && to != from) {
            list.remove(from);
            list.add(to, thing);
            number(list, place);
        }
    }

    /** Takes a thing away. */
    static <T> void remove(List<T> list, T thing, ObjIntConsumer<T> place) {
        list.remove(thing);
        number(list, place);
    }

    /** The thing of this identifier. @param what what it is, for the answer that there is none */
    static <T extends BaseEntity> T find(List<T> list, String what, UUID id) {
        return list.stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(what, id));
    }

    private static <T> void number(List<T> list, ObjIntConsumer<T> place) {
        for (int i = 0; i < list.size(); i++) {
            place.accept(list.get(i), i);
        }
    }
}
