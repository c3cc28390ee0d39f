package org.passerelle.delivery;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CoursePublished;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.territory.Territory;

/** Lets trainers say when their courses are given, and to how many. */
@UseCase
public class Scheduling {
    @Inject
    CourseRuns runs;

    @Inject
    Seats seats;

    @Inject
    CourseOutlines outlines;

    @Inject
    Territory territory;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<RunMoved> moved;

    /**
     * Schedules a run.
     *
     * @throws Refusal beside the field that is wrong
     * @throws NotFound when the course is of another organisation
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID schedule(UUID course, RunDraft draft) {
        own(course);
        checkZone(draft);
        return runs.add(new CourseRun(course, draft)).id();
    }

    /**
     * Changes when a run is, and its seats; those who wait are offered the new ones, and who learns is told of other
     * days. @throws Refusal when there are more learners than seats
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void change(UUID run, RunDraft draft) {
        CourseRun changed = runs.get(run);
        own(changed.course());
        checkZone(draft);
        RunView before = changed.view(Clocks.today(clock));
        changed.plan(draft);
        seats.fill(changed);
        RunView after = changed.view(Clocks.today(clock));
        if (!before.startsOn().equals(after.startsOn()) || !before.endsOn().equals(after.endsOn())) {
            moved.fire(new RunMoved(run, changed.course()));
        }
    }

    /** The runs of one's course, by their first day. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<RunView> of(UUID course) {
        own(course);
        return runs.of(List.of(course)).stream()
                .map(run -> run.view(Clocks.today(clock)))
                .toList();
    }

    /** Gives a course that has no run, and is for whoever comes, one without end and without limit of seats. */
    void open(@Observes CoursePublished published) {
        if (published.mode() != DeliveryMode.SPOC
                && runs.of(List.of(published.course())).isEmpty()) {
            runs.add(new CourseRun(published.course(), new RunDraft(Clocks.today(clock), null, null)));
        }
    }

    private void checkZone(RunDraft draft) {
        String zone = draft.zoneCode();
        if (zone != null && !zone.isBlank() && territory.zone(zone).isEmpty()) {
            throw Refusal.of("zoneCode", "delivery.zoneUnknown");
        }
    }

    private void own(UUID course) {
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.AUTHOR_COURSE, organisation);
    }
}
