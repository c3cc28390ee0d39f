package org.passerelle.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a row: what it says itself, and its parts by name. The items of an array are parts of one name, and so are
 * the elements of one name in XML.
 */
final class Node {
    private String text;
    private final Map<String, List<Node>> parts = new LinkedHashMap<>();

    Node(String text) {
        this.text = text;
    }

    Node() {
        this("");
    }

    /** Replaces what it says itself. */
    void say(String said) {
        this.text = said;
    }

    void add(String name, Node part) {
        parts.computeIfAbsent(name, n -> new ArrayList<>(1)).add(part);
    }

    String text() {
        return text;
    }

    /** The parts of this name, in order. */
    List<Node> parts(String name) {
        return parts.getOrDefault(name, List.of());
    }

    boolean hasParts() {
        return !parts.isEmpty();
    }
}
