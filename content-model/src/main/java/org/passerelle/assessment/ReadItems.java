package org.passerelle.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Items that were read of late, by the document in which they stand: thousands answer the same quiz at once, and its
 * document is read and checked for the first of them.
 */
final class ReadItems {
    private final Map<String, List<Item>> read = new LinkedHashMap<>(16, 0.75F, true);
    private final int most;
    private int kept;

    /** @param most how many characters of documents are kept at most */
    ReadItems(int most) {
        this.most = most;
    }

    /** The items of a document, read now when they are not there. */
    List<Item> of(String document, Function<String, List<Item>> reading) {
        synchronized (read) {
            List<Item> known = read.get(document);
            if (known != null) {
                return known;
            }
        }
        List<Item> items = List.copyOf(reading.apply(document));
        keep(document, items);
        return items;
    }

    private void keep(String document, List<Item> items) {
        synchronized (read) {
            if (document.length() > most || read.put(document, items) != null) {
                return;
            }
            kept += document.length();
            var eldest = read.keySet().iterator();
            while (kept > most) {
                kept -= eldest.next().length();
                eldest.remove();
            }
        }
    }
}
