package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.people.Secrets;

/** A row of a list of learners. Its address is forgotten once it is done; while it waits, a digest stays. */
@Entity
@Table(schema = "content", name = "enrolment_row")
class EnrolmentRow extends BaseEntity {
    private static final int MOST_RAW = 2000;

    @Column(name = "list_id", nullable = false, updatable = false)
    private UUID list;

    @Column(name = "line", nullable = false, updatable = false)
    private int line;

    @Column(name = "email", nullable = false)
    private String email;

    @Column(name = "email_digest")
    @Nullable
    private String digest;

    @Column(name = "group_name", nullable = false)
    private String group;

    @Column(name = "raw", nullable = false)
    private String raw;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private EnrolmentRowState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "fault")
    @Nullable
    private EnrolmentFault fault;

    /** For the persistence provider. */
    protected EnrolmentRow() {}

    EnrolmentRow(UUID list, int line, List<String> cells, String email, String group, @Nullable EnrolmentFault fault) {
        this.list = list;
        this.line = line;
        this.fault = fault;
        this.state = fault == null ? EnrolmentRowState.READY : EnrolmentRowState.REJECTED;
        this.email = fault == null ? email : "";
        this.group = fault == null ? group : "";
        this.raw = fault == null ? "" : raw(cells);
    }

    private static String raw(List<String> cells) {
        String joined = String.join(
                "\t",
                cells.stream()
                        .map(cell -> cell.replaceAll("[\\p{Cntrl}]+", " "))
                        .toList());
        return joined.length() > MOST_RAW ? joined.substring(0, MOST_RAW) : joined;
    }

    void enrolled() {
        this.email = "";
        this.digest = null;
        this.state = EnrolmentRowState.ENROLLED;
    }

    void invited() {
        this.digest = Secrets.digest(email);
        this.email = "";
        this.state = EnrolmentRowState.INVITED;
    }

    void reject(EnrolmentFault why) {
        this.raw = email;
        this.email = "";
        this.digest = null;
        this.fault = why;
        this.state = EnrolmentRowState.REJECTED;
    }

    UUID list() {
        return list;
    }

    String email() {
        return email;
    }

    String group() {
        return group;
    }

    EnrolmentListView.Row view() {
        return new EnrolmentListView.Row(line, raw, Objects.requireNonNull(fault));
    }
}
