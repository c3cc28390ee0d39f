package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.AddressList;
import org.passerelle.people.Staff;

/** Lets trainers make cohorts within their runs. */
@UseCase
public class Grouping {
    private static final int MOST = 100;

    @Inject
    CourseRuns runs;

    @Inject
    Cohorts cohorts;

    @Inject
    Guests guests;

    @Inject
    Enrolments enrolments;

    @Inject
    CourseOutlines outlines;

    @Inject
    Staff staff;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The cohorts of one's run, by name. @throws NotFound when it is another body's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<CohortView> of(UUID run) {
        own(run);
        return cohorts.of(run).stream().map(cohort -> view(cohort, true)).toList();
    }

    /** Who may accompany the cohorts of one's run, with their names. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Map<UUID, String> possibleTutors(UUID run) {
        return staff.with(Permission.GRADE, own(run));
    }

    /**
     * Makes a cohort.
     *
     * @throws Refusal beside the field that is wrong, when another one has its name, or there are 100 already
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID add(UUID run, CohortDraft draft) {
        UUID body = own(run);
        if (cohorts.of(run).size() >= MOST) {
            throw new Refusal("delivery.cohortsTooMany", MOST);
        }
        tutorsOf(body, draft);
        Cohort cohort = new Cohort(runs.get(run).view(Clocks.today(clock)), draft);
        cohorts.refuseNameOf(run, cohort.name(), cohort);
        cohorts.add(cohort);
        settle(cohort, draft);
        return cohort.id();
    }

    /** Changes a cohort; its learners' group takes its new name. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void change(UUID id, CohortDraft draft) {
        Cohort cohort = cohorts.get(id);
        UUID body = own(cohort.run());
        tutorsOf(body, draft);
        cohort.plan(runs.get(cohort.run()).view(Clocks.today(clock)), draft);
        cohorts.refuseNameOf(cohort.run(), cohort.name(), cohort);
        settle(cohort, draft);
        enrolments.inCohort(id).forEach(learner -> learner.join(cohort.id(), cohort.name()));
    }

    /** Takes a cohort away; its learners stay in the run, without a group. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void remove(UUID id) {
        Cohort cohort = cohorts.get(id);
        own(cohort.run());
        enrolments.inCohort(id).forEach(learner -> learner.join(null, ""));
        guests.keepOnly(cohort.run(), id, List.of());
        cohorts.remove(cohort);
    }

    /** Draws a code that leads into a cohort; the one before leads nowhere any more. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void drawCode(UUID id) {
        Cohort cohort = cohorts.get(id);
        own(cohort.run());
        cohort.lock(DoorCode.draw());
    }

    /** The caller's own cohort at a place; empty for none. @throws NotFound when the place is somebody else's */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<CohortView> mine(UUID enrolment) {
        return enrolments
                .own(enrolment, caller.requirePerson())
                .cohort()
                .flatMap(cohorts::find)
                .map(cohort -> view(cohort, false));
    }

    private void tutorsOf(UUID body, CohortDraft draft) {
        if (!staff.with(Permission.GRADE, body).keySet().containsAll(draft.tutors())) {
            throw Refusal.of("tutors", "delivery.tutorUnknown");
        }
    }

    private void settle(Cohort cohort, CohortDraft draft) {
        cohorts.accompany(cohort.id(), draft.tutors());
        guests.keepOnly(cohort.run(), cohort.id(), AddressList.keys("addresses", draft.addresses()));
    }

    private CohortView view(Cohort cohort, boolean trainer) {
        Map<UUID, String> tutors = cohorts.tutors(cohort.id());
        return new CohortView(
                cohort.id(),
                cohort.run(),
                cohort.name(),
                cohort.startsOn(),
                cohort.endsOn(),
                List.copyOf(tutors.keySet()),
                List.copyOf(tutors.values()),
                cohorts.learners(cohort.id()),
                trainer
                        ? guests.of(cohort.run()).stream()
                                .filter(g ->
                                        g.cohort().filter(cohort.id()::equals).isPresent())
                                .map(RunGuest::emailKey)
                                .toList()
                        : List.of(),
                trainer ? cohort.code() : Optional.empty());
    }

    private UUID own(UUID run) {
        UUID course = runs.get(run).course();
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.AUTHOR_COURSE, organisation);
        return organisation;
    }
}
