package org.passerelle.credential.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A house asks a holder for one more piece of evidence; the holder answers or declines, once. */
@Entity
@Table(name = "evidence_request", schema = "credential")
class EvidenceRequest extends BaseEntity {
    private static final int LEAST_MESSAGE = 20;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    @Column(name = "row_id", nullable = false, updatable = false)
    private UUID row;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "credential_id", nullable = false, updatable = false)
    private UUID credential;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "asked_by", nullable = false, updatable = false)
    private UUID askedBy;

    @Column(name = "message", nullable = false, updatable = false)
    private String message;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RequestState state = RequestState.OPEN;

    @Column(name = "answer", nullable = false)
    private String answer = "";

    @Column(name = "link", nullable = false)
    private String link = "";

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    /** For the persistence provider. */
    protected EvidenceRequest() {}

    /** @throws Refusal beside {@code message} when it says too little or too much */
    EvidenceRequest(
            UUID row, UUID organisation, UUID credential, UUID holder, UUID by, @Nullable String message, Instant now) {
        this.row = row;
        this.organisation = organisation;
        this.credential = credential;
        this.holder = holder;
        this.askedBy = by;
        this.message = Text.within("message", Text.lines(message), 1000);
        if (this.message.length() < LEAST_MESSAGE) {
            throw Refusal.of("message", "hr.messageShort", LEAST_MESSAGE);
        }
        this.askedAt = now;
    }

    /**
     * The holder answers.
     *
     * @param text in words; may be empty when there is a link
     * @param where a link to what shows it; may be empty when there are words
     * @throws Refusal when nothing is said, the link is none, or it was answered before
     */
    void answer(@Nullable String text, @Nullable String where, Instant now) {
        String words = Text.within("answer", Text.lines(text), 2000);
        String address = Text.optional("link", where, 500);
        if (!address.isEmpty() && !LINK.matcher(address).matches()) {
            throw Refusal.of("link", "hr.linkWrong");
        }
        if (words.isEmpty() && address.isEmpty()) {
            throw Refusal.of("answer", "hr.answerEmpty");
        }
        close(RequestState.ANSWERED, now);
        answer = words;
        link = address;
    }

    /** The holder declines; no reason is asked. @throws Refusal when it was answered before */
    void decline(Instant now) {
        close(RequestState.DECLINED, now);
    }

    private void close(RequestState as, Instant now) {
        if (state != RequestState.OPEN) {
            throw new Refusal("hr.answeredBefore");
        }
        state = as;
        answeredAt = now;
    }

    UUID row() {
        return row;
    }

    UUID organisation() {
        return organisation;
    }

    UUID holder() {
        return holder;
    }

    boolean isOpen() {
        return state == RequestState.OPEN;
    }

    RequestView view() {
        return new RequestView(
                id(), row, organisation, credential, askedBy, message, askedAt, state, answer, link, answeredAt);
    }
}
