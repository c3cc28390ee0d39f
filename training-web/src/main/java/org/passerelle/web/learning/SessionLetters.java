package org.passerelle.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.passerelle.delivery.MeetingDirectory;
import org.passerelle.delivery.SessionChanged;
import org.passerelle.delivery.SessionView;
import org.passerelle.kernel.Clocks;
import org.passerelle.people.Outbox;
import org.passerelle.place.RoomView;
import org.passerelle.web.platform.Days;

/** Tells who was to come that a session is held otherwise, or not at all. */
@ApplicationScoped
public class SessionLetters {
    @Inject
    Outbox outbox;

    @Inject
    MeetingDirectory meetings;

    void changed(@Observes SessionChanged event) {
        SessionView session = meetings.of(event.session());
        String where = session.room().map(RoomView::line).orElse(session.link());
        event.people()
                .forEach(person -> outbox.tellIn(
                        person,
                        session.cancelled() ? "delivery.mail.cancelled" : "delivery.mail.moved",
                        "/me/learning",
                        language -> List.of(
                                session.title().in(language),
                                Days.weekdayAndTime(language)
                                        .withZone(Clocks.ZONE)
                                        .format(session.startsAt()),
                                where)));
    }
}
