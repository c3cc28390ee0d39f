package org.passerelle.design.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A comment on an experience, or a question to its author with the answer; read by the network. */
@Entity
@Table(schema = "design", name = "experience_remark")
public class Remark extends BaseEntity {
    /** The most remarks on one card. */
    public static final int MOST = 500;

    /** How many characters a remark or an answer may have. */
    public static final int LONGEST = 2000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "experience_id", nullable = false, updatable = false)
    private Experience experience;

    @Column(name = "question", nullable = false, updatable = false)
    private boolean question;

    @Embedded
    private Owner by;

    @Column(name = "text", nullable = false, updatable = false)
    private String text;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "answer", nullable = false)
    private String answer = "";

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    @Embedded
    private RemarkHiding hiding = new RemarkHiding();

    /** For the persistence provider. */
    protected Remark() {}

    Remark(Experience experience, boolean question, Owner by, String said, Instant now) {
        this.experience = experience;
        this.question = question;
        this.by = by;
        this.text = said("remark", said);
        this.writtenAt = now;
    }

    private static String said(String field, String typed) {
        String kept = Text.within(field, Text.lines(typed), LONGEST);
        if (kept.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        return kept;
    }

    /** Answers the question; answered again, the newer answer stands. */
    void answer(String typed, Instant now) {
        if (!question) {
            throw new Refusal("design.experience.noQuestion");
        }
        answer = said("answer", typed);
        answeredAt = now;
    }

    /** Hides it from the others, with a reason that its author reads. @throws Refusal beside the reason */
    void hide(UUID moderator, String reason, Instant now) {
        notTheirOwn(moderator);
        hiding.hide(reason, now);
    }

    /**
     * Its author asks to look at it again. @throws Refusal when it is not hidden, was asked once, or beside the text
     */
    void appeal(String text, Instant now) {
        hiding.appeal(text, now);
    }

    /** Shows it again. @throws Refusal when it is not hidden */
    void show(UUID moderator) {
        notTheirOwn(moderator);
        hiding.show();
    }

    /** Stays hidden for good. @throws Refusal when nobody appealed */
    void uphold(UUID moderator, String answer) {
        notTheirOwn(moderator);
        hiding.uphold(answer);
    }

    private void notTheirOwn(UUID moderator) {
        if (by.person().equals(moderator)) {
            throw new Refusal("design.remarks.own");
        }
    }

    /** On which card. */
    public Experience experience() {
        return experience;
    }

    /** Whether it is hidden from the others, and why. */
    public RemarkHiding hiding() {
        return hiding;
    }

    /** Whether it is a question to the author. */
    public boolean isQuestion() {
        return question;
    }

    /** Who said it. */
    public Owner by() {
        return by;
    }

    /** What was said. */
    public String text() {
        return text;
    }

    /** When. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** What the author answered; empty until then. */
    public String answer() {
        return answer;
    }

    /** Whether it is answered. */
    public boolean isAnswered() {
        return answeredAt != null;
    }
}
