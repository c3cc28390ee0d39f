package org.passerelle.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.passerelle.kernel.Refusal;

/**
 * Fetches what somebody gave the address of; nothing else in the platform does. It goes to public addresses only: the
 * name is looked up once, and the connection leads to what was found and judged, at each redirection anew. It sends no
 * cookie and no credential, and stops at its limits of time and size, counted after unpacking.
 */
@ApplicationScoped
public class GuardedClient {
    /** How often an answer may lead elsewhere. */
    static final int MOST_REDIRECTIONS = 5;

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int LONGEST_ADDRESS = 2000;
    private static final Http1Config HEADERS =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(16_384).build();

    private final Names names;
    private final Predicate<String> allowed;

    /** Looks names up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * When to stop.
     *
     * @param bytes the most that is kept
     * @param total how long it may take in all, redirections included
     */
    public record Limits(long bytes, Duration total) {}

    /**
     * What was fetched.
     *
     * @param from the address that answered, after all redirections
     * @param type the content type as the answer says it; empty when it says none
     * @param bytes how many were kept
     */
    public record Fetched(URI from, String type, long bytes) {}

    private record Answer(Optional<String> elsewhere, String type, long bytes) {}

    /** The name leads to a place that is not public. */
    private static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super(host);
        }
    }

    /** Asks the system's resolver; {@link Setting#FETCH_ALLOW} names the exceptions. */
    public GuardedClient() {
        this(InetAddress::getAllByName, GuardedClient::isExcepted);
    }

    GuardedClient(Names names, Predicate<String> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    private static boolean isExcepted(String hostAndPort) {
        return Arrays.stream(Setting.FETCH_ALLOW.value().split(","))
                .map(String::strip)
                .anyMatch(hostAndPort::equalsIgnoreCase);
    }

    /**
     * Checks an address by its looks, without going there.
     *
     * @throws Refusal beside {@code url} when it is none that is fetched from
     */
    public URI check(String address) {
        URI uri = parsed(address.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw Refusal.of("url", "platform.fetch.scheme");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw Refusal.of("url", "platform.fetch.address");
        }
        if (uri.getRawUserInfo() != null) {
            throw Refusal.of("url", "platform.fetch.credentials");
        }
        if (!allowed.test(hostAndPort(uri)) && !PORTS.contains(port(uri))) {
            throw Refusal.of("url", "platform.fetch.port");
        }
        return uri;
    }

    private static URI parsed(String address) {
        try {
            if (address.length() <= LONGEST_ADDRESS) {
                return URI.create(address);
            }
        } catch (IllegalArgumentException e) {
            // Said below, in words.
        }
        throw Refusal.of("url", "platform.fetch.address");
    }

    /**
     * Fetches into a file, which is made or written over.
     *
     * @throws Refusal when the address is none that is fetched from, does not answer well, or goes beyond the limits
     */
    public Fetched fetch(String address, Path into, Limits limits) {
        long end = System.nanoTime() + limits.total().toNanos();
        URI at = check(address);
        for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
            Answer answer = ask(at, into, limits.bytes(), end);
            if (answer.elsewhere.isEmpty()) {
                return new Fetched(at, answer.type, answer.bytes);
            }
            at = check(resolved(at, answer.elsewhere.get()));
        }
        throw Refusal.of("url", "platform.fetch.redirections", MOST_REDIRECTIONS);
    }

    private static String resolved(URI at, String location) {
        return at.resolve(parsed(location)).toString();
    }

    private Answer ask(URI uri, Path into, long most, long end) {
        HttpGet request = new HttpGet(uri);
        long left = end - System.nanoTime();
        CompletableFuture.delayedExecutor(Math.max(1, left), TimeUnit.NANOSECONDS, Runnable::run)
                .execute(request::cancel);
        try (CloseableHttpClient client = client(allowed.test(hostAndPort(uri)))) {
            return client.execute(request, response -> answer(response, into, most, end));
        } catch (NotPublic e) {
            throw Refusal.of("url", "platform.fetch.notPublic");
        } catch (UnknownHostException e) {
            throw Refusal.of("url", "platform.fetch.unknownHost");
        } catch (IOException e) {
            throw Refusal.of("url", System.nanoTime() >= end ? "platform.fetch.tooSlow" : "platform.fetch.unreachable");
        }
    }

    private static Answer answer(ClassicHttpResponse response, Path into, long most, long end) throws IOException {
        Header location = response.getFirstHeader("Location");
        if (ELSEWHERE.contains(response.getCode()) && location != null) {
            return new Answer(Optional.of(location.getValue()), "", 0);
        }
        if (response.getCode() != 200 || response.getEntity() == null) {
            throw Refusal.of("url", "platform.fetch.status", response.getCode());
        }
        String type = response.getEntity().getContentType();
        try (InputStream in = response.getEntity().getContent();
                OutputStream out = Files.newOutputStream(into)) {
            return new Answer(Optional.empty(), type == null ? "" : type, copy(in, out, most, end));
        }
    }

    private static long copy(InputStream in, OutputStream out, long most, long end) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw Refusal.of("url", "platform.fetch.tooLarge", most / (1024 * 1024));
            }
            if (System.nanoTime() >= end) {
                throw Refusal.of("url", "platform.fetch.tooSlow");
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    private CloseableHttpClient client(boolean excepted) {
        RequestConfig config = RequestConfig.custom()
                .setResponseTimeout(SILENCE.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)
                .setSocketTimeout((int) SILENCE.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver(excepted))
                        .setDefaultConnectionConfig(connection)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build())
                        .build())
                .setDefaultRequestConfig(config)
                .setUserAgent("Passerelle")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    private DnsResolver resolver(boolean excepted) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] found = names.of(host);
                if (!excepted && !PublicAddress.all(found)) {
                    throw new NotPublic(host);
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static String hostAndPort(URI uri) {
        return uri.getHost() + ":" + port(uri);
    }
}
