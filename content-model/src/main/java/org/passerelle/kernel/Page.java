package org.passerelle.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A slice of a list.
 *
 * @param items the items of this slice, in order
 * @param total how many there are in all
 * @param page the slice's number, from 1
 * @param size how many a slice holds at most, 1 to {@value #LARGEST}
 */
public record Page<T>(List<T> items, long total, int page, int size) {
    /** The largest slice that is handed out. */
    public static final int LARGEST = 100;

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** The slice of a list that is held whole; a page or a size out of range is brought into it. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        int wanted = Math.max(1, Math.min(size, LARGEST));
        int number = Math.max(1, page);
        long from = Math.min((number - 1L) * wanted, all.size());
        long to = Math.min(from + wanted, all.size());
        return new Page<>(all.subList((int) from, (int) to), all.size(), number, wanted);
    }

    /** The same slice with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(items.stream().<R>map(turn).toList(), total, page, size);
    }

    /** How many slices there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Whether a slice follows this one. */
    public boolean hasNext() {
        return page < pages();
    }
}
