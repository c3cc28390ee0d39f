package org.passerelle.feed;

import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Text;

/** What a row says of each field, as a mapping found it. */
record Posting(Map<FeedField, List<String>> said) {
    Posting {
        said = Map.copyOf(said);
    }

    /** All values of a field. */
    List<String> all(FeedField field) {
        return said.getOrDefault(field, List.of());
    }

    /** The first value, as it is; empty when there is none. */
    String first(FeedField field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** The first value on one line. */
    String line(FeedField field) {
        return Text.line(first(field));
    }
}
