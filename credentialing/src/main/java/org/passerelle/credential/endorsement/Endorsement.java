package org.passerelle.credential.endorsement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What an organisation says in favour of what can be earned, or of one credential; until it takes that back. */
@Entity
@Table(name = "endorsement", schema = "credential")
class Endorsement extends BaseEntity {
    private static final int LEAST = 40;
    private static final int MOST = 500;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "organisation_name", nullable = false, updatable = false)
    private String organisationName;

    @Column(name = "endorsed_by", nullable = false, updatable = false)
    private UUID endorsedBy;

    @Column(name = "source", nullable = false, updatable = false)
    private String source;

    @Column(name = "credential_id", updatable = false)
    @Nullable
    private UUID credential;

    @Column(name = "subject_uri", nullable = false, updatable = false)
    private String uri;

    @Column(name = "comment_text", nullable = false, updatable = false)
    private String comment;

    @Column(name = "status_entry_id", nullable = false, updatable = false)
    private UUID statusEntry;

    @Column(name = "endorsed_at", nullable = false, updatable = false)
    private Instant endorsedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    private Instant withdrawnAt;

    /** For the persistence provider. */
    protected Endorsement() {}

    Endorsement(Endorser by, Endorsed subject, String comment, UUID statusEntry, Instant now) {
        this.organisation = by.organisation();
        this.organisationName = by.name();
        this.endorsedBy = by.person();
        this.source = subject.source();
        this.credential = subject.credential();
        this.uri = subject.uri();
        this.comment = comment;
        this.statusEntry = statusEntry;
        this.endorsedAt = now;
    }

    /** The comment as it is kept. @throws Refusal beside {@code comment} when it says too little or too much */
    static String checked(@Nullable String typed) {
        String comment = Text.line(typed);
        int length = comment.codePointCount(0, comment.length());
        if (length < LEAST || length > MOST) {
            throw Refusal.of("comment", "endorsement.commentLength", LEAST, MOST);
        }
        return comment;
    }

    /** Takes it back, for ever. @throws Refusal when that was done before */
    void withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw new Refusal("endorsement.withdrawnBefore");
        }
        withdrawnAt = now;
    }

    UUID statusEntry() {
        return statusEntry;
    }

    String uri() {
        return uri;
    }

    EndorsementView view() {
        return new EndorsementView(
                id(), organisation, organisationName, endorsedBy, source, credential, comment, endorsedAt, withdrawnAt);
    }
}
