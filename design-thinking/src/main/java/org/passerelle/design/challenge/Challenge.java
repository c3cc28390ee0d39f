package org.passerelle.design.challenge;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.method.Stage;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A question that an administration puts to a team ("How might we…"). It is carried through the five stages: the team
 * ticks what holds, and moves on when all exit criteria of the stage are ticked. A team may go back a stage, and what
 * it wrote and ticked stays. After the last stage it is carried through; notes can still be read.
 */
@Entity
@Table(schema = "design", name = "challenge")
public class Challenge extends BaseEntity {
    /** How many characters a question may have. */
    public static final int LONGEST_QUESTION = 200;

    /** How many characters a context or a note may have. */
    public static final int LONGEST_TEXT = 4000;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "question", nullable = false)
    private String question;

    @Column(name = "context", nullable = false)
    private String context;

    @Column(name = "sponsor", nullable = false)
    private String sponsor;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage = Stage.EMPATHISE;

    @Column(name = "posed_at", nullable = false, updatable = false)
    private Instant posedAt;

    @Column(name = "finished_at")
    @Nullable
    private Instant finishedAt;

    @ElementCollection
    @CollectionTable(schema = "design", name = "challenge_tick", joinColumns = @JoinColumn(name = "challenge_id"))
    @Column(name = "criterion")
    private Set<String> ticked = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "design", name = "challenge_member", joinColumns = @JoinColumn(name = "challenge_id"))
    private Set<TeamMember> team = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "challenge")
    @OrderBy("writtenAt")
    private List<StageNote> notes = new ArrayList<>();

    @Embedded
    private Owner lead;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "challenge")
    private List<StageDate> dates = new ArrayList<>();

    /** For the persistence provider. */
    protected Challenge() {}

    /**
     * Poses a challenge; who poses it is the first of the team.
     *
     * @throws Refusal beside the field when the question or the sponsor is missing or something is too long
     */
    public Challenge(
            UUID organisation, TeamMember poser, String question, String context, String sponsor, Instant now) {
        this.organisation = organisation;
        this.question = Text.required("question", question, LONGEST_QUESTION);
        this.context = Text.within("context", Text.lines(context), LONGEST_TEXT);
        this.sponsor = Text.required("sponsor", sponsor, 120);
        this.posedAt = now;
        this.lead = new Owner(poser.person(), poser.name());
        team.add(poser);
    }

    /** Somebody joins the team; joining twice changes nothing. */
    public void join(TeamMember member) {
        if (team.stream().noneMatch(m -> m.person().equals(member.person()))) {
            team.add(member);
        }
    }

    /**
     * Writes a note at the stage under way.
     *
     * @throws Refusal when it is empty or too long, or the challenge is finished
     */
    public StageNote note(String text, TeamMember author, Instant now) {
        underWay();
        String kept = Text.within("note", Text.lines(text), LONGEST_TEXT);
        if (kept.isEmpty()) {
            throw Refusal.of("note", "kernel.required");
        }
        StageNote note = new StageNote(this, stage, kept, author.name(), now);
        notes.add(note);
        return note;
    }

    /**
     * Sets or clears the tick of a criterion of the stage under way.
     *
     * @throws NotFound when it is none of this stage's
     */
    public void tick(String criterion, boolean holds, Collection<String> criteriaOfStage) {
        underWay();
        if (!criteriaOfStage.contains(criterion)) {
            throw new NotFound("criterion", criterion);
        }
        if (holds) {
            ticked.add(criterion);
        } else {
            ticked.remove(criterion);
        }
    }

    /**
     * Moves on to the next stage, or is carried through after the last.
     *
     * @throws Refusal when a criterion of this stage is not ticked
     */
    public void advance(Collection<String> criteriaOfStage, Instant now) {
        underWay();
        long open = criteriaOfStage.stream().filter(c -> !ticked.contains(c)).count();
        if (open > 0) {
            throw new Refusal("design.criteriaOpen", open);
        }
        date(stage).done(now);
        stage.next().ifPresentOrElse(next -> stage = next, () -> finishedAt = now);
    }

    /**
     * Goes back a stage, for what was learned changed the question.
     *
     * @throws Refusal at the first stage
     */
    public void goBack() {
        underWay();
        stage = stage.previous().orElseThrow(() -> new Refusal("design.noStageBefore"));
        date(stage).undone();
    }

    /** Says by when a stage is to be done; null for no day. @throws Refusal when it is finished */
    void plan(Stage which, @Nullable LocalDate day) {
        underWay();
        date(which).plan(day);
    }

    private StageDate date(Stage which) {
        return dates.stream().filter(d -> d.stage() == which).findFirst().orElseGet(() -> {
            StageDate made = new StageDate(this, which);
            dates.add(made);
            return made;
        });
    }

    /** Passes it to somebody, who is of the team from now on. */
    void leadBy(Owner next) {
        lead = next;
        join(new TeamMember(next.person(), next.name()));
    }

    /** Who leads it. */
    public Owner lead() {
        return lead;
    }

    /** Whether this person leads it. */
    public boolean isLedBy(UUID person) {
        return lead.person().equals(person);
    }

    /** The days of the stages for which there is one, planned or real. */
    public List<StageDate> dates() {
        return List.copyOf(dates);
    }

    private void underWay() {
        if (finishedAt != null) {
            throw new Refusal("design.finished");
        }
    }

    /** The administration whose challenge it is. */
    public UUID organisation() {
        return organisation;
    }

    /** The question. */
    public String question() {
        return question;
    }

    /** What one must know to understand it; may be empty. */
    public String context() {
        return context;
    }

    /** Who wants it solved. */
    public String sponsor() {
        return sponsor;
    }

    /** The stage under way; the last one when it is finished. */
    public Stage stage() {
        return stage;
    }

    /** When it was posed. */
    public Instant posedAt() {
        return posedAt;
    }

    /** Whether it was carried through. */
    public boolean isFinished() {
        return finishedAt != null;
    }

    /** The keys of the criteria that hold. */
    public Set<String> ticked() {
        return Set.copyOf(ticked);
    }

    /** Who works on it. */
    public Set<TeamMember> team() {
        return Set.copyOf(team);
    }

    /** Whether this person works on it. */
    public boolean hasMember(UUID person) {
        return team.stream().anyMatch(m -> m.person().equals(person));
    }

    /** What was written, oldest first. */
    public List<StageNote> notes() {
        return List.copyOf(notes);
    }
}
