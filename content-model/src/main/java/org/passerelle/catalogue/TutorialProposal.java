package org.passerelle.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A tutorial that a member proposes. Sent, it waits for a trainer of any training body, who publishes it in that body's
 * name, gives it back with a remark, or declines it; the first who answers has answered.
 */
@Entity
@Table(schema = "content", name = "tutorial_proposal")
class TutorialProposal extends BaseEntity {
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_REMARK = 1000;
    private static final int MOST_MINUTES = 60;

    @Column(name = "proposer_id", nullable = false, updatable = false)
    private UUID proposer;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ProposalState state = ProposalState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language = Language.FR;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title = LocalizedText.of(null, null);

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "summary_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    @Nullable
    private LocalizedText summary;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "outcomes_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "outcomes_en"))
    @Nullable
    private LocalizedText outcomes;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    @Nullable
    private LocalizedText text;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Column(name = "level", nullable = false)
    private int level;

    @Column(name = "named", nullable = false)
    private boolean named;

    @ElementCollection
    @CollectionTable(
            schema = "content",
            name = "tutorial_proposal_skill",
            joinColumns = @JoinColumn(name = "proposal_id"))
    private List<TaughtSkill> skills = new ArrayList<>();

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "sent_at")
    @Nullable
    private Instant sentAt;

    @Column(name = "answered_by")
    @Nullable
    private UUID answeredBy;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    @Column(name = "remark", nullable = false)
    private String remark = "";

    @Column(name = "course_id")
    @Nullable
    private UUID course;

    @Column(name = "credit", nullable = false)
    private String credit = "";

    /** For the persistence provider. */
    protected TutorialProposal() {}

    /** A draft. @throws Refusal beside the field that is wrong */
    TutorialProposal(UUID proposer, ProposedTutorial typed, Instant now) {
        this.proposer = proposer;
        write(typed, now);
    }

    /** Takes what its author says. @throws Refusal beside the field that is wrong; when it waits or was answered */
    void write(ProposedTutorial typed, Instant now) {
        open();
        Language written = typed.language();
        Integer length = typed.minutes();
        Integer deep = typed.level();
        if (written == null) {
            throw Refusal.of("language", "kernel.required");
        }
        if (length == null || length < 1 || length > MOST_MINUTES) {
            throw Refusal.of("minutes", "catalogue.minutesOutOfRange", MOST_MINUTES);
        }
        if (deep == null || deep < 1 || deep > TaughtSkill.HIGHEST) {
            throw Refusal.of("level", "catalogue.levelOutOfRange");
        }
        this.language = written;
        this.title = Localized.line("title", typed.title(), Course.LONGEST_TITLE, written);
        this.summary = Localized.lines("summary", typed.summary(), 400);
        this.outcomes = Localized.lines("outcomes", typed.outcomes(), 2000);
        this.text = Localized.lines("body", typed.text(), LONGEST_TEXT);
        this.minutes = length;
        this.level = deep;
        this.named = typed.named();
        TaughtSkill.replace(skills, typed.skills());
        this.changedAt = now;
    }

    /** Hands it to the trainers. @throws Refusal beside the first thing that is missing */
    void send(Instant now) {
        open();
        need("summary", summary);
        need("outcomes", outcomes);
        need("body", text);
        if (skills.isEmpty()) {
            throw Refusal.of("skills", "catalogue.proposal.needsSkill");
        }
        this.state = ProposalState.WAITING;
        this.sentAt = now;
        this.remark = "";
    }

    private void need(String field, @Nullable LocalizedText told) {
        if (Localized.filled(told).only(language).isEmpty()) {
            throw Refusal.of(field + (language == Language.FR ? "Fr" : "En"), "kernel.required");
        }
    }

    private void open() {
        if (state != ProposalState.DRAFT && state != ProposalState.RETURNED) {
            throw new Refusal("catalogue.proposal.closed");
        }
    }

    /** Takes it back before anybody answered. @throws Refusal when it does not wait */
    void takeBack() {
        waiting();
        this.state = ProposalState.DRAFT;
    }

    /** Asks its author for changes. @throws Refusal beside the remark when there is none; when it does not wait */
    void giveBack(UUID by, String said, Instant now) {
        answer(ProposalState.RETURNED, by, now);
        this.remark = Text.required("remark", said, LONGEST_REMARK);
    }

    /** Says no. @throws Refusal beside the remark when there is no reason; when it does not wait */
    void decline(UUID by, String reason, Instant now) {
        answer(ProposalState.DECLINED, by, now);
        this.remark = Text.required("remark", reason, LONGEST_REMARK);
    }

    /** Became this course. @param credit the author's name beside it; empty for none */
    void became(UUID made, UUID by, String name, Instant now) {
        answer(ProposalState.PUBLISHED, by, now);
        this.course = made;
        this.credit = name;
    }

    private void answer(ProposalState answer, UUID by, Instant now) {
        waiting();
        if (by.equals(proposer)) {
            throw new Refusal("catalogue.proposal.own");
        }
        this.state = answer;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    private void waiting() {
        if (state != ProposalState.WAITING) {
            throw new Refusal("catalogue.proposal.answered");
        }
    }

    UUID proposer() {
        return proposer;
    }

    ProposalState state() {
        return state;
    }

    boolean isNamed() {
        return named;
    }

    String credit() {
        return credit;
    }

    ProposalView view() {
        return new ProposalView(
                id(),
                proposer,
                state,
                new ProposedTutorial(
                        language,
                        title,
                        Localized.filled(summary),
                        Localized.filled(outcomes),
                        Localized.filled(text),
                        minutes,
                        level,
                        TaughtSkill.deepestFirst(skills),
                        named),
                changedAt,
                Optional.ofNullable(sentAt),
                remark,
                Optional.ofNullable(course),
                version());
    }
}
