package org.passerelle.design.capsule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/**
 * Where somebody is in a capsule. Begun when it is first opened, finished once, by the decision at its end. It counts
 * the minutes that it takes to read, and never more than passed between beginning and end.
 */
@Entity
@Table(schema = "design", name = "capsule_reading")
public class CapsuleReading extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "capsule", nullable = false, updatable = false)
    private String capsule;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    @Column(name = "part", nullable = false)
    private int part;

    @Column(name = "finished_at")
    @Nullable
    private Instant finishedAt;

    @Column(name = "choice", nullable = false)
    private int choice = -1;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    /** For the persistence provider. */
    protected CapsuleReading() {}

    CapsuleReading(UUID person, String capsule, Instant now) {
        this.person = person;
        this.capsule = capsule;
        this.begunAt = now;
    }

    /** Goes to a part; the one after the last is the decision. */
    void reach(int other, Capsule of) {
        part = Math.max(0, Math.min(other, of.parts().size()));
    }

    /**
     * Decides, and so finishes it. Another decision later changes neither the day nor the minutes.
     *
     * @throws Refusal when nothing that can be decided was chosen
     */
    void decide(int chosen, Capsule of, Instant now) {
        if (of.option(chosen).isEmpty()) {
            throw Refusal.of("choice", "design.capsule.chooseOne");
        }
        choice = chosen;
        if (finishedAt == null) {
            finishedAt = now;
            long passed = Duration.between(begunAt, now).toMinutes();
            minutes = (int) Math.max(0, Math.min(of.minutes(), passed));
        }
    }

    /** Which capsule. */
    public String capsule() {
        return capsule;
    }

    /** The part at which one stopped, from 0; as many as there are parts is the decision. */
    public int part() {
        return part;
    }

    /** When it was finished; empty while it is read. */
    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** What was decided; -1 when nothing was yet. */
    public int choice() {
        return choice;
    }

    /** How many minutes it counts. */
    public int minutes() {
        return minutes;
    }
}
