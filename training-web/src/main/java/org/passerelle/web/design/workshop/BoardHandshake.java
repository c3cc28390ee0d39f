package org.passerelle.web.design.workshop;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.SignedIn;

/**
 * Notes who opens a line, for the session and the cookies are there only while it is opened. What belongs to one
 * handshake is found again by the random word that the browser puts into the address: an endpoint's properties are
 * shared by all.
 */
public class BoardHandshake extends ServerEndpointConfig.Configurator {
    private static final Map<String, Noted> NOTED = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Noted(Arrival arrival, Instant at) {}

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Instant now = CDI.current().select(Clock.class).get().instant();
        NOTED.values().removeIf(noted -> noted.at().plus(PATIENCE).isBefore(now));
        HttpSession session = request.getHttpSession() instanceof HttpSession http ? http : null;
        word(request.getParameterMap())
                .ifPresent(word -> NOTED.putIfAbsent(
                        word,
                        new Noted(
                                new Arrival(
                                        session,
                                        SignedIn.in(session, now),
                                        GuestKey.in(header(request.getHeaders(), "cookie")),
                                        language(request.getParameterMap())),
                                now)));
    }

    /** Who opened the line with this address; each can be asked for once. */
    static Optional<Arrival> take(Map<String, List<String>> parameters) {
        return word(parameters)
                .flatMap(word -> Optional.ofNullable(NOTED.remove(word)))
                .map(Noted::arrival);
    }

    private static Optional<String> word(Map<String, List<String>> parameters) {
        return first(parameters, "word").filter(word -> word.matches("[A-Za-z0-9-]{20,64}"));
    }

    private static Language language(Map<String, List<String>> parameters) {
        return first(parameters, "lang").flatMap(Language::ofTag).orElse(Language.FR);
    }

    static Optional<String> first(Map<String, List<String>> parameters, String name) {
        @Nullable List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    private static String header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(name))
                .flatMap(e -> e.getValue().stream())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + ";" + b);
    }
}
