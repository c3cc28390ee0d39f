package org.passerelle.demand.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives things small numbers in the order in which they are first met, and never takes one back. */
final class Numbering {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The thing's number, a new one if it has none. */
    synchronized int of(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** The thing's number; -1 when it was never met. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    synchronized String name(int number) {
        return names.get(number);
    }

    synchronized int size() {
        return names.size();
    }

    /** The things that have a number, in its order. */
    synchronized List<String> names() {
        return List.copyOf(names);
    }
}
