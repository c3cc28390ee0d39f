package org.passerelle.credential.awardlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param fault why it is left out; null for a good one, whose other parts are there
 */
record ReadRow(
        int line,
        List<String> cells,
        String email,
        String name,
        @Nullable LocalDate day,
        @Nullable Integer hours,
        Map<String, Integer> results,
        @Nullable RowFault fault) {
    ReadRow {
        cells = List.copyOf(cells);
        results = Map.copyOf(results);
    }

    static ReadRow rejected(int line, List<String> cells, RowFault fault) {
        return new ReadRow(line, cells, "", "", null, null, Map.of(), fault);
    }
}
