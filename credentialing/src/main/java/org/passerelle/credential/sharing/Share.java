package org.passerelle.credential.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Disclosing.Choice;
import org.passerelle.kernel.BaseEntity;

/**
 * A link to a part of a credential. It ends at its time, or when its holder stops it. What was chosen is kept, not what
 * was signed: the part is signed anew when it is looked at, so that a key that is lost later does not void it.
 */
@Entity
@Table(name = "share", schema = "credential")
class Share extends BaseEntity {
    @Column(name = "credential_id", nullable = false, updatable = false)
    private UUID credential;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "note", nullable = false, updatable = false)
    private String note;

    @Column(name = "places", nullable = false, updatable = false)
    private String places;

    @Column(name = "shows_name", nullable = false, updatable = false)
    private boolean name;

    @Column(name = "shows_evidence", nullable = false, updatable = false)
    private boolean evidence;

    @Column(name = "shows_endorsements", nullable = false, updatable = false)
    private boolean endorsed;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "until_at", nullable = false, updatable = false)
    private Instant until;

    @Column(name = "stopped_at")
    @Nullable
    private Instant stoppedAt;

    @Column(name = "views", nullable = false, updatable = false)
    private int views;

    /** For the persistence provider. */
    protected Share() {}

    Share(UUID credential, UUID holder, String code, String note, Choice choice, Instant now, Instant until) {
        this.credential = credential;
        this.holder = holder;
        this.code = code;
        this.note = note;
        this.places = choice.places().stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        this.name = choice.name();
        this.evidence = choice.evidence();
        this.endorsed = choice.endorsed();
        this.createdAt = now;
        this.until = until;
    }

    /** Ends it now; one that has ended stays as it ended. */
    void stop(Instant now) {
        if (isOpen(now)) {
            stoppedAt = now;
        }
    }

    boolean isOpen(Instant now) {
        return stoppedAt == null && now.isBefore(until);
    }

    UUID holder() {
        return holder;
    }

    UUID credential() {
        return credential;
    }

    Choice choice() {
        Set<Integer> chosen = Stream.of(places.split(" "))
                .filter(place -> !place.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new Choice(chosen, name, evidence, endorsed);
    }

    ShareView view(Instant now) {
        return new ShareView(id(), code, note, createdAt, stoppedAt == null ? until : stoppedAt, isOpen(now), views);
    }
}
