package org.passerelle.place;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets learners book half-days at connected places. When one is full they wait, and the line moves up by itself. */
@UseCase
public class BookingHalfDays {
    private static final int MOST = 20;

    @Inject
    ConnectedPlaces places;

    @Inject
    HalfDays halfDays;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<HalfDayGiven> given;

    /** The half-days to come of a place, in order; at most {@code most}. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<HalfDayView> of(UUID place, int most) {
        PlaceView view = places.get(place).view();
        return halfDays.of(place, today()).stream()
                .limit(most)
                .map(day -> view(day, view))
                .toList();
    }

    /** The half-days to come at which the caller has a seat or waits, in order. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<HalfDayView> mine() {
        return booked(caller.requirePerson(), today(), Booking.State.BOOKED, Booking.State.WAITING);
    }

    private List<HalfDayView> booked(UUID person, LocalDate from, Booking.State... states) {
        return List.of(states).stream()
                .flatMap(state -> halfDays.of(person, from, state).stream())
                .map(day -> view(day, places.get(day.place()).view()))
                .toList();
    }

    /**
     * Books a seat, or a place in the line when there is none; who has one keeps it.
     *
     * @return whether it is a seat
     * @throws Refusal when the day is past, or the caller has twenty bookings already
     */
    @Allowed(Permission.LEARN)
    public boolean book(UUID halfDay) {
        UUID person = caller.requirePerson();
        HalfDay day = halfDays.get(halfDay);
        if (day.day().isBefore(today())) {
            throw new Refusal("place.dayPast");
        }
        halfDays.hold(day);
        Booking own = halfDays.booking(halfDay, person);
        if (own.isThere()) {
            return own.isBooked();
        }
        if (mine().size() >= MOST) {
            throw new Refusal("place.bookingsTooMany", MOST);
        }
        List<Booking> there = halfDays.at(halfDay);
        boolean seat = there.stream().allMatch(Booking::isBooked) && there.size() < day.capacity();
        own.ask(seat, clock.instant());
        return seat;
    }

    /** Gives the caller's seat or place in the line up; whoever waited the longest has the seat then. */
    @Allowed(Permission.LEARN)
    public void leave(UUID halfDay) {
        HalfDay day = halfDays.get(halfDay);
        halfDays.hold(day);
        Booking own = halfDays.booking(halfDay, caller.requirePerson());
        if (!own.isThere()) {
            throw new NotFound("booking", halfDay);
        }
        boolean seat = own.isBooked();
        own.leave();
        if (seat && !day.day().isBefore(today())) {
            halfDays.at(halfDay).stream().filter(b -> !b.isBooked()).findFirst().ifPresent(next -> {
                next.moveUp();
                String name = places.get(day.place()).view().name();
                given.fire(new HalfDayGiven(next.person(), day.place(), name, day.day(), day.half()));
            });
        }
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }

    private HalfDayView view(HalfDay day, PlaceView place) {
        List<Booking> there = halfDays.at(day.id());
        int booked = (int) there.stream().filter(Booking::isBooked).count();
        Opening.Span hours = Opening.of(place.opening())
                .flatMap(opening -> opening.in(day.day(), day.half()))
                .orElse(day.half().usual());
        HalfDayView.Standing standing = caller.person()
                .flatMap(person ->
                        there.stream().filter(b -> b.person().equals(person)).findFirst())
                .map(b -> b.isBooked() ? HalfDayView.Standing.BOOKED : HalfDayView.Standing.WAITING)
                .orElse(HalfDayView.Standing.NONE);
        return new HalfDayView(
                day.id(), place, day.day(), day.half(), hours, day.capacity(), booked, there.size() - booked, standing);
    }
}
