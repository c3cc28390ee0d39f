package org.passerelle.design.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What, why, when and where a workshop is, and how to prepare for it. */
@Entity
@Table(schema = "design", name = "invitation")
public class Invitation extends BaseEntity {
    /** The shortest workshop that one invites to, in minutes. */
    public static final int SHORTEST = 15;

    /** The longest, in minutes. */
    public static final int LONGEST = 840;

    @Column(name = "workshop_id", nullable = false, updatable = false)
    private UUID workshop;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "minutes", nullable = false)
    private int minutes = SHORTEST;

    @Column(name = "place", nullable = false)
    private String place = "";

    @Column(name = "purpose", nullable = false)
    private String purpose = "";

    @Column(name = "preparation", nullable = false)
    private String preparation = "";

    @Column(name = "sent_at")
    @Nullable
    private Instant sentAt;

    /** For the persistence provider. */
    protected Invitation() {}

    Invitation(UUID workshop, InvitationDraft draft, Instant now) {
        this.workshop = workshop;
        say(draft, now);
    }

    /** Says it anew. @throws Refusal beside the field that is wrong */
    void say(InvitationDraft draft, Instant now) {
        Instant start = draft.startsAt();
        Integer length = draft.minutes();
        if (start == null || start.isAfter(now.plus(Duration.ofDays(730)))) {
            throw Refusal.of("startsAt", "design.invitation.when");
        }
        if (length == null || length < SHORTEST || length > LONGEST) {
            throw Refusal.of("minutes", "design.invitation.minutes", SHORTEST, LONGEST);
        }
        startsAt = start;
        minutes = length;
        place = Text.required("place", draft.place(), 240);
        purpose = Text.within("purpose", Text.lines(draft.purpose()), 1000);
        if (purpose.isEmpty()) {
            throw Refusal.of("purpose", "kernel.required");
        }
        preparation = Text.within("preparation", Text.lines(draft.preparation()), 1000);
    }

    /** It goes out. @throws Refusal when it is past, or was sent within the last hour */
    void send(Instant now) {
        if (startsAt.isBefore(now)) {
            throw new Refusal("design.invitation.past");
        }
        if (sentAt != null && sentAt.isAfter(now.minus(Duration.ofHours(1)))) {
            throw new Refusal("design.invitation.sentJustNow");
        }
        sentAt = now;
    }

    /** To which workshop. */
    public UUID workshop() {
        return workshop;
    }

    /** When it begins. */
    public Instant startsAt() {
        return startsAt;
    }

    /** When it ends. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** How long it takes. */
    public int minutes() {
        return minutes;
    }

    /** Where it is. */
    public String place() {
        return place;
    }

    /** What it is for. */
    public String purpose() {
        return purpose;
    }

    /** How to prepare; may be empty. */
    public String preparation() {
        return preparation;
    }

    /** When it was last sent. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Whether it was sent. */
    public boolean isSent() {
        return Objects.nonNull(sentAt);
    }
}
