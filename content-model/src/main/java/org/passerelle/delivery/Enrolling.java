package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Gives people their places in runs. */
@UseCase
public class Enrolling {
    @Inject
    CourseRuns runs;

    @Inject
    Enrolments enrolments;

    @Inject
    Doors doors;

    @Inject
    Seats seats;

    @Inject
    Seating seating;

    @Inject
    QueuingUp queue;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Takes a place in a run for the caller. Who has one keeps it.
     *
     * @return the enrolment
     * @throws Refusal when the run takes no learners any more, is not for them, asks for something to be completed
     *     first, or every seat is taken
     * @throws NotFound when there is no such run of a published course
     */
    @Allowed(Permission.LEARN)
    public UUID enrol(UUID run) {
        UUID person = caller.requirePerson();
        CourseRun wanted = runs.get(run);
        Optional<Enrolment> before = seating.place(person, run);
        if (before.isPresent()) {
            return before.get().id();
        }
        doors.published(wanted);
        boolean offered = queue.mine(run).flatMap(WaitingView::keptUntil).isPresent();
        if (!offered && !wanted.takesLearners(Clocks.today(clock))) {
            throw new Refusal("delivery.closed");
        }
        doors.pass(wanted, person);
        return seating.seat(wanted, person).id();
    }

    /**
     * Gives the caller's place up; whoever waits the longest is offered it. @throws Refusal when all is done already,
     * or it was given up before
     */
    @Allowed(Permission.LEARN)
    public void withdraw(UUID enrolment) {
        Enrolment left = enrolments.own(enrolment, caller.requirePerson());
        left.withdraw();
        seats.giveBack(runs.get(left.run()));
    }

    /** The caller's place in a run; empty when there is none. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<UUID> mine(UUID run) {
        return seating.place(caller.requirePerson(), run).map(Enrolment::id);
    }
}
