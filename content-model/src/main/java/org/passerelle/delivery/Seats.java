package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Clocks;

/**
 * Where seats go that are given back: to the first who waits, else to whoever comes. The run's row is held meanwhile,
 * so that two seats are never offered to one person, nor one seat to two.
 */
@ApplicationScoped
class Seats {
    @Inject
    CourseRuns runs;

    @Inject
    Waitings waitings;

    @Inject
    Clock clock;

    @Inject
    Event<SeatOffered> offered;

    /** Takes a seat for a person: the one that is kept for them, or one that is free. @return false when none is */
    boolean take(CourseRun run, UUID person) {
        runs.hold(run);
        Optional<Waiting> asked = waitings.of(person, run.id());
        boolean kept = asked.filter(w -> w.isOffered(clock.instant())).isPresent();
        boolean taken = kept || runs.takeSeat(run);
        if (taken) {
            asked.filter(Waiting::isInLine).ifPresent(waiting -> {
                if (!kept && waiting.holdsSeat()) {
                    waiting.lapse();
                    giveBack(run);
                } else {
                    waiting.take();
                }
            });
        }
        return taken;
    }

    /** A seat is given back. */
    void giveBack(CourseRun run) {
        runs.hold(run);
        if (!offer(run)) {
            runs.freeSeat(run);
        }
    }

    /** There may be more seats than before: those who wait come first. */
    void fill(CourseRun run) {
        runs.hold(run);
        while (waitings.first(run.id()).isPresent() && runs.takeSeat(run)) {
            if (!offer(run)) {
                runs.freeSeat(run);
                return;
            }
        }
    }

    private boolean offer(CourseRun run) {
        Optional<Waiting> first = run.takesLearners(Clocks.today(clock)) ? waitings.first(run.id()) : Optional.empty();
        first.ifPresent(waiting -> {
            Instant until = waiting.offer(clock.instant());
            offered.fire(new SeatOffered(waiting.person(), run.course(), run.id(), until));
        });
        return first.isPresent();
    }
}
