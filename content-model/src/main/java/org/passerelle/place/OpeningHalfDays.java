package org.passerelle.place;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets administrators say at which half-days people can come to a place. */
@UseCase
public class OpeningHalfDays {
    private static final int MOST_DAYS = 366;

    @Inject
    ConnectedPlaces places;

    @Inject
    HalfDays halfDays;

    @Inject
    Clock clock;

    /**
     * Opens half-days in a row. Those when the place is closed, and those that are open already, are left out.
     *
     * @param from the first day; needed
     * @param until the last day, within a year; null for the first
     * @param weekdays of them only these; none for all
     * @param halves one at least
     * @return how many were opened
     * @throws Refusal beside the field that is wrong, and when none is left
     */
    @Allowed(Permission.ADMINISTER)
    public int open(
            UUID place,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Set<DayOfWeek> weekdays,
            Set<Half> halves,
            @Nullable Integer capacity) {
        PlaceView view = places.get(place).view();
        if (from == null || from.isBefore(Clocks.today(clock))) {
            throw Refusal.of("from", "place.dayPast");
        }
        LocalDate last = until == null ? from : until;
        if (last.isBefore(from) || last.isAfter(from.plusDays(MOST_DAYS))) {
            throw Refusal.of("until", "place.daysOutOfRange");
        }
        if (halves.isEmpty()) {
            throw Refusal.of("halves", "kernel.required");
        }
        Optional<Opening> hours = Opening.of(view.opening());
        List<HalfDay> known = halfDays.of(place, from);
        int opened = 0;
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate on = day;
            for (Half half : halves) {
                boolean closed = hours.isPresent() && hours.get().in(on, half).isEmpty();
                boolean there = known.stream().anyMatch(h -> h.day().equals(on) && h.half() == half);
                if (!closed && !there && (weekdays.isEmpty() || weekdays.contains(on.getDayOfWeek()))) {
                    halfDays.add(new HalfDay(place, on, half, capacity == null ? 0 : capacity));
                    opened++;
                }
            }
        }
        if (opened == 0) {
            throw new Refusal("place.closedThen");
        }
        return opened;
    }

    /** Takes a half-day away. @throws Refusal when somebody has a seat at it */
    @Allowed(Permission.ADMINISTER)
    public void close(UUID halfDay) {
        HalfDay day = halfDays.get(halfDay);
        halfDays.hold(day);
        if (!halfDays.at(halfDay).isEmpty()) {
            throw new Refusal("place.halfDayBooked");
        }
        halfDays.remove(day);
    }

    /** The names of those who come, by name. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<String> who(UUID halfDay) {
        return halfDays.names(halfDays.get(halfDay).id());
    }
}
