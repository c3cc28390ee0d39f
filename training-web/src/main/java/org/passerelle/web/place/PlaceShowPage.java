package org.passerelle.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.place.BookingHalfDays;
import org.passerelle.place.FindingPlaces;
import org.passerelle.place.HalfDayView;
import org.passerelle.place.PlaceView;
import org.passerelle.place.PlaceWord;
import org.passerelle.place.RoomView;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A connected place for whoever wonders whether to go: what for, when, how, and the next half-days. */
@Named
@RequestScoped
@Route(path = "/places/{id}", view = "/place/show.xhtml", access = Permission.PUBLIC)
public class PlaceShowPage {
    private static final int NEXT = 6;

    @Inject
    FindingPlaces finding;

    @Inject
    BookingHalfDays booking;

    @Inject
    Texts texts;

    @Nullable
    private String id;

    @Nullable
    private PlaceView place;

    /** Finds the place before anything is shown. */
    public void load() {
        getPlace();
    }

    /** The place. */
    public PlaceView getPlace() {
        if (place == null) {
            place = finding.get(id());
        }
        return place;
    }

    private UUID id() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("place", String.valueOf(id));
        }
    }

    /** Its words of a kind. */
    public List<PlaceWord> words(String kind) {
        return getPlace().of(PlaceWord.Kind.valueOf(kind));
    }

    /** The same as they are said. */
    public String said(String kind) {
        return words(kind).stream()
                .map(word -> texts.name("place.word", word))
                .collect(Collectors.joining(", "));
    }

    /** Its rooms. */
    public List<RoomView> getRooms() {
        return finding.rooms(getPlace().id());
    }

    /** The next half-days. */
    public List<HalfDayView> getNext() {
        return booking.of(getPlace().id(), NEXT);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
