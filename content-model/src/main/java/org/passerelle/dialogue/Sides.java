package org.passerelle.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.delivery.RunTutors;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Staff;

/** Tells where a caller stands in the conversation about a place. */
@ApplicationScoped
class Sides {
    @Inject
    Progressing progressing;

    @Inject
    RunTutors tutors;

    @Inject
    CourseOutlines outlines;

    @Inject
    Staff staff;

    @Inject
    Caller caller;

    /** Where a caller stands in a conversation. */
    record Side(Place place, CourseOutline course, boolean tutor, Map<UUID, String> tutors) {}

    /** Where the caller stands. @throws NotFound for who is no part of it */
    Side of(UUID enrolment) {
        Place place = progressing.of(enrolment);
        CourseOutline course = outlines.of(place.course()).orElseThrow(() -> new NotFound("dialogue", enrolment));
        Map<UUID, String> theirs = tutors.of(enrolment);
        Map<UUID, String> all = theirs.isEmpty() ? staff.with(Permission.GRADE, course.organisation()) : theirs;
        UUID me = caller.requirePerson();
        boolean learner = place.person().equals(me);
        boolean tutor =
                caller.may(Permission.GRADE, course.organisation()) && (theirs.isEmpty() || theirs.containsKey(me));
        if (!learner && !tutor) {
            throw new NotFound("dialogue", enrolment);
        }
        return new Side(place, course, !learner, all);
    }
}
