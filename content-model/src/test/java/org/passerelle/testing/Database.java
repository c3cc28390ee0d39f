package org.passerelle.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The databases that the product runs on, each started once per test run, migrated by the same scripts as in production
 * and mapped by the same mapping files. Name it in a {@code @ParameterizedTest @EnumSource}.
 */
public enum Database {
    /** Embedded, in memory. */
    H2 {
        @Override
        DataSource open() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(
                    "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
            return source;
        }
    },
    /** A real server, unpacked and started for the run. */
    POSTGRESQL {
        @Override
        DataSource open() throws IOException {
            return EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start()
                    .getPostgresDatabase();
        }
    };

    private DataSource source;
    private EntityManagerFactory factory;

    abstract DataSource open() throws IOException;

    /** The migrated database. */
    public synchronized DataSource source() {
        if (source == null) {
            try {
                source = open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            migrate(source);
        }
        return source;
    }

    private static void migrate(DataSource source) {
        for (String schema : schemas()) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
    }

    /** Entity managers over it. */
    public synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = factory(source());
        }
        return factory;
    }

    private static EntityManagerFactory factory(DataSource source) {
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new TestUnit(source, mappingFiles()),
                        Map.of("eclipselink.weaving", "false", "eclipselink.logging.level", "WARNING"));
    }

    /** A world of beans over a database that somebody else keeps; it is migrated. */
    public static World over(DataSource source) {
        migrate(source);
        return new World(factory(source).createEntityManager());
    }

    /** A world of beans over an entity manager of its own, in an open transaction that closing undoes. */
    public World world() {
        return new World(factory().createEntityManager());
    }

    private static List<String> schemas() {
        return listed("schemas");
    }

    private static List<String> mappingFiles() {
        return listed("mappings");
    }

    /** What the module under test maps and migrates, from {@code database-test.properties} in its test resources. */
    private static List<String> listed(String key) {
        Properties properties = new Properties();
        try (var in = Database.class.getResourceAsStream("/database-test.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(properties.getProperty(key).split("\\s+"));
    }

    /** A folder that is gone when the virtual machine is. */
    public static Path scratch() {
        try {
            return Files.createTempDirectory("passerelle-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
