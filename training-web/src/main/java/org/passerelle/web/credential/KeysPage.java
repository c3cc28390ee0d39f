package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Resigning;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.SigningKey.Purpose;
import org.passerelle.credential.proof.SigningKey.State;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The keys that the platform signs with: announced, put into service, retired, or declared lost. */
@Named
@RequestScoped
@Route(path = "/admin/keys", view = "/credential/keys.xhtml", access = Permission.ADMINISTER)
public class KeysPage {
    /** So long everybody's copy of the published keys may be old. */
    private static final Duration ANNOUNCED = Duration.ofDays(7);

    @Inject
    Keys keys;

    @Inject
    Resigning resigning;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    @Nullable
    private List<SigningKey> all;

    @Nullable
    private Map<String, Long> inForce;

    private List<SigningKey> all() {
        if (all == null) {
            all = keys.all();
        }
        return all;
    }

    /** What keys are for. */
    public List<Purpose> getPurposes() {
        return List.of(Purpose.values());
    }

    /** The keys for a purpose, the newest first. */
    public List<SigningKey> of(Purpose purpose) {
        return all().stream()
                .filter(key -> key.purpose() == purpose)
                .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                .toList();
    }

    /** The one that is announced for a purpose; null for none. */
    public @Nullable SigningKey next(Purpose purpose) {
        return of(purpose).stream()
                .filter(key -> key.state() == State.NEXT)
                .findFirst()
                .orElse(null);
    }

    /** Since when a key is what it is. */
    public Instant since(SigningKey key) {
        return switch (key.state()) {
            case NEXT -> key.createdAt();
            case ACTIVE -> Objects.requireNonNullElse(key.activatedAt(), key.createdAt());
            case RETIRED -> Objects.requireNonNullElse(key.retiredAt(), key.createdAt());
            case COMPROMISED -> Objects.requireNonNullElse(key.compromisedAt(), key.createdAt());
        };
    }

    /** Whether a key was announced so short a time ago that some may not know it yet. */
    public boolean isFresh(SigningKey key) {
        return key.createdAt().plus(ANNOUNCED).isAfter(clock.instant());
    }

    /** How many credentials in force a key signed. */
    public long inForce(SigningKey key) {
        if (inForce == null) {
            inForce = resigning.inForce();
        }
        return inForce.getOrDefault(key.kid(), 0L);
    }

    /** How many credentials wait for a new signature. */
    public long getWaiting() {
        return resigning.waiting();
    }

    /** A key's first and last characters, by which people tell keys apart. */
    public String brief(SigningKey key) {
        return key.kid().substring(0, 8) + "…" + key.kid().substring(key.kid().length() - 8);
    }

    /** Publishes a key that will sign later. */
    public void announce(Purpose purpose) {
        keys.announceNext(purpose);
        redirect.to("/admin/keys");
    }

    /** Lets the announced key sign. */
    public void rotate(Purpose purpose) {
        keys.rotate(purpose);
        redirect.to("/admin/keys");
    }

    /** Declares a key to be in other hands. */
    public void declareLost(UUID id) {
        keys.declareCompromised(id);
        redirect.to("/admin/keys");
    }
}
