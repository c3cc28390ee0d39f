package org.passerelle.credential.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * An issuer that the region or a house trusts. Its name is the one that whoever added it gives it, never the one that
 * it gives itself. Removed, it stays in the list of what was, and no longer counts.
 */
@Entity
@Table(name = "trusted_issuer", schema = "credential")
class TrustedIssuer extends BaseEntity {
    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 200;
    private static final Pattern DID = Pattern.compile("did:(web|key):[A-Za-z0-9.%_:-]+");
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(:\\d{1,5})?(/\\S*)?");

    @Column(name = "house_id", updatable = false)
    @Nullable
    private UUID house;

    @Column(name = "identifier", nullable = false, updatable = false)
    private String identifier;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "name_key", nullable = false, updatable = false)
    private String nameKey;

    @Column(name = "added_by", nullable = false, updatable = false)
    private UUID addedBy;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    @Column(name = "removed_by")
    @Nullable
    private UUID removedBy;

    @Column(name = "removed_at")
    @Nullable
    private Instant removedAt;

    /** Whose and which, as long as it counts: the database holds each once. */
    @Column(name = "counts_as")
    @Nullable
    private String countsAs;

    /** The document that holds its keys, as it was last had. */
    @Column(name = "published")
    @Nullable
    private String published;

    @Column(name = "looked_at")
    @Nullable
    private Instant lookedAt;

    /** For the persistence provider. */
    protected TrustedIssuer() {}

    /**
     * One that counts from now on.
     *
     * @param house whose list it stands in; null for the region's
     * @throws Refusal beside {@code identifier} or {@code name} when it is none
     */
    TrustedIssuer(@Nullable UUID house, @Nullable String identifier, @Nullable String name, UUID by, Instant now) {
        this.house = house;
        this.identifier = identifier(identifier);
        this.name = Text.required("name", name, LONGEST_NAME);
        this.nameKey = Text.slug(this.name);
        this.addedBy = by;
        this.addedAt = now;
        this.countsAs = key(house, this.identifier);
    }

    private static String identifier(@Nullable String typed) {
        String line = Text.required("identifier", typed, LONGEST);
        if (!DID.matcher(line).matches() && !ADDRESS.matcher(line).matches()) {
            throw Refusal.of("identifier", "credential.trust.identifier");
        }
        return line;
    }

    static String key(@Nullable UUID house, String identifier) {
        return (house == null ? "region" : house.toString().toLowerCase(Locale.ROOT)) + " " + identifier;
    }

    /** It no longer counts; removed once, it stays as it was removed. */
    void remove(UUID by, Instant now) {
        if (removedAt == null) {
            removedBy = by;
            removedAt = now;
            countsAs = null;
        }
    }

    /** It was looked up; when it did not answer, what was had before stays. */
    void looked(Optional<String> document, Instant now) {
        lookedAt = now;
        document.ifPresent(text -> published = text);
    }

    Optional<String> published() {
        return Optional.ofNullable(published);
    }

    Optional<UUID> house() {
        return Optional.ofNullable(house);
    }

    String identifier() {
        return identifier;
    }

    String name() {
        return name;
    }

    TrustedIssuerView view() {
        return new TrustedIssuerView(id(), identifier, name, addedBy, addedAt, removedBy, removedAt);
    }
}
