package org.passerelle.web.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.GuardedClient;

/**
 * Fetches over https from public addresses only, and keeps for five minutes what it got, so that nobody can count who
 * looks. Only so many are fetched in a minute, so that nobody makes us knock at many doors.
 */
final class LimitedFetches {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 100;
    private static final int MOST_IN_A_MINUTE = 20;

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final GuardedClient client;
    private final Clock clock;
    private final GuardedClient.Limits limits;

    /**
     * Fetches nothing yet.
     *
     * @param mostBytes the largest answer that is taken
     */
    LimitedFetches(GuardedClient client, Clock clock, long mostBytes) {
        this.client = client;
        this.clock = clock;
        this.limits = new GuardedClient.Limits(mostBytes, PATIENCE);
    }

    private record Kept(Instant at, Optional<byte[]> content) {}

    /** What stands at this address; empty when it cannot be had. */
    Optional<byte[]> at(String address) {
        Optional<Kept> known = keptOrBegun(address, clock.instant());
        if (known.isPresent()) {
            return known.get().content;
        }
        Optional<byte[]> content = fetch(address);
        synchronized (kept) {
            kept.put(address, new Kept(clock.instant(), content));
        }
        return content;
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

    private Optional<byte[]> fetch(String address) {
        try {
            Path file = Files.createTempFile("fetched", ".tmp");
            try {
                client.fetch(address, file, limits);
                return Optional.of(Files.readAllBytes(file));
            } catch (Refusal e) {
                return Optional.empty();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
