package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets people wait for a seat of a full run, and moves the line up. */
@UseCase
public class QueuingUp {
    @Inject
    CourseRuns runs;

    @Inject
    Waitings waitings;

    @Inject
    Seats seats;

    @Inject
    Doors doors;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Puts the caller at the end of the line. Who stands in it already keeps their place.
     *
     * @throws Refusal when there is a seat, the run takes no learners any more, or its door is closed to the caller
     * @throws NotFound when there is no such run of a published course
     */
    @Allowed(Permission.LEARN)
    public void join(UUID run) {
        UUID person = caller.requirePerson();
        CourseRun wanted = runs.get(run);
        doors.published(wanted);
        if (!wanted.takesLearners(Clocks.today(clock))) {
            throw new Refusal("delivery.closed");
        }
        doors.pass(wanted, person);
        runs.hold(wanted);
        if (!wanted.view(Clocks.today(clock)).full()) {
            throw new Refusal("delivery.seatFree");
        }
        waitings.of(person, run)
                .orElseGet(() -> waitings.add(new Waiting(run, person, clock.instant())))
                .askAgain(clock.instant());
    }

    /** Gives the caller's place in the line up, and the seat that is kept for them, if there is one. */
    @Allowed(Permission.LEARN)
    public void leave(UUID run) {
        CourseRun left = runs.get(run);
        runs.hold(left);
        waitings.of(caller.requirePerson(), run).filter(Waiting::isInLine).ifPresent(waiting -> {
            boolean held = waiting.holdsSeat();
            waiting.leave();
            if (held) {
                seats.giveBack(left);
            }
        });
    }

    /** The caller's place in the line; empty when they do not stand in it. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<WaitingView> mine(UUID run) {
        UUID person = caller.requirePerson();
        List<Waiting> line = waitings.line(run);
        return line.stream()
                .filter(w -> w.person().equals(person))
                .findFirst()
                .filter(w -> !w.holdsSeat() || w.isOffered(clock.instant()))
                .map(w -> new WaitingView(person, "", line.indexOf(w) + 1, w.askedAt(), w.keptUntil()));
    }

    /**
     * Ends offers whose time is over; the next in line are asked.
     *
     * @param most how many in one transaction
     * @return how many were ended; fewer than {@code most} when no more are over
     */
    @Allowed(Permission.RUN_JOBS)
    public int moveUp(int most) {
        List<Waiting> over = waitings.over(clock.instant(), most);
        for (Waiting waiting : over) {
            CourseRun run = runs.get(waiting.run());
            runs.hold(run);
            waitings.renew(waiting);
            if (waiting.holdsSeat() && !waiting.isOffered(clock.instant())) {
                waiting.lapse();
                seats.giveBack(run);
            }
        }
        return over.size();
    }
}
