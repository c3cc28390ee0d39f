package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/**
 * A course given once. Learners enrol from the day it is announced until its last day, or, where seats are few, until a
 * week after it began, since a small group goes on together. How many seats are taken is counted by the database alone,
 * so that no two learners take the last one.
 */
@Entity
@Table(schema = "content", name = "course_run")
class CourseRun extends BaseEntity {
    private static final int CLOSING_DAYS = 14;
    private static final int LATE_DAYS = 7;
    private static final int MOST_SEATS = 100_000;
    private static final int MOST_YEARS = 5;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on")
    @Nullable
    private LocalDate endsOn;

    @Column(name = "seats")
    @Nullable
    private Integer seats;

    @Column(name = "zone_code")
    @Nullable
    private String zoneCode;

    @Column(name = "taken", nullable = false, updatable = false)
    private int taken;

    /** For the persistence provider. */
    protected CourseRun() {}

    /** @throws Refusal beside the field that is wrong */
    CourseRun(UUID course, RunDraft draft) {
        this.course = course;
        plan(draft);
    }

    /** @throws Refusal beside the field that is wrong; when there are more learners than seats */
    void plan(RunDraft draft) {
        LocalDate begins = draft.startsOn();
        if (begins == null) {
            throw Refusal.of("startsOn", "kernel.required");
        }
        LocalDate ends = draft.endsOn();
        if (ends != null && (ends.isBefore(begins) || ends.isAfter(begins.plusYears(MOST_YEARS)))) {
            throw Refusal.of("endsOn", "delivery.endOutOfRange", MOST_YEARS);
        }
        Integer most = draft.seats();
        if (most != null && (most < 1 || most > MOST_SEATS)) {
            throw Refusal.of("seats", "delivery.seatsOutOfRange", MOST_SEATS);
        }
        if (most != null && most < taken) {
            throw Refusal.of("seats", "delivery.seatsTaken", taken);
        }
        this.startsOn = begins;
        this.endsOn = ends;
        this.seats = most;
        this.zoneCode = draft.zoneCode() == null || draft.zoneCode().isBlank() ? null : draft.zoneCode();
    }

    UUID course() {
        return course;
    }

    RunState state(LocalDate today) {
        if (today.isBefore(startsOn)) {
            return RunState.TO_COME;
        }
        if (endsOn == null) {
            return RunState.OPEN;
        }
        if (today.isAfter(endsOn)) {
            return RunState.ENDED;
        }
        return today.isAfter(endsOn.minusDays(CLOSING_DAYS)) ? RunState.CLOSING : RunState.ONGOING;
    }

    /** Whether enrolment is open by the calendar, seats aside. */
    boolean takesLearners(LocalDate today) {
        boolean late = seats != null && endsOn != null && today.isAfter(startsOn.plusDays(LATE_DAYS));
        return state(today) != RunState.ENDED && !late;
    }

    /** Whether every seat is taken. */
    boolean isFull() {
        return seats != null && taken >= seats;
    }

    RunView view(LocalDate today) {
        return new RunView(
                id(),
                course,
                startsOn,
                Optional.ofNullable(endsOn),
                Optional.ofNullable(seats),
                taken,
                state(today),
                takesLearners(today) && !isFull(),
                takesLearners(today) && isFull(),
                Optional.ofNullable(zoneCode));
    }
}
