package org.passerelle.design.facilitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * That somebody facilitates at a level: asked for, then granted or declined by somebody else; or named with a reason.
 */
@Entity
@Table(schema = "design", name = "facilitation")
public class Facilitation extends BaseEntity {
    private static final int LONGEST = 500;

    @Embedded
    private Owner person;

    @Column(name = "level", nullable = false, updatable = false)
    private int level;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private FacilitationState state = FacilitationState.ASKED;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    @Nullable
    private Ground ground;

    @Column(name = "named", nullable = false)
    private boolean named;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "decided_by")
    @Nullable
    private UUID decidedBy;

    @Column(name = "decider_name", nullable = false)
    private String deciderName = "";

    @Column(name = "decided_at")
    @Nullable
    private Instant decidedAt;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    /** For the persistence provider. */
    protected Facilitation() {}

    Facilitation(Owner person, int level, Instant now) {
        this.person = person;
        this.level = level;
        this.askedAt = now;
    }

    /** Asks anew after a no. @throws Refusal when it waits or is held */
    void askAgain(Instant now) {
        if (state != FacilitationState.DECLINED) {
            throw new Refusal("design.facilitation." + state);
        }
        state = FacilitationState.ASKED;
        askedAt = now;
        decidedBy = null;
        deciderName = "";
        decidedAt = null;
        reason = "";
        ground = null;
    }

    /** @throws Refusal when nobody waits for it, or it is about oneself */
    void grant(Owner by, Ground on, Instant now) {
        decide(FacilitationState.GRANTED, by, now);
        ground = on;
    }

    /** @throws Refusal when nobody waits for it, it is about oneself, or beside the reason */
    void decline(Owner by, String why, Instant now) {
        String said = Text.required("reason", why, LONGEST);
        decide(FacilitationState.DECLINED, by, now);
        reason = said;
    }

    /** An administrator names them. @throws Refusal when they hold it, or beside the reason */
    void name(Owner by, String why, Instant now) {
        String said = Text.required("reason", why, LONGEST);
        if (state != FacilitationState.ASKED) {
            askAgain(now);
        }
        decide(FacilitationState.GRANTED, by, now);
        reason = said;
        named = true;
    }

    private void decide(FacilitationState as, Owner by, Instant now) {
        if (by.person().equals(person.person())) {
            throw new Refusal("design.facilitation.notOneself");
        }
        if (state != FacilitationState.ASKED) {
            throw new Refusal("design.facilitation.decided");
        }
        state = as;
        decidedBy = by.person();
        deciderName = by.name();
        decidedAt = now;
    }

    /** On what whoever granted it relied; empty when it is not granted, or they were named. */
    public Optional<Ground> ground() {
        return Optional.ofNullable(ground);
    }

    /** Whether it was granted on the lessons. */
    public boolean isOnLessons() {
        return ground == Ground.LESSONS;
    }

    /** Whose. */
    public Owner person() {
        return person;
    }

    /** 1 or 2. */
    public int level() {
        return level;
    }

    /** How far it has come. */
    public FacilitationState state() {
        return state;
    }

    /** Whether it is held. */
    public boolean isGranted() {
        return state == FacilitationState.GRANTED;
    }

    /** Whether an administrator named them. */
    public boolean isNamed() {
        return named;
    }

    /** Since when it is asked for. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Who decided; empty until then. */
    public String deciderName() {
        return deciderName;
    }

    /** When; null until then. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was declined, or why they were named; empty otherwise. */
    public String reason() {
        return reason;
    }
}
