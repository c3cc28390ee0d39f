package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.NotFound;
import org.passerelle.place.TakingRooms;

/** Puts together what there is to show of a session. */
@ApplicationScoped
class SessionViews {
    @Inject
    CourseRuns runs;

    @Inject
    Cohorts cohorts;

    @Inject
    CourseOutlines outlines;

    @Inject
    TakingRooms rooms;

    SessionView of(Session session, Optional<UUID> enrolment) {
        UUID course = runs.get(session.run()).course();
        CourseOutline outline = outlines.of(course).orElseThrow(() -> new NotFound("course", course));
        return new SessionView(
                session.id(),
                session.run(),
                course,
                outline.slug(),
                outline.title(),
                session.cohort().flatMap(cohorts::find).map(Cohort::name),
                session.title(),
                session.startsAt(),
                session.endsAt(),
                session.room().flatMap(rooms::room),
                session.link(),
                session.note(),
                session.isCancelled(),
                enrolment);
    }
}
