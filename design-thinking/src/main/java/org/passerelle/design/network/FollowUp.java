package org.passerelle.design.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What somebody said at a meeting that they would do, by a day. */
@Entity
@Table(schema = "design", name = "follow_up")
public class FollowUp extends BaseEntity {
    @Column(name = "meeting_id", nullable = false, updatable = false)
    private UUID meeting;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "who", nullable = false)
    private String who;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "done_at")
    @Nullable
    private Instant doneAt;

    @Column(name = "done_by", nullable = false)
    private String doneBy = "";

    /** For the persistence provider. */
    protected FollowUp() {}

    /** @throws Refusal beside the field that is missing, too long, or a day long past or far away */
    FollowUp(UUID meeting, String text, String who, @Nullable LocalDate dueOn, LocalDate heldOn) {
        this.meeting = meeting;
        this.text = Text.required("followUp", text, 300);
        this.who = Text.required("who", who, 120);
        if (dueOn == null || dueOn.isBefore(heldOn) || dueOn.isAfter(heldOn.plusYears(2))) {
            throw Refusal.of("dueOn", "design.meeting.due");
        }
        this.dueOn = dueOn;
    }

    /** It is done, or is not after all. */
    void tick(String by, Instant now) {
        doneAt = doneAt == null ? now : null;
        doneBy = doneAt == null ? "" : by;
    }

    /** At which meeting it was said. */
    public UUID meeting() {
        return meeting;
    }

    /** What is to be done. */
    public String text() {
        return text;
    }

    /** Who does it. */
    public String who() {
        return who;
    }

    /** By when. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** When it was done. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Whether it is done. */
    public boolean isDone() {
        return doneAt != null;
    }

    /** Who ticked it; empty until then. */
    public String doneBy() {
        return doneBy;
    }

    /** Whether its day has passed. */
    public boolean isLate(LocalDate today) {
        return doneAt == null && today.isAfter(dueOn);
    }
}
