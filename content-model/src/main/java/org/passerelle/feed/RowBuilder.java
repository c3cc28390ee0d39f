package org.passerelle.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.kernel.Refusal;

/** Puts a row together from what a parser says, leaves out what is about persons, and drops what is too much. */
final class RowBuilder {
    private static final int MOST_NAMES = 10_000;

    private final Map<String, Boolean> personal = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private long size;
    /** How many levels deep in a part that is not read; 0 outside of one. */
    private int unread;

    /** Begins a row. */
    void begin() {
        open.clear();
        open.push(new Node());
        size = 0;
        unread = 0;
    }

    /** A part begins. */
    void enter(String name) {
        if (unread > 0 || isPersonal(name) || isTooLarge(name.length() + 16L)) {
            unread++;
            return;
        }
        Node part = new Node();
        current().add(name, part);
        open.push(part);
    }

    /** The part that began last ends. */
    void leave() {
        if (unread > 0) {
            unread--;
        } else {
            open.pop();
        }
    }

    /** A part that only says something. */
    void value(String name, String text) {
        enter(name);
        say(text);
        leave();
    }

    /** What the current part says itself. */
    void say(String text) {
        if (unread == 0 && !isTooLarge(text.length())) {
            current().say(text);
        }
    }

    /** Ends the row. */
    void end(long line, RowSink sink) {
        Node row = open.getLast();
        open.clear();
        boolean whole = size <= FeedLimits.ROW;
        sink.take(line, row, whole ? Optional.empty() : Optional.of(new Refusal("feed.rowTooLarge")));
    }

    private boolean isTooLarge(long more) {
        size += more;
        return size > FeedLimits.ROW;
    }

    private boolean isPersonal(String name) {
        if (personal.size() > MOST_NAMES) {
            personal.clear();
        }
        return personal.computeIfAbsent(name, PersonalParts::has);
    }

    private Node current() {
        return open.element();
    }
}
