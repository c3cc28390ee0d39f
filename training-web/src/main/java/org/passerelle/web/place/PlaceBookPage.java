package org.passerelle.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Permission;
import org.passerelle.place.BookingHalfDays;
import org.passerelle.place.FindingPlaces;
import org.passerelle.place.HalfDayView;
import org.passerelle.place.PlaceView;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Books half-days at a place. */
@Named
@RequestScoped
@Route(path = "/places/{id}/book", view = "/place/book.xhtml", access = Permission.LEARN)
public class PlaceBookPage {
    private static final int MOST = 60;

    @Inject
    FindingPlaces finding;

    @Inject
    BookingHalfDays booking;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    /** Finds the place before anything is shown. */
    public void load() {
        getPlace();
    }

    /** The place. */
    public PlaceView getPlace() {
        return finding.get(parts.id("id"));
    }

    /** The half-days to come. */
    public List<HalfDayView> getDays() {
        return booking.of(parts.id("id"), MOST);
    }

    /** Books a seat, or a place in the line. */
    public void book(UUID halfDay) {
        booking.book(halfDay);
        stay();
    }

    /** Gives it up. */
    public void leave(UUID halfDay) {
        booking.leave(halfDay);
        stay();
    }

    private void stay() {
        redirect.to("/places/" + parts.id("id") + "/book");
    }
}
