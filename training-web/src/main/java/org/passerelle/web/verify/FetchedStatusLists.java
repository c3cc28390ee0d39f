package org.passerelle.web.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.StatusSource;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.GuardedClient;

/**
 * The status lists of other issuers, over https from public addresses only, kept for five minutes so that the issuer
 * cannot count who looks. Only so many are fetched in a minute, so that nobody makes us knock at many doors.
 */
@ApplicationScoped
public class FetchedStatusLists implements StatusSource {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 200;
    private static final int MOST_IN_A_MINUTE = 20;
    private static final GuardedClient.Limits LIMITS =
            new GuardedClient.Limits(StrictJson.MOST_BYTES, Duration.ofSeconds(5));

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    @Inject
    GuardedClient client;

    @Inject
    Clock clock;

    private record Kept(Instant at, Optional<String> text) {}

    @Override
    public Optional<String> list(String address) {
        Optional<Kept> known = keptOrBegun(address, clock.instant());
        if (known.isPresent()) {
            return known.get().text;
        }
        Optional<String> text = fetch(address);
        synchronized (kept) {
            kept.put(address, new Kept(clock.instant(), text));
        }
        return text;
    }

    /** What is kept, or nothing when the asker is to fetch it; whoever asks meanwhile is told that it cannot be had. */
    private Optional<Kept> keptOrBegun(String address, Instant now) {
        synchronized (kept) {
            return keptBy(address, now);
        }
    }

    private Optional<Kept> keptBy(String address, Instant now) {
        kept.values().removeIf(k -> k.at.plus(KEPT).isBefore(now));
        Kept known = kept.get(address);
        if (known != null) {
            return Optional.of(known);
        }
        Kept nothing = new Kept(now, Optional.empty());
        boolean mayFetch = kept.size() < MOST_KEPT
                && kept.values().stream()
                                .filter(k -> k.at.plus(MINUTE).isAfter(now))
                                .count()
                        < MOST_IN_A_MINUTE;
        if (!mayFetch || !address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            return Optional.of(nothing);
        }
        kept.put(address, nothing);
        return Optional.empty();
    }

    private Optional<String> fetch(String address) {
        try {
            Path file = Files.createTempFile("status", ".json");
            try {
                client.fetch(address, file, LIMITS);
                return Optional.of(Files.readString(file));
            } catch (Refusal | MalformedInputException e) {
                return Optional.empty();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
