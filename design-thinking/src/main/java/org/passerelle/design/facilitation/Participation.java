package org.passerelle.design.facilitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** That somebody was at a workshop, as somebody else who led it confirmed; it never changes. */
@Entity
@Table(schema = "design", name = "participation")
public class Participation extends BaseEntity {
    @Column(name = "workshop_id", nullable = false, updatable = false)
    private UUID workshop;

    @Column(name = "challenge_id", nullable = false, updatable = false)
    private UUID challenge;

    @Embedded
    private Owner person;

    @Column(name = "led", nullable = false, updatable = false)
    private boolean led;

    @Column(name = "hours", nullable = false, updatable = false)
    private double hours;

    @Column(name = "digest", nullable = false, updatable = false)
    private String digest;

    @Column(name = "confirmed_by", nullable = false, updatable = false)
    private UUID confirmedBy;

    @Column(name = "confirmer_name", nullable = false, updatable = false)
    private String confirmerName;

    @Column(name = "confirmed_at", nullable = false, updatable = false)
    private Instant confirmedAt;

    /** For the persistence provider. */
    protected Participation() {}

    /** @throws Refusal beside the hours, or when it is about oneself */
    Participation(
            UUID workshop,
            UUID challenge,
            Owner person,
            boolean led,
            double hours,
            String digest,
            Owner confirmer,
            Instant now) {
        if (person.person().equals(confirmer.person())) {
            throw new Refusal("design.facilitation.notOneself");
        }
        if (!(hours >= FacilitationRules.LEAST_HOURS && hours <= FacilitationRules.MOST_HOURS)) {
            throw Refusal.of("hours", "design.facilitation.hours", FacilitationRules.MOST_HOURS);
        }
        this.workshop = workshop;
        this.challenge = challenge;
        this.person = person;
        this.led = led;
        this.hours = hours;
        this.digest = digest;
        this.confirmedBy = confirmer.person();
        this.confirmerName = confirmer.name();
        this.confirmedAt = now;
    }

    /** At which workshop. */
    public UUID workshop() {
        return workshop;
    }

    /** Of which challenge. */
    public UUID challenge() {
        return challenge;
    }

    /** Who was there. */
    public Owner person() {
        return person;
    }

    /** Whether they led it. */
    public boolean isLed() {
        return led;
    }

    /** For how many hours. */
    public double hours() {
        return hours;
    }

    /** The digest of what was done on the boards. */
    public String digest() {
        return digest;
    }

    /** Who confirmed it. */
    public String confirmerName() {
        return confirmerName;
    }

    /** Since when it is confirmed. */
    public Instant confirmedAt() {
        return confirmedAt;
    }
}
