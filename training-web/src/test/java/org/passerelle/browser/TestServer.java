package org.passerelle.browser;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built application on a server of its own, over an empty database with the demonstration data, started once per
 * database and test run and stopped with it.
 */
public final class TestServer {
    /** Which database. */
    public enum On {
        /** Embedded, in the server. */
        H2,
        /** A real server beside it. */
        POSTGRESQL
    }

    private static final Map<On, TestServer> STARTED = new EnumMap<>(On.class);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port;
    private final Path folder;
    private Process process;
    private List<String> grid = List.of("--nohazelcast");
    private final List<String> settings = new ArrayList<>();

    private TestServer(On database, Map<String, String> more) throws IOException {
        this(Files.createTempDirectory("passerelle-server"));
        if (database == On.POSTGRESQL) {
            postgres().forEach(this::set);
        } else {
            set(
                    "passerelle.db.url",
                    "jdbc:h2:file:" + folder + "/db;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
        }
        more.forEach(this::set);
        start();
    }

    private TestServer(Path folder) throws IOException {
        this.folder = folder;
        port = freePort();
        set("passerelle.base.url", address());
        set("passerelle.data.dir", folder.toString());
        set("passerelle.import.dir", imports().toString());
        set("passerelle.demo", "true");
        set(
                "passerelle.demo.dir",
                Path.of("../deploy/demo").toAbsolutePath().normalize().toString());
        set("passerelle.mail.outbox", "true");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (process != null) {
                process.destroyForcibly();
            }
        }));
    }

    private static Map<String, String> postgres() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        return Map.of(
                "passerelle.db.driver", "org.postgresql.ds.PGSimpleDataSource",
                "passerelle.db.url", postgres.getJdbcUrl("postgres", "postgres"),
                "passerelle.db.user", "postgres",
                "passerelle.db.password", "postgres");
    }

    /**
     * Two servers over one PostgreSQL and one data folder, in one data grid that listens on this machine alone; to be
     * stopped by who asks.
     */
    static List<TestServer> pair() throws IOException {
        Map<String, String> database = postgres();
        Path folder = Files.createTempDirectory("passerelle-pair");
        List<Integer> ports = List.of(freePort(), freePort());
        String members = "tcpip:127.0.0.1:" + ports.get(0) + ",127.0.0.1:" + ports.get(1);
        List<TestServer> pair = new ArrayList<>();
        for (int grid : ports) {
            TestServer node = new TestServer(folder);
            database.forEach(node::set);
            node.settings.add("-Dhazelcast.socket.bind.any=false");
            node.grid = List.of(
                    "--clustername",
                    "passerelle-test",
                    "--clustermode",
                    members,
                    "--interfaces",
                    "127.0.0.1",
                    "--startport",
                    Integer.toString(grid));
            // The second one finds the first one's tables and demonstration data.
            node.start();
            pair.add(node);
        }
        return pair;
    }

    /** The server over this database; started by the first who asks. */
    public static synchronized TestServer on(On database) {
        return STARTED.computeIfAbsent(database, d -> {
            try {
                return new TestServer(d, Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A server of its own over an embedded database, with these settings besides; to be stopped by who asks. */
    static TestServer with(Map<String, String> settings) throws IOException {
        return new TestServer(On.H2, settings);
    }

    /** Stops it for good. */
    void stop() {
        process.destroy();
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The folder whose subfolders may be imported. */
    public Path imports() {
        return folder.resolve("import");
    }

    /** Kills it in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Kills it in the middle of whatever it does, and starts it again on the same data. */
    public void killAndRestart() {
        try {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String key, String value) {
        settings.add("-D" + key + "=" + value);
    }

    private void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(settings);
        command.addAll(List.of(
                "-jar",
                "target/server/payara-micro.jar",
                "--deploy",
                "target/ROOT.war",
                "--port",
                Integer.toString(port),
                "--disablephonehome",
                "--logproperties",
                "../deploy/payara/logging.properties",
                "--prebootcommandfile",
                "../deploy/payara/preboot.txt"));
        command.addAll(grid);
        File log = folder.resolve("server-" + port + ".log").toFile();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        awaitReady(log);
    }

    private void awaitReady(File log) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(address() + "/health/ready")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port opens before the application is there.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            pause();
        }
        List<String> lines = Files.readAllLines(log.toPath());
        throw new IllegalStateException("the server is not ready:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
