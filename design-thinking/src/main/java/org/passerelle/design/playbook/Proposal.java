package org.passerelle.design.playbook;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A change to the playbook that a member asks for, with a case that speaks for it: discussed → voted → adopted,
 * rejected or lapsed; or withdrawn before a vote. While it is discussed, others amend it and its author takes or
 * declines that. Adopted, it becomes a version.
 */
@Entity
@Table(schema = "design", name = "playbook_proposal")
public class Proposal extends BaseEntity {
    /** The fewest and the most days that a vote may last. */
    public static final int SHORTEST_VOTE = 3;

    /** The most days that a vote may last. */
    public static final int LONGEST_VOTE = 30;

    @Embedded
    private Owner by;

    @Column(name = "play_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "base", nullable = false)
    private String base;

    @Convert(converter = PlaysJson.class)
    @Column(name = "play", nullable = false)
    private Plays play;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ProposalState state = ProposalState.DISCUSSED;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "vote_ends_on")
    @Nullable
    private LocalDate voteEndsOn;

    @Column(name = "network", nullable = false)
    private int network;

    @Column(name = "decided_at")
    @Nullable
    private Instant decidedAt;

    @Column(name = "became")
    @Nullable
    private String became;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "proposal")
    @OrderBy("writtenAt")
    private List<MarginNote> notes = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "proposal")
    @OrderBy("offeredAt")
    private List<Amendment> amendments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "proposal")
    private List<Ballot> ballots = new ArrayList<>();

    /** For the persistence provider. */
    protected Proposal() {}

    Proposal(Owner by, String base, Play play, String reason, Instant now) {
        this.by = by;
        this.base = base;
        this.key = play.key();
        this.play = new Plays(List.of(play));
        this.reason = Text.within("reason", Text.lines(reason), 2000);
        this.proposedAt = now;
        if (this.reason.isEmpty()) {
            throw Refusal.of("reason", "design.playbook.caseMissing");
        }
    }

    void note(PlayPart part, Owner who, String text, Instant now) {
        alive();
        if (notes.size() >= MarginNote.MOST) {
            throw new Refusal("design.playbook.tooMuch", MarginNote.MOST);
        }
        notes.add(new MarginNote(this, part, who, text, now));
    }

    void amend(Owner who, Play other, String why, Instant now) {
        discussed();
        if (amendments.size() >= Amendment.MOST) {
            throw new Refusal("design.playbook.tooMuch", Amendment.MOST);
        }
        amendments.add(new Amendment(this, who, other, why, now));
    }

    void settle(UUID amendment, boolean taken) {
        discussed();
        Amendment offered = amendments.stream()
                .filter(a -> a.id().equals(amendment))
                .findFirst()
                .orElseThrow(() -> new NotFound("amendment", amendment));
        offered.settle(taken);
        if (taken) {
            play = new Plays(List.of(offered.play()));
        }
    }

    void withdraw(Instant now) {
        discussed();
        state = ProposalState.WITHDRAWN;
        decidedAt = now;
    }

    void openVote(int days, int members, LocalDate today) {
        discussed();
        if (days < SHORTEST_VOTE || days > LONGEST_VOTE) {
            throw Refusal.of("days", "design.outOfRange", SHORTEST_VOTE, LONGEST_VOTE);
        }
        if (amendments.stream().anyMatch(Amendment::isOffered)) {
            throw new Refusal("design.playbook.amendmentsOpen");
        }
        state = ProposalState.VOTED;
        voteEndsOn = today.plusDays(days);
        network = members;
    }

    void vote(UUID person, Choice choice, String tie, Instant now) {
        if (state != ProposalState.VOTED) {
            throw new Refusal("design.playbook.noVote");
        }
        Ballot ballot = ballots.stream()
                .filter(b -> b.person().equals(person))
                .findFirst()
                .orElse(null);
        if (ballot == null) {
            ballot = new Ballot(this, person, now);
            ballots.add(ballot);
        }
        ballot.say(choice, tie, now);
    }

    boolean isOver(LocalDate today) {
        return state == ProposalState.VOTED
                && (tally().isSettled() || (voteEndsOn != null && today.isAfter(voteEndsOn)));
    }

    /** Ends the vote by what was cast. @param version that it became; null unless it is adopted */
    ProposalState decide(@Nullable String version, Instant now) {
        state = tally().outcome();
        became = version;
        decidedAt = now;
        return state;
    }

    private void alive() {
        if (state != ProposalState.DISCUSSED && state != ProposalState.VOTED) {
            throw new Refusal("design.playbook.closed");
        }
    }

    private void discussed() {
        if (state != ProposalState.DISCUSSED) {
            throw new Refusal("design.playbook.notDiscussed");
        }
    }

    /** How the vote stands; told to nobody while it is under way. */
    Tally tally() {
        return new Tally(
                count(Choice.FOR), count(Choice.AGAINST), count(Choice.CONFLICT), Tally.quorum(network), network);
    }

    private long count(Choice choice) {
        return ballots.stream().filter(b -> b.choice() == choice).count();
    }

    Optional<Choice> said(UUID person) {
        return ballots.stream()
                .filter(b -> b.person().equals(person))
                .map(Ballot::choice)
                .findFirst();
    }

    /** Who spoke or amended, besides who proposed. */
    Set<UUID> others() {
        return Stream.concat(
                        notes.stream().map(MarginNote::by), amendments.stream().map(Amendment::by))
                .map(Owner::person)
                .filter(person -> !person.equals(by.person()))
                .collect(Collectors.toSet());
    }

    /** Who proposes. */
    public Owner by() {
        return by;
    }

    /** The play it is about. */
    public String key() {
        return key;
    }

    /** The version that it set out from. */
    public String base() {
        return base;
    }

    /** What the play would say. */
    public Play play() {
        return play.list().get(0);
    }

    /** The case that speaks for it. */
    public String reason() {
        return reason;
    }

    /** Where it stands. */
    public ProposalState state() {
        return state;
    }

    /** Whether it is discussed. */
    public boolean isDiscussed() {
        return state == ProposalState.DISCUSSED;
    }

    /** Whether a vote is under way. */
    public boolean isVoted() {
        return state == ProposalState.VOTED;
    }

    /** When it was proposed. */
    public Instant proposedAt() {
        return proposedAt;
    }

    /** The last day of the vote; null before. */
    public @Nullable LocalDate voteEndsOn() {
        return voteEndsOn;
    }

    /** How many votes for or against make it valid. */
    public int quorum() {
        return Tally.quorum(network);
    }

    /** How many may vote; 0 before the vote. */
    public int network() {
        return network;
    }

    /** The version that it became; empty unless adopted. */
    public Optional<String> became() {
        return Optional.ofNullable(became);
    }

    /** What was said in the margin, the oldest first. */
    public List<MarginNote> notes() {
        return List.copyOf(notes);
    }

    /** Other wordings that were offered, the oldest first. */
    public List<Amendment> amendments() {
        return List.copyOf(amendments);
    }
}
