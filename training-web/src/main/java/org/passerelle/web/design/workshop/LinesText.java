package org.passerelle.web.design.workshop;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.board.Entry;

/** Lines of a log as they go to screens, written once for all that are told the same. */
final class LinesText {
    private final Map<Entry, String> written = new IdentityHashMap<>();
    private final Map<Stretch, String> stretches = new HashMap<>();

    /** Lines without a gap that everybody reads alike. */
    private record Stretch(long first, long last) {}

    /** The message that tells these lines, of which there is one at least. */
    String of(List<Entry> lines) {
        long first = lines.get(0).seq();
        long last = lines.get(lines.size() - 1).seq();
        boolean alike = last - first == lines.size() - 1 && lines.stream().noneMatch(Entry::veiled);
        return alike ? stretches.computeIfAbsent(new Stretch(first, last), s -> message(lines)) : message(lines);
    }

    private String message(List<Entry> lines) {
        StringJoiner all = new StringJoiner(",", "{\"kind\":\"lines\",\"lines\":[", "]}");
        for (Entry line : lines) {
            all.add(written.computeIfAbsent(
                    line, entry -> ActionJson.write(entry).toString()));
        }
        return all.toString();
    }
}
