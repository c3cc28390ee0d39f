package org.passerelle.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.GuardedClient.Limits;

/** Real servers on this machine, which the client is told to take for public ones where the test needs an answer. */
class GuardedClientTest {
    private static final Limits SMALL = new Limits(1024 * 1024, Duration.ofSeconds(20));

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://feeds.example:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(path);
            handler.handle(exchange);
        });
    }

    private static void say(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** One for which feeds.example at the server's port is this machine and excepted; other names are looked up. */
    private GuardedClient client() {
        Set<String> excepted = Set.of("feeds.example:" + server.getAddress().getPort());
        return new GuardedClient(
                host -> host.equals("feeds.example")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : InetAddress.getAllByName(host),
                excepted::contains);
    }

    private String refused(String address, Limits limits) {
        Path file = folder.resolve("feed");
        return assertThrows(Refusal.class, () -> client().fetch(address, file, limits))
                .code();
    }

    @Test
    void whatAnswersWellIsKeptEvenAfterARedirectionAndUnpacked() throws IOException {
        byte[] body = "[{\"id\":\"é\"}]".getBytes(StandardCharsets.UTF_8);
        serve("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", "/new?x=1");
            exchange.getResponseHeaders().add("Set-Cookie", "spy=1");
            exchange.sendResponseHeaders(302, -1);
        });
        serve("/new", exchange -> {
            assertFalse(exchange.getRequestHeaders().containsKey("Cookie"));
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            say(exchange, zipped(body, 1));
        });
        Path file = folder.resolve("feed");
        GuardedClient.Fetched fetched = client().fetch(address("/old"), file, SMALL);
        assertEquals("application/json", fetched.type());
        assertEquals(address("/new?x=1"), fetched.from().toString());
        assertEquals(body.length, fetched.bytes());
        assertEquals("[{\"id\":\"é\"}]", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost:8080/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://10.1.2.3/",
                "http://172.31.255.255:8443/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0.0.0.0/",
                "http://224.0.0.1/",
                "http://255.255.255.255/"
            })
    void whatIsNotPublicIsNotAsked(String address) {
        assertEquals("platform.fetch.notPublic", refused(address, SMALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://example.org/",
                "//example.org/x",
                "http:///x",
                "http://user:secret@example.org/",
                "http://example.org:22/",
                "http://example.org:6379/",
                "http://exa mple.org/",
                ""
            })
    void anAddressOfAnotherKindIsRefusedBeforeAnythingIsAsked(String address) {
        assertTrue(Set.of(
                        "platform.fetch.scheme",
                        "platform.fetch.address",
                        "platform.fetch.credentials",
                        "platform.fetch.port")
                .contains(refused(address, SMALL)));
    }

    @Test
    void aPublicAddressIsPublic() throws IOException {
        for (String address : List.of("93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "1.1.1.1")) {
            assertTrue(PublicAddress.all(new InetAddress[] {InetAddress.getByName(address)}), address);
        }
        assertFalse(PublicAddress.all(new InetAddress[0]));
    }

    @Test
    void aNameThatLeadsHomeIsRefusedHoweverManyPublicAddressesItHasBesides() throws IOException {
        GuardedClient client = new GuardedClient(
                host -> new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")},
                excepted -> false);
        Path file = folder.resolve("feed");
        assertEquals(
                "platform.fetch.notPublic",
                assertThrows(Refusal.class, () -> client.fetch("http://rebinding.example/", file, SMALL))
                        .code());
    }

    @Test
    void aRedirectionHomeIsNotFollowed() {
        int port = server.getAddress().getPort();
        serve("/out", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/secret");
            exchange.sendResponseHeaders(302, -1);
        });
        serve("/private", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:8080/secret");
            exchange.sendResponseHeaders(307, -1);
        });
        serve("/file", exchange -> {
            exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
            exchange.sendResponseHeaders(301, -1);
        });
        serve("/secret", exchange -> say(exchange, new byte[] {1}));
        assertEquals("platform.fetch.port", refused(address("/out"), SMALL));
        assertEquals("platform.fetch.notPublic", refused(address("/private"), SMALL));
        assertEquals("platform.fetch.scheme", refused(address("/file"), SMALL));
        assertFalse(asked.contains("/secret"));
    }

    @Test
    void redirectionsInACircleEnd() {
        serve("/circle", exchange -> {
            exchange.getResponseHeaders().add("Location", "/circle");
            exchange.sendResponseHeaders(302, -1);
        });
        assertEquals("platform.fetch.redirections", refused(address("/circle"), SMALL));
        assertEquals(1 + GuardedClient.MOST_REDIRECTIONS, asked.size());
    }

    @Test
    void aStreamWithoutEndIsCutAtTheLimit() {
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(block);
                }
            }
        });
        assertEquals("platform.fetch.tooLarge", refused(address("/endless"), SMALL));
        assertTrue(folder.resolve("feed").toFile().length() <= SMALL.bytes());
    }

    @Test
    void aBombIsCutWhileItIsUnpacked() {
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            say(exchange, zipped(new byte[1024 * 1024], 100));
        });
        assertEquals("platform.fetch.tooLarge", refused(address("/bomb"), SMALL));
        assertTrue(folder.resolve("feed").toFile().length() <= SMALL.bytes());
    }

    @Test
    void anAnswerThatTricklesIsGivenUpInTimeInItsHeadersAndInItsBody() throws IOException {
        serve("/body", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                trickle(out);
            }
        });
        Limits short_ = new Limits(1024 * 1024, Duration.ofMillis(1500));
        long began = System.nanoTime();
        assertEquals("platform.fetch.tooSlow", refused(address("/body"), short_));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread slow = new Thread(() -> {
                try (Socket client = socket.accept()) {
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
                    trickle(client.getOutputStream());
                } catch (IOException e) {
                    // The client went away, as it should.
                }
            });
            slow.setDaemon(true);
            slow.start();
            GuardedClient client =
                    new GuardedClient(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, host -> true);
            Path file = folder.resolve("feed");
            String url = "http://slow.example:" + socket.getLocalPort() + "/";
            assertEquals(
                    "platform.fetch.tooSlow",
                    assertThrows(Refusal.class, () -> client.fetch(url, file, short_))
                            .code());
        }
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(15));
    }

    @Test
    void aFailureIsToldWithItsCode() {
        serve("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        Path file = folder.resolve("feed");
        Refusal refusal = assertThrows(Refusal.class, () -> client().fetch(address("/gone"), file, SMALL));
        assertEquals("platform.fetch.status", refusal.code());
        assertEquals(List.of(410), refusal.arguments());
        assertEquals("platform.fetch.unknownHost", refused("http://nobody.invalid/", SMALL));
    }

    private static void trickle(OutputStream out) throws IOException {
        try {
            while (true) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] zipped(byte[] body, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.write(body);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
