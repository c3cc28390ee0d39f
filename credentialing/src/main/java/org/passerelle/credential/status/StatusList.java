package org.passerelle.credential.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.kernel.BaseEntity;

/**
 * A list of entries for credentials of one issuer, of all courses and years alike. One list at a time is open; when
 * four entries in five are taken it is closed, so that a free place is still found at random, and the next one is
 * opened. Its signed text is made anew when an entry changes and when a day has passed.
 */
@Entity
@Table(name = "status_list", schema = "credential")
class StatusList extends BaseEntity {
    /** How long a signed list may be relied upon. */
    static final Duration VALIDITY = Duration.ofDays(7);
    /** How long a reader may keep a copy before asking again. */
    static final Duration TTL = Duration.ofMinutes(5);

    private static final Duration RENEWAL = Duration.ofDays(1);

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "size", nullable = false, updatable = false)
    private int size = Bitstring.LEAST;

    @Column(name = "taken", nullable = false)
    private int taken;

    @Column(name = "owner", nullable = false, updatable = false)
    private String owner = IssuerIdentity.PLATFORM;

    @Column(name = "open_for")
    @Nullable
    private String openFor = IssuerIdentity.PLATFORM;

    @Column(name = "document")
    @Nullable
    private String document;

    @Column(name = "sha256")
    @Nullable
    private String sha256;

    @Column(name = "signed_at")
    @Nullable
    private Instant signedAt;

    /** For the persistence provider. */
    protected StatusList() {}

    StatusList(int number, String owner) {
        this.number = number;
        this.owner = owner;
        this.openFor = owner;
    }

    /** Takes a place that is free. */
    StatusEntry take(int position) {
        taken++;
        return new StatusEntry(id(), position);
    }

    /** Whether no more places are taken from it. */
    boolean isFull() {
        return taken >= size / 5 * 4;
    }

    void close() {
        openFor = null;
    }

    void publish(String signed, Instant at) {
        document = signed;
        sha256 = digest(signed);
        signedAt = at;
    }

    /** Whether it must be signed anew before it is shown. */
    boolean isStale(Instant now) {
        return signedAt == null || signedAt.plus(RENEWAL).isBefore(now);
    }

    /** Whether its signed text is by this key. */
    boolean isSignedBy(String kid) {
        return document != null && document.contains("#" + kid + "\"");
    }

    /** Whose credentials it is for. */
    String owner() {
        return owner;
    }

    int number() {
        return number;
    }

    int size() {
        return size;
    }

    @Nullable
    String document() {
        return document;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
