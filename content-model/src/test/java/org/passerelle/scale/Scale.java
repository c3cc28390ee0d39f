package org.passerelle.scale;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;
import org.postgresql.ds.PGSimpleDataSource;

/** How large the region is made, and where it is kept. */
record Scale(
        Path folder, int port, Optional<Path> referential, int zones, int courses, int demands, int rows, String only) {
    /**
     * Usage: FOLDER PORT [--referential DIR] [--zones N] [--courses N] [--demands N] [--rows N] [--only SECTION].
     *
     * @throws IllegalArgumentException for anything else
     */
    static Scale of(String[] arguments) {
        Map<String, String> said = new HashMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " without a value");
            }
            said.put(arguments[i], arguments[i + 1]);
        }
        Scale scale = new Scale(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Optional.ofNullable(said.remove("--referential")).map(Path::of),
                number(said, "--zones", 300),
                number(said, "--courses", 10_000),
                number(said, "--demands", 1_000_000),
                number(said, "--rows", 50_000),
                Optional.ofNullable(said.remove("--only")).orElse(""));
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + said.keySet());
        }
        return scale;
    }

    private static int number(Map<String, String> said, String name, int otherwise) {
        return Optional.ofNullable(said.remove(name)).map(Integer::valueOf).orElse(otherwise);
    }

    /** Whether a section is measured; all are unless one is named. */
    boolean isAsked(String section) {
        return only.isEmpty() || only.equals(section);
    }

    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser("postgres");
        return source;
    }

    /** Beans over the migrated database, at the real time. */
    World world() {
        return Database.over(source()).with(Clock.class, Clock.system(ZoneId.of("Europe/Paris")));
    }
}
