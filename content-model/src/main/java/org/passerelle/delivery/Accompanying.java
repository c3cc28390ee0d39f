package org.passerelle.delivery;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets trainers see the learners of their courses, and give a person the time that they need. */
@UseCase
public class Accompanying {
    @Inject
    Enrolments enrolments;

    @Inject
    CourseRuns runs;

    @Inject
    CourseOutlines outlines;

    @Inject
    Cohorts cohorts;

    @Inject
    Accommodations accommodations;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<ExtraTimeGranted> granted;

    /** The learners of one's course, by name. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<LearnerLine> learners(UUID course) {
        own(course);
        List<Enrolment> all = enrolments.in(course);
        Map<UUID, String> names = enrolments.names(course);
        Map<UUID, Long> done = enrolments
                .progress(all.stream().map(Enrolment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ActivityProgress::enrolment, Collectors.counting()));
        Map<UUID, Integer> extra =
                accommodations.of(all.stream().map(Enrolment::person).toList());
        return all.stream()
                .map(e -> new LearnerLine(
                        e.id(),
                        e.person(),
                        names.getOrDefault(e.person(), ""),
                        runs.get(e.run()).view(Clocks.today(clock)).startsOn(),
                        e.status(),
                        Math.toIntExact(done.getOrDefault(e.id(), 0L)),
                        e.group(),
                        extra.getOrDefault(e.person(), 0)))
                .sorted(Comparator.comparing(LearnerLine::name).thenComparing(LearnerLine::enrolment))
                .toList();
    }

    /**
     * Gives a learner of one's course more time in every quiz, here and elsewhere, those under way included.
     *
     * @param percent of everybody's time, up to 300; 0 for none
     * @throws Refusal when it is not from 0 to 300
     * @throws NotFound when the place is not in one's course
     */
    @Allowed(Permission.GRADE)
    public void grant(UUID course, UUID enrolment, int percent) {
        Enrolment learner = learner(course, enrolment);
        Accommodation.check(percent);
        if (accommodations.of(List.of(learner.person())).getOrDefault(learner.person(), 0) != percent) {
            accommodations.grant(learner.person(), percent, caller.requirePerson(), clock.instant());
            granted.fire(new ExtraTimeGranted(learner.person(), percent));
        }
    }

    /**
     * Puts a learner of one's course into a group; where a cohort of their run has this name, into that cohort.
     *
     * @param group its name, at most 60 characters; empty for none
     * @throws NotFound when the place is not in one's course
     */
    @Allowed(Permission.GRADE)
    public void group(UUID course, UUID enrolment, String group) {
        Enrolment learner = learner(course, enrolment);
        Optional<Cohort> cohort = cohorts.named(learner.run(), group);
        learner.join(
                cohort.map(Cohort::id).orElse(null), cohort.map(Cohort::name).orElse(group));
    }

    private Enrolment learner(UUID course, UUID enrolment) {
        own(course);
        return enrolments
                .find(enrolment)
                .filter(e -> e.course().equals(course))
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    private void own(UUID course) {
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.GRADE, organisation);
    }
}
