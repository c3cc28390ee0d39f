package org.passerelle.delivery;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.place.TakingRooms;

/** Lets trainers plan the sessions of their runs, and shows learners theirs. */
@UseCase
public class HoldingSessions {
    private static final int MOST = 200;

    @Inject
    CourseRuns runs;

    @Inject
    Sessions sessions;

    @Inject
    SessionViews views;

    @Inject
    Cohorts cohorts;

    @Inject
    Enrolments enrolments;

    @Inject
    CourseOutlines outlines;

    @Inject
    TakingRooms rooms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<SessionChanged> changed;

    /** The sessions of one's run, in order. @throws NotFound when it is another body's */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<SessionView> of(UUID run) {
        own(run);
        return sessions.of(List.of(run)).stream()
                .map(session -> views.of(session, Optional.empty()))
                .toList();
    }

    /**
     * Plans a session.
     *
     * @throws Refusal beside the field that is wrong; when the room is taken then, or too small
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID plan(UUID run, SessionDraft draft) {
        own(run);
        if (sessions.of(List.of(run)).size() >= MOST) {
            throw new Refusal("delivery.sessionsTooMany", MOST);
        }
        Session session = new Session(view(run), draft);
        ofTheRun(session.run(), draft.cohort());
        sessions.add(session);
        takeRoom(session);
        return session.id();
    }

    /** Changes a session, and tells those who were to come. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void change(UUID id, SessionDraft draft) {
        Session session = sessions.get(id);
        own(session.run());
        if (session.isCancelled()) {
            throw new Refusal("delivery.sessionOver");
        }
        ofTheRun(session.run(), draft.cohort());
        session.plan(view(session.run()), draft);
        takeRoom(session);
        tell(session);
    }

    /** Says that a session is not held, gives its room back, and tells those who were to come. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void cancel(UUID id) {
        Session session = sessions.get(id);
        own(session.run());
        session.cancel(clock.instant());
        rooms.free(id);
        tell(session);
    }

    /** The sessions at a place of the caller's, in order. @throws NotFound when it is somebody else's */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<SessionView> mine(UUID enrolment) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        return sessions.of(List.of(own.run())).stream()
                .filter(session -> session.isFor(own.cohort()))
                .map(session -> views.of(session, Optional.of(enrolment)))
                .toList();
    }

    /** All of the caller's sessions, in order. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<SessionView> mine() {
        return enrolments.of(caller.requirePerson()).stream()
                .flatMap(own -> mine(own.id()).stream())
                .sorted(Comparator.comparing(SessionView::startsAt).thenComparing(SessionView::id))
                .toList();
    }

    private void takeRoom(Session session) {
        session.room()
                .ifPresentOrElse(
                        room -> rooms.take(
                                room,
                                session.id(),
                                session.startsAt(),
                                session.endsAt(),
                                who(session).size(),
                                caller.requirePerson()),
                        () -> rooms.free(session.id()));
    }

    private Set<UUID> who(Session session) {
        return enrolments.inRun(session.run()).stream()
                .filter(learner -> session.isFor(learner.cohort()))
                .map(Enrolment::person)
                .collect(Collectors.toSet());
    }

    private void tell(Session session) {
        if (clock.instant().isBefore(session.endsAt())) {
            changed.fire(new SessionChanged(session.id(), who(session)));
        }
    }

    private void ofTheRun(UUID run, @Nullable UUID cohort) {
        if (cohort != null
                && cohorts.find(cohort).filter(c -> c.run().equals(run)).isEmpty()) {
            throw Refusal.of("cohort", "delivery.cohortElsewhere");
        }
    }

    private RunView view(UUID run) {
        return runs.get(run).view(Clocks.today(clock));
    }

    private void own(UUID run) {
        UUID course = runs.get(run).course();
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.AUTHOR_COURSE, organisation);
    }
}
