package org.passerelle.design.capsule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.people.Secrets;

/**
 * A question that an official put to a service of their own house. Sent → answered, once, by the link that came with
 * it; or silent after {@link #PATIENCE}, when its asker is told whom to ask next. The link ends after {@link #LIFE}.
 */
@Entity
@Table(schema = "design", name = "service_question")
public class ServiceQuestion extends BaseEntity {
    /** After how long no answer is a silence. */
    public static final Duration PATIENCE = Duration.ofDays(15);

    /** How long the link answers. */
    public static final Duration LIFE = Duration.ofDays(90);

    /** How many characters a question or an answer may have. */
    public static final int LONGEST_TEXT = 3000;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "asker", nullable = false, updatable = false)
    private String asker;

    @Column(name = "capsule", nullable = false, updatable = false)
    private String capsule;

    @Enumerated(EnumType.STRING)
    @Column(name = "addressee", nullable = false, updatable = false)
    private Addressee addressee;

    @Column(name = "email", nullable = false, updatable = false)
    private String email;

    @Column(name = "subject", nullable = false, updatable = false)
    private String subject;

    @Column(name = "text", nullable = false, updatable = false)
    private String text;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "token_digest", nullable = false, updatable = false)
    private String tokenDigest = "";

    @Column(name = "follows_id", updatable = false)
    @Nullable
    private UUID follows;

    @Column(name = "silence_told_at")
    @Nullable
    private Instant silenceToldAt;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    @Column(name = "answer", nullable = false)
    private String answer = "";

    @Column(name = "answered_by", nullable = false)
    private String answeredBy = "";

    /** For the persistence provider. */
    protected ServiceQuestion() {}

    ServiceQuestion(UUID person, String asker, String capsule, QuestionDraft draft, String email, Instant now) {
        this.person = person;
        this.asker = asker;
        this.capsule = capsule;
        this.addressee = draft.addressee();
        this.email = email;
        this.subject = Text.required("subject", draft.subject(), 160);
        this.text = Text.within("text", Text.lines(draft.text()), LONGEST_TEXT);
        this.askedAt = now;
        this.follows = draft.follows();
        if (text.isEmpty()) {
            throw Refusal.of("text", "kernel.required");
        }
    }

    /** Makes the link's secret, which only the letter knows. */
    String link() {
        String token = Secrets.token();
        tokenDigest = Secrets.digest(token);
        return token;
    }

    /**
     * Takes the answer.
     *
     * @throws Refusal when it was answered before, or something is missing or too long
     */
    void answer(String by, String said, Instant now) {
        if (answeredAt != null) {
            throw new Refusal("design.capsule.answeredAlready");
        }
        String name = Text.required("answeredBy", by, 120);
        String kept = Text.within("answer", Text.lines(said), LONGEST_TEXT);
        if (kept.isEmpty()) {
            throw Refusal.of("answer", "kernel.required");
        }
        answeredBy = name;
        answer = kept;
        answeredAt = now;
    }

    void silenceTold(Instant now) {
        silenceToldAt = now;
    }

    /** @throws NotFound when the link has ended */
    ServiceQuestion open(Instant now) {
        if (!now.isBefore(askedAt.plus(LIFE))) {
            throw new NotFound("question", "by link");
        }
        return this;
    }

    /** Whether nobody answered in time. */
    public boolean isSilent(Instant now) {
        return answeredAt == null && !now.isBefore(askedAt.plus(PATIENCE));
    }

    /** Whether somebody answered. */
    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Who asks. */
    public UUID person() {
        return person;
    }

    /** The name of who asks. */
    public String asker() {
        return asker;
    }

    /** From which capsule it comes. */
    public String capsule() {
        return capsule;
    }

    /** Whom it was put to. */
    public Addressee addressee() {
        return addressee;
    }

    /** Where it went. */
    public String email() {
        return email;
    }

    /** Which procedure it is about. */
    public String subject() {
        return subject;
    }

    /** What it asks. */
    public String text() {
        return text;
    }

    /** When it was asked. */
    public Instant askedAt() {
        return askedAt;
    }

    /** The question whose silence it follows; empty when it is the first. */
    public Optional<UUID> follows() {
        return Optional.ofNullable(follows);
    }

    /** When it was answered. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** What was answered; empty before. */
    public String answer() {
        return answer;
    }

    /** Who answered; empty before. */
    public String answeredBy() {
        return answeredBy;
    }
}
