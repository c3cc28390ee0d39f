package org.passerelle.web.design.network;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.stream.Collectors;
import org.passerelle.design.network.AgendaPoint;
import org.passerelle.design.network.Meeting;
import org.passerelle.design.network.Meetings;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Download;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;

/** A meeting as iCalendar (RFC 5545), for one's own calendar. */
@Named
@RequestScoped
@Route(
        path = "/design/network/meetings/{meeting}/calendar",
        view = "/design/network/calendar.xhtml",
        access = Permission.JOIN_NETWORK)
public class MeetingCalendarPage {
    @Inject
    Meetings meetings;

    @Inject
    Download download;

    @Inject
    AddressParts parts;

    @Inject
    Clock clock;

    /** Sends it. */
    public void send() {
        Meetings.View view = meetings.show(parts.id("meeting"));
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Passerelle//Calendar//FR");
        calendar.addEvent(event(view));
        download.send(
                "text/calendar;charset=UTF-8",
                "meeting.ics",
                Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
    }

    private VEvent event(Meetings.View view) {
        Meeting meeting = view.meeting();
        VEvent event = new VEvent();
        event.setUid(meeting.id() + "@passerelle");
        event.setDateTimeStamp(Date.from(clock.instant().truncatedTo(ChronoUnit.DAYS)));
        event.setSummary(meeting.title());
        event.setDescription(view.agenda().stream().map(AgendaPoint::text).collect(Collectors.joining("\n")));
        event.setLocation(meeting.link());
        event.setUrl(Setting.BASE_URL.value() + "/design/network/meetings/" + meeting.id());
        event.setDateStart(Date.from(meeting.startsAt()), true);
        event.setDateEnd(Date.from(meeting.endsAt()), true);
        if (meeting.isCancelled()) {
            event.setStatus(Status.cancelled());
        }
        return event;
    }
}
