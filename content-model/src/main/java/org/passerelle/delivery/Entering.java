package org.passerelle.delivery;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Shows people how they come into a run, and lets them in by a code. */
@UseCase
public class Entering {
    private static final int FREE = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    CourseRuns runs;

    @Inject
    Guests guests;

    @Inject
    Cohorts cohorts;

    @Inject
    Doors doors;

    @Inject
    Needs needs;

    @Inject
    QueuingUp queue;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** How a run's door looks to the caller. */
    @Allowed(value = Permission.LEARN, reads = true)
    public DoorView door(UUID run) {
        UUID person = caller.requirePerson();
        CourseRun wanted = runs.get(run);
        boolean takesCode = guests.access(run).flatMap(RunAccess::code).isPresent()
                || cohorts.of(run).stream().anyMatch(c -> c.code().isPresent());
        return new DoorView(
                doors.admits(run, person), takesCode, shown(doors.missing(wanted.course(), person)), queue.mine(run));
    }

    /** The published courses that are to be completed before this one. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<CourseOutline> needs(UUID course) {
        return shown(needs.of(course).stream().map(CourseNeed::needed).toList());
    }

    private List<CourseOutline> shown(List<UUID> courses) {
        return courses.stream().map(outlines::of).flatMap(Optional::stream).toList();
    }

    /**
     * Lets the caller into a run, or into one of its groups, by a code. A refusal here undoes nothing: the failure must
     * stay counted.
     *
     * @throws Refusal when it is not the code; after ten wrong ones within an hour also when it is
     */
    @Allowed(Permission.LEARN)
    @Transactional(dontRollbackOn = Refusal.class)
    public void unlock(UUID run, @Nullable String typed) {
        UUID person = caller.requirePerson();
        doors.published(runs.get(run));
        Instant since = clock.instant().minus(WINDOW);
        if (guests.tries(person, since) >= FREE) {
            throw Refusal.of("code", "delivery.codeSlowDown");
        }
        Optional<String> code = DoorCode.typed(typed);
        Optional<Cohort> cohort = code.flatMap(c -> cohorts.withCode(run, c));
        boolean right = cohort.isPresent()
                || code.isPresent()
                        && guests.access(run).flatMap(RunAccess::code).equals(code);
        if (!right) {
            guests.tried(person, clock.instant(), since);
            throw Refusal.of("code", "delivery.codeWrong");
        }
        guests.invite(run, guests.address(person), cohort.map(Cohort::id).orElse(null));
    }
}
