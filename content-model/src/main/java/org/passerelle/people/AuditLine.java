package org.passerelle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** One act on record: who did what to which object, when, with which outcome. Written once, never changed. */
@Entity
@Table(name = "audit_line", schema = "content")
public class AuditLine extends BaseEntity {
    /** How an act ended. */
    public enum Outcome {
        /** It was done. */
        DONE,
        /** The rules said no; the detail is the refusal's code. */
        REFUSED,
        /** The caller lacked the permission. */
        DENIED,
        /** Something broke. */
        FAILED
    }

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "person_id", updatable = false)
    @Nullable
    private UUID person;

    @Column(name = "action", nullable = false, updatable = false)
    private String action;

    @Column(name = "object_id", nullable = false, updatable = false)
    private String object;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false, updatable = false)
    private Outcome outcome;

    @Column(name = "detail", nullable = false, updatable = false)
    private String detail;

    @Column(name = "correlation_id", nullable = false, updatable = false)
    private String correlation;

    /** For the persistence provider. */
    protected AuditLine() {}

    AuditLine(
            Instant at,
            @Nullable UUID person,
            String action,
            @Nullable String object,
            Outcome outcome,
            @Nullable String detail,
            @Nullable String correlation) {
        this.at = at;
        this.person = person;
        this.action = cut(action, 120);
        this.object = cut(object, 200);
        this.outcome = outcome;
        this.detail = cut(detail, 120);
        this.correlation = cut(correlation, 64);
    }

    private static String cut(@Nullable String text, int most) {
        String line = Text.line(text);
        return line.length() <= most ? line : Text.line(line.substring(0, most));
    }

    /** The person's identifier; null for a stranger and for the platform. */
    @Nullable
    UUID person() {
        return person;
    }

    Auditing.Entry entry(String personName) {
        return new Auditing.Entry(id(), at, person, personName, action, object, outcome, detail, correlation);
    }
}
