package org.passerelle.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.place.BookingHalfDays;
import org.passerelle.place.FindingPlaces;
import org.passerelle.place.Half;
import org.passerelle.place.HalfDayView;
import org.passerelle.place.KeepingRooms;
import org.passerelle.place.OpeningHalfDays;
import org.passerelle.place.PlaceView;
import org.passerelle.place.RoomView;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A place's rooms and half-days, for administrators. */
@Named
@RequestScoped
@Route(path = "/admin/places/{id}", view = "/place/edit.xhtml", access = Permission.ADMINISTER)
public class AdminPlacePage {
    private static final int SHOWN = 60;

    @Inject
    FindingPlaces finding;

    @Inject
    KeepingRooms keeping;

    @Inject
    OpeningHalfDays opening;

    @Inject
    BookingHalfDays booking;

    @Inject
    RoomFields fields;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String from = "";
    private String until = "";
    private String seats = "";
    private List<String> halves = List.of(Half.MORNING.name(), Half.AFTERNOON.name());

    /** Finds the place before anything is shown. */
    public void load() {
        getPlace();
    }

    /** The place. */
    public PlaceView getPlace() {
        return finding.get(parts.id("id"));
    }

    /** Its rooms. */
    public List<RoomView> getRooms() {
        return finding.rooms(parts.id("id"));
    }

    /** Its half-days to come. */
    public List<HalfDayView> getDays() {
        return booking.of(parts.id("id"), SHOWN);
    }

    /** Who comes to a half-day, by name. */
    public String who(UUID halfDay) {
        return String.join(", ", opening.who(halfDay));
    }

    /** Adds the room that was typed. */
    public void addRoom() {
        keeping.keep(
                parts.id("id"),
                null,
                fields.getName(),
                whole(fields.getCapacity()),
                fields.getDirections(),
                fields.getAccessibility(),
                fields.isStepFree());
        stay();
    }

    /** Takes a room away. */
    public void removeRoom(UUID room) {
        keeping.remove(parts.id("id"), room);
        stay();
    }

    /** Opens half-days. */
    public void open() {
        Set<Half> chosen = halves.stream().map(Half::valueOf).collect(Collectors.toSet());
        opening.open(parts.id("id"), day("from", from), day("until", until), Set.of(), chosen, whole(seats));
        stay();
    }

    /** Takes a half-day away. */
    public void close(UUID halfDay) {
        opening.close(halfDay);
        stay();
    }

    private void stay() {
        redirect.to("/admin/places/" + parts.id("id"));
    }

    private static @Nullable LocalDate day(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.of(field, "place.dayWrong");
        }
    }

    private static @Nullable Integer whole(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : null;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until == null ? "" : until;
    }

    public String getSeats() {
        return seats;
    }

    public void setSeats(@Nullable String seats) {
        this.seats = seats == null ? "" : seats;
    }

    public List<String> getHalves() {
        return halves;
    }

    public void setHalves(@Nullable List<String> halves) {
        this.halves = halves == null ? List.of() : List.copyOf(halves);
    }
}
