package org.passerelle.web.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.passerelle.kernel.Days;
import org.passerelle.people.Outbox;
import org.passerelle.place.HalfDayGiven;
import org.passerelle.web.platform.Bundles;

/** Tells who waited that they have a seat at a half-day; the message is kept in the transaction that gives it. */
@ApplicationScoped
public class PlaceLetters {
    @Inject
    Outbox outbox;

    @Inject
    Bundles bundles;

    void given(@Observes HalfDayGiven event) {
        outbox.tellIn(
                event.person(),
                "place.mail.given",
                "/places/" + event.place() + "/book",
                language -> List.of(
                        event.name(),
                        Days.weekday(language).format(event.day()),
                        bundles.text(language, "place.half." + event.half())));
    }
}
