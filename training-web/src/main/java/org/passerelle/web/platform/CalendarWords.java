package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.passerelle.agenda.CalendarEntry;

/** Says in words what stands in a calendar. */
@Named
@RequestScoped
public class CalendarWords {
    @Inject
    Texts texts;

    /** What it is, as "Session: The first bead". */
    public String what(CalendarEntry entry) {
        return texts.of("calendar.kind." + entry.kind(), texts.in(entry.what()));
    }

    /** When it is: a day, or a day with its hours. */
    public String when(CalendarEntry entry) {
        if (entry.day().isPresent()) {
            return texts.day(entry.day().get());
        }
        String day = texts.day(entry.from()) + ", ";
        return entry.until()
                .map(until -> day + texts.of("delivery.session.hours", texts.time(entry.from()), texts.time(until)))
                .orElse(day + texts.time(entry.from()));
    }
}
