package org.passerelle.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.SeatOffered;
import org.passerelle.kernel.Clocks;
import org.passerelle.people.Outbox;
import org.passerelle.web.platform.Days;

/** Tells who waits that a seat is kept for them; the message is kept in the transaction that keeps the seat. */
@ApplicationScoped
public class SeatLetters {
    @Inject
    Outbox outbox;

    @Inject
    CourseOutlines outlines;

    void offered(@Observes SeatOffered event) {
        CourseOutline course = outlines.of(event.course()).orElseThrow();
        outbox.tellIn(
                event.person(),
                "delivery.mail.seat",
                "/courses/" + course.slug() + "/enrol",
                language -> List.of(
                        course.title().in(language),
                        Days.weekdayAndTime(language).withZone(Clocks.ZONE).format(event.until())));
    }
}
