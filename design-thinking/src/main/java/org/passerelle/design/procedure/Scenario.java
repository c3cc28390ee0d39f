package org.passerelle.design.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** A "what if": changes to a procedure, beside it, until one scenario is adopted. */
@Entity
@Table(schema = "design", name = "procedure_scenario")
public class Scenario extends BaseEntity {
    /** How many characters a scenario's title may have. */
    public static final int LONGEST_TITLE = 120;

    @ManyToOne(optional = false)
    @JoinColumn(name = "procedure_id", nullable = false, updatable = false)
    private Procedure procedure;

    @Column(name = "title", nullable = false)
    private String title;

    @Convert(converter = ChangesJson.class)
    @Column(name = "changes", nullable = false)
    private Changes changes = Changes.NONE;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Scenario() {}

    Scenario(Procedure procedure, String title, Instant now) {
        this.procedure = procedure;
        this.title = Text.required("title", title, LONGEST_TITLE);
        this.createdAt = now;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What would be different. */
    public Changes changes() {
        return changes;
    }

    /** The procedure as it would be. */
    public ProcedureMap after() {
        return changes.applyTo(procedure.today());
    }

    void add(Change change) {
        Changes more = changes.and(change);
        more.applyTo(procedure.today());
        changes = more;
    }

    /** Drops a change; those that only made sense after it would be refused, and then it stays. */
    void drop(int index) {
        Changes fewer = changes.without(index);
        fewer.applyTo(procedure.today());
        changes = fewer;
    }
}
