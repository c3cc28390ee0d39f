package org.passerelle.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.agenda.CalendarEntry;
import org.passerelle.agenda.KeepingCalendar;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;

/** All that stands in a learner's calendar, and the address at which programs of theirs read it. */
@Named
@RequestScoped
@Route(path = "/me/calendar", view = "/calendar/list.xhtml", access = Permission.LEARN)
public class CalendarPage {
    @Inject
    KeepingCalendar keeping;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    @Nullable
    private List<CalendarEntry> all;

    private List<CalendarEntry> all() {
        if (all == null) {
            all = keeping.entries();
        }
        return all;
    }

    /** What is to come, in order. */
    public List<CalendarEntry> getComing() {
        return all().stream().filter(entry -> !isPast(entry)).toList();
    }

    /** What is past, the latest first. */
    public List<CalendarEntry> getPast() {
        List<CalendarEntry> past =
                new ArrayList<>(all().stream().filter(this::isPast).toList());
        Collections.reverse(past);
        return past;
    }

    private boolean isPast(CalendarEntry entry) {
        return entry.until().orElse(entry.from()).isBefore(clock.instant());
    }

    /** The address; empty when there is none. */
    public String getAddress() {
        return keeping.address()
                .map(code -> Setting.BASE_URL.value() + "/calendar/" + code + ".ics")
                .orElse("");
    }

    /** Makes an address, or another one. */
    public void renew() {
        keeping.renew();
        redirect.to("/me/calendar");
    }

    /** Takes the address away. */
    public void revoke() {
        keeping.revoke();
        redirect.to("/me/calendar");
    }
}
