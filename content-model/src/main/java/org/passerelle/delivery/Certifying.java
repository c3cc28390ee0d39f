package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.OrganisationDirectory;

/** Says what learners have really done: for a whole run as hours, for one learner as what a certificate states. */
@UseCase
public class Certifying {
    @Inject
    CourseRuns runs;

    @Inject
    Sessions sessions;

    @Inject
    SessionViews views;

    @Inject
    AttendanceLines lines;

    @Inject
    Enrolments enrolments;

    @Inject
    Guests guests;

    @Inject
    CourseOutlines outlines;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What each learner of one's run has done, by name. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<Realisation> of(UUID run) {
        own(runs.get(run).course());
        return enrolments.inRun(run).stream()
                .map(this::realised)
                .sorted(Comparator.comparing(Realisation::learner).thenComparing(Realisation::enrolment))
                .toList();
    }

    /**
     * What a learner of one's course has done.
     *
     * @throws Refusal when they have done nothing yet
     * @throws NotFound when the place is in another body's course
     */
    @Allowed(value = Permission.GRADE, reads = true)
    public Realisation certify(UUID enrolment) {
        Enrolment learner = enrolments.find(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment));
        own(learner.course());
        return something(realised(learner));
    }

    /** What the caller has done at a place of theirs. @throws Refusal when it is nothing yet */
    @Allowed(value = Permission.LEARN, reads = true)
    public Realisation mine(UUID enrolment) {
        return something(realised(enrolments.own(enrolment, caller.requirePerson())));
    }

    /** Whether there is something to certify at a place of the caller's. */
    @Allowed(value = Permission.LEARN, reads = true)
    public boolean hasSomething(UUID enrolment) {
        return realised(enrolments.own(enrolment, caller.requirePerson())).isAnything();
    }

    private static Realisation something(Realisation done) {
        if (!done.isAnything()) {
            throw new Refusal("delivery.nothingDone");
        }
        return done;
    }

    private Realisation realised(Enrolment learner) {
        CourseOutline course =
                outlines.of(learner.course()).orElseThrow(() -> new NotFound("course", learner.course()));
        List<ActivityProgress> done = enrolments.progress(List.of(learner.id()));
        List<Realisation.HalfDayThere> there = new ArrayList<>();
        Map<UUID, AttendanceLine> last = new HashMap<>();
        lines.of(List.of(learner.id())).forEach(line -> last.put(line.session(), line));
        int planned = 0;
        for (Session session : sessions.of(List.of(learner.run()))) {
            boolean held = !session.isCancelled() && session.endsAt().isBefore(clock.instant());
            AttendanceLine line = last.get(session.id());
            SessionView view = views.of(session, Optional.of(learner.id()));
            if (held && session.isFor(learner.cohort())) {
                planned += view.minutes();
            }
            if (line != null && line.state() == Presence.PRESENT) {
                there.add(new Realisation.HalfDayThere(
                        view, line.minutes(), !line.signature().isEmpty()));
            }
        }
        return new Realisation(
                learner.id(),
                enrolments.namesOf(Set.of(learner.person())).getOrDefault(learner.person(), ""),
                guests.address(learner.person()),
                course.title(),
                body(course.organisation()),
                organisations
                        .enterprise(course.organisation())
                        .map(OrganisationDirectory.Enterprise::siren)
                        .orElse(""),
                day(learner.enrolledAt()),
                until(learner, done, there),
                planned,
                there.stream().mapToInt(Realisation.HalfDayThere::minutes).sum(),
                online(course, done),
                there,
                learner.completedAt());
    }

    private String body(UUID organisation) {
        return Optional.ofNullable(organisations.cards(Set.of(organisation)).get(organisation))
                .map(OrganisationDirectory.Card::name)
                .orElse("");
    }

    private static int online(CourseOutline course, List<ActivityProgress> done) {
        List<UUID> ids = done.stream().map(ActivityProgress::activity).toList();
        return course.activities().stream()
                .filter(activity -> ids.contains(activity.id()))
                .mapToInt(ActivityOutline::minutes)
                .sum();
    }

    private static LocalDate until(
            Enrolment learner, List<ActivityProgress> done, List<Realisation.HalfDayThere> there) {
        Instant latest = learner.enrolledAt();
        for (ActivityProgress progress : done) {
            latest = progress.doneAt().isAfter(latest) ? progress.doneAt() : latest;
        }
        for (Realisation.HalfDayThere half : there) {
            latest = half.session().endsAt().isAfter(latest) ? half.session().endsAt() : latest;
        }
        return day(latest);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Clocks.ZONE);
    }

    private void own(UUID course) {
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.GRADE, organisation);
    }
}
