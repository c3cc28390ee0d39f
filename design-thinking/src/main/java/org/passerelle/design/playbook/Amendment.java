package org.passerelle.design.playbook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Another wording of a proposal, offered to who proposed it: offered → taken or declined. */
@Entity
@Table(schema = "design", name = "playbook_amendment")
public class Amendment extends BaseEntity {
    /** The most amendments of one proposal. */
    public static final int MOST = 50;

    @ManyToOne(optional = false)
    @JoinColumn(name = "proposal_id", nullable = false, updatable = false)
    private Proposal proposal;

    @Embedded
    private Owner by;

    @Convert(converter = PlaysJson.class)
    @Column(name = "play", nullable = false, updatable = false)
    private Plays play;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.OFFERED;

    @Column(name = "offered_at", nullable = false, updatable = false)
    private Instant offeredAt;

    /** Where an amendment stands. */
    public enum State {
        /** It waits for who proposed. */
        OFFERED,
        /** The proposal says it now. */
        TAKEN,
        /** The proposal stays as it was. */
        DECLINED
    }

    /** For the persistence provider. */
    protected Amendment() {}

    Amendment(Proposal proposal, Owner by, Play play, String reason, Instant now) {
        this.proposal = proposal;
        this.by = by;
        this.play = new Plays(java.util.List.of(play));
        this.reason = Text.required("reason", reason, 1000);
        this.offeredAt = now;
    }

    void settle(boolean taken) {
        if (state != State.OFFERED) {
            throw new Refusal("design.playbook.amendmentSettled");
        }
        state = taken ? State.TAKEN : State.DECLINED;
    }

    /** Who offers it. */
    public Owner by() {
        return by;
    }

    /** What the play would say. */
    public Play play() {
        return play.list().get(0);
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    /** Whether it waits. */
    public boolean isOffered() {
        return state == State.OFFERED;
    }

    /** When it was offered. */
    public Instant offeredAt() {
        return offeredAt;
    }
}
