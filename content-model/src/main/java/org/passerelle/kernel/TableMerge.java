package org.passerelle.kernel;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts many rows into a table by their key: what is new is inserted, what differs is updated, what is the same is left
 * alone, and nothing is ever deleted, so that others may refer to it. Names of tables and columns come from our code
 * only. Values are texts, numbers and truth values; none is null.
 */
public final class TableMerge {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final String table;
    private final int keys;
    private final List<String> columns;
    private final Map<List<Object>, Object[]> stored = new HashMap<>();
    private final Map<List<Object>, Object[]> wanted = new LinkedHashMap<>();

    /**
     * Reads what is there.
     *
     * @param keys how many of the columns, from the first, are the key
     */
    public TableMerge(Connection connection, String table, int keys, String... columns) {
        this.connection = connection;
        this.table = table;
        this.keys = keys;
        this.columns = List.of(columns);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
            while (rows.next()) {
                Object[] row = new Object[columns.length];
                for (int i = 0; i < columns.length; i++) {
                    Object value = rows.getObject(i + 1);
                    row[i] = value instanceof Clob ? rows.getString(i + 1) : value;
                }
                stored.put(key(row), row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + table, e);
        }
    }

    /** A copy of the row of this key as it will be; null when there is none. */
    public Object @Nullable [] row(Object... key) {
        List<Object> asked = Arrays.asList(key);
        Object[] row = wanted.getOrDefault(asked, stored.get(asked));
        return row == null ? null : row.clone();
    }

    /** Whether there is or will be a row of this key. */
    public boolean has(Object... key) {
        return row(key) != null;
    }

    /** All rows as they will be; those of the table that were not put again included. */
    public List<Object[]> rows() {
        Map<List<Object>, Object[]> all = new HashMap<>(stored);
        all.putAll(wanted);
        return List.copyOf(all.values());
    }

    /** Wants this row, with a value for each column; a second one of the same key takes the place of the first. */
    public void put(Object... row) {
        wanted.put(key(row), row);
    }

    /** Writes what was put. */
    public ImportReport write(ImportProgress progress) {
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        wanted.forEach((key, row) -> {
            Object[] before = stored.get(key);
            if (before == null) {
                fresh.add(row);
            } else if (!Arrays.equals(before, row)) {
                changed.add(row);
            }
        });
        int same = wanted.size() - fresh.size() - changed.size();
        try {
            run(insert(), fresh, 0, progress, same);
            run(update(), changed, keys, progress, same + fresh.size());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write " + table, e);
        }
        progress.at(table, wanted.size(), wanted.size());
        return new ImportReport(fresh.size(), changed.size(), same, List.of());
    }

    private String insert() {
        String gaps = String.join(", ", columns.stream().map(c -> "?").toList());
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + gaps + ")";
    }

    private String update() {
        return "update " + table + " set " + gaps(columns.subList(keys, columns.size()), ", ") + " where "
                + gaps(columns.subList(0, keys), " and ");
    }

    private static String gaps(List<String> names, String between) {
        return String.join(between, names.stream().map(name -> name + " = ?").toList());
    }

    /** @param first the column whose value fills the first gap; those before it fill the last ones */
    private void run(String sql, List<Object[]> rows, int first, ImportProgress progress, int before)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        int done = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[(i + first) % row.length]);
                }
                statement.addBatch();
                if (++done % BATCH == 0) {
                    statement.executeBatch();
                    progress.at(table, (long) before + done, wanted.size());
                }
            }
            statement.executeBatch();
        }
    }

    private List<Object> key(Object[] row) {
        return List.of(Arrays.copyOf(row, keys));
    }
}
