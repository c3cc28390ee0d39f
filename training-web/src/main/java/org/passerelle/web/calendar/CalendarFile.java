package org.passerelle.web.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.passerelle.agenda.CalendarEntry;
import org.passerelle.web.platform.CalendarWords;
import org.passerelle.web.platform.Setting;
import org.passerelle.web.platform.Texts;

/** Writes a calendar as iCalendar (RFC 5545). Moments are written in UTC, so that no zone has to be described. */
@RequestScoped
class CalendarFile {
    @Inject
    CalendarWords words;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    String write(List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Passerelle//Calendar//FR");
        calendar.setName("Passerelle");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.id() + "@passerelle");
        // Today's beginning rather than now, so that the same calendar is the same file all day.
        event.setDateTimeStamp(Date.from(clock.instant().truncatedTo(ChronoUnit.DAYS)));
        event.setSummary(words.what(entry));
        event.setDescription(texts.in(entry.course()));
        event.setLocation(entry.where());
        event.setUrl(Setting.BASE_URL.value() + entry.path());
        if (entry.cancelled()) {
            event.setStatus(Status.cancelled());
        }
        if (entry.day().isPresent()) {
            event.setDateStart(new DateStart(components(entry.day().get())));
            event.setDateEnd(new DateEnd(components(entry.day().get().plusDays(1))));
        } else {
            event.setDateStart(date(entry.from()), true);
            event.setDateEnd(date(entry.until().orElse(entry.from())), true);
        }
        return event;
    }

    private static ICalDate components(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
