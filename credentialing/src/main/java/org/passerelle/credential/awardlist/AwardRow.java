package org.passerelle.credential.awardlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * A row of a list. Its address is forgotten once its credential is issued; while it waits for an account, only a digest
 * of the address is kept.
 */
@Entity
@Table(name = "award_row", schema = "credential")
class AwardRow extends BaseEntity {
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

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "earned_on", updatable = false)
    @Nullable
    private LocalDate day;

    @Column(name = "hours", updatable = false)
    @Nullable
    private Integer hours;

    @Column(name = "results", nullable = false, updatable = false)
    private String results;

    @Column(name = "raw", nullable = false)
    private String raw;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RowState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "fault")
    @Nullable
    private RowFault fault;

    @Column(name = "credential_id")
    @Nullable
    private UUID credential;

    /** For the persistence provider. */
    protected AwardRow() {}

    AwardRow(AwardList list, ReadRow read) {
        this.list = list.id();
        this.line = read.line();
        this.email = read.email();
        this.name = read.name();
        this.day = read.day();
        this.hours = read.hours();
        this.results = read.results().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .sorted()
                .collect(Collectors.joining("\n"));
        this.fault = read.fault();
        this.state = fault == null ? RowState.READY : RowState.REJECTED;
        this.raw = fault == null
                ? ""
                : cut(String.join(
                        "\t",
                        read.cells().stream()
                                .map(cell -> cell.replaceAll("[\\p{Cntrl}]+", " "))
                                .toList()));
    }

    private static String cut(String text) {
        return text.length() > MOST_RAW ? text.substring(0, MOST_RAW) : text;
    }

    ListedAward award(AwardList of) {
        Map<String, Integer> all = new HashMap<>();
        results.lines().map(line -> line.split(" ", 2)).forEach(pair -> all.put(pair[1], Integer.valueOf(pair[0])));
        return new ListedAward(of.course(), of.body(), name, Objects.requireNonNull(day), hours, all);
    }

    void issued(UUID issued) {
        credential = issued;
        email = "";
        digest = null;
        state = RowState.ISSUED;
    }

    /** Nobody has an account with its address yet. */
    void waits(String addressDigest) {
        digest = addressDigest;
        email = "";
        state = RowState.WAITING;
    }

    void refuse() {
        fault = RowFault.REFUSED;
        raw = email + "\t" + name;
        state = RowState.REJECTED;
    }

    /** Nobody came for it: nothing that leads to an address is kept any longer. */
    void expire() {
        digest = null;
        fault = RowFault.EXPIRED;
        raw = "\t" + name;
        state = RowState.REJECTED;
    }

    String email() {
        return email;
    }

    UUID list() {
        return list;
    }

    RowView view() {
        return new RowView(line, email, name, raw, state, Optional.ofNullable(fault));
    }
}
