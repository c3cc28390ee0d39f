package org.passerelle.reading;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Keeps where learners stand, so that they go on there on whichever device they come back. */
@UseCase
public class KeepingPlaces {
    @Inject
    Margins margins;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Clock clock;

    /** Where the caller stands in an activity. @throws NotFound when the place is somebody else's */
    @Allowed(value = Permission.LEARN, reads = true)
    public Whereabouts of(UUID enrolment, UUID activity) {
        progressing.own(enrolment);
        return margins.place(enrolment, activity).map(ReadingPlace::view).orElse(Whereabouts.BEGINNING);
    }

    /**
     * The caller stands here now. It comes every few seconds and is no act: no line in the audit.
     *
     * @throws NotFound when the place is somebody else's, or the course has no such activity
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public void keep(UUID enrolment, UUID activity, Whereabouts now) {
        UUID course = progressing.own(enrolment).course();
        if (outlines.activity(course, activity).isEmpty()) {
            throw new NotFound("activity", activity);
        }
        margins.place(enrolment, activity)
                .ifPresentOrElse(
                        place -> place.stand(now.paragraph(), now.seconds(), clock.instant()),
                        () -> margins.add(new ReadingPlace(
                                enrolment, activity, now.paragraph(), now.seconds(), clock.instant())));
    }
}
