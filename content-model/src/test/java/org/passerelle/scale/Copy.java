package org.passerelle.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Rows that go into a table of the schema {@code content} by COPY; several may be filled at once over one connection.
 */
final class Copy implements AutoCloseable {
    private static final int CHUNK = 8 << 20;

    private final Connection connection;
    private final String sql;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(CHUNK);

    /** @param table its name and its columns */
    Copy(Connection connection, String table) {
        this.connection = connection;
        this.sql = "copy content." + table + " from stdin";
    }

    /** @param values without tabs, line ends and backslashes; null for none */
    void row(Object... values) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
        }
        rows.writeBytes(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        if (rows.size() > CHUNK) {
            send();
        }
    }

    private void send() throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(rows.toByteArray()));
            rows.reset();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        send();
    }
}
