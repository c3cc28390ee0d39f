package org.passerelle.credential.awardlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A list by which a training body awards one of its courses to many. Handed in and read, proposed, confirmed by a
 * second trainer of the body, and then issued row by row.
 */
@Entity
@Table(name = "award_list", schema = "credential")
class AwardList extends BaseEntity {
    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "body_id", nullable = false, updatable = false)
    private UUID body;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String file;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ListState state = ListState.DRAFT;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    private UUID proposedBy;

    @Column(name = "handed_in_at", nullable = false, updatable = false)
    private Instant handedInAt;

    @Column(name = "confirmed_by")
    @Nullable
    private UUID confirmedBy;

    @Column(name = "confirmed_at")
    @Nullable
    private Instant confirmedAt;

    @Column(name = "done_at")
    @Nullable
    private Instant doneAt;

    /** For the persistence provider. */
    protected AwardList() {}

    AwardList(ListedCourse course, String file, UUID by, Instant now) {
        this.course = course.id();
        this.body = course.body();
        String line = Text.line(file);
        this.file = line.length() > 200 ? line.substring(line.length() - 200) : line;
        this.proposedBy = by;
        this.handedInAt = now;
    }

    /** Its good rows are to be issued once a second trainer confirms it. */
    void propose(UUID by) {
        expect(ListState.DRAFT);
        if (!by.equals(proposedBy)) {
            throw new Refusal("award.awards.notYours");
        }
        state = ListState.PROPOSED;
    }

    /** A second trainer confirms it. @throws Refusal for the one who handed it in */
    void confirm(UUID by, Instant now) {
        expect(ListState.PROPOSED);
        if (by.equals(proposedBy)) {
            throw new Refusal("award.awards.notTheSame");
        }
        confirmedBy = by;
        confirmedAt = now;
        state = ListState.CONFIRMED;
    }

    void drop() {
        if (state != ListState.DRAFT) {
            expect(ListState.PROPOSED);
        }
        state = ListState.DROPPED;
    }

    void done(Instant now) {
        state = ListState.DONE;
        doneAt = now;
    }

    private void expect(ListState expected) {
        if (state != expected) {
            throw new Refusal("award.awards.over");
        }
    }

    ListState state() {
        return state;
    }

    UUID course() {
        return course;
    }

    UUID body() {
        return body;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    @Nullable
    UUID confirmedBy() {
        return confirmedBy;
    }

    AwardListView view(Map<RowState, Long> rows) {
        return new AwardListView(
                id(),
                course,
                body,
                file,
                state,
                proposedBy,
                handedInAt,
                Optional.ofNullable(confirmedBy),
                Optional.ofNullable(doneAt),
                rows);
    }
}
