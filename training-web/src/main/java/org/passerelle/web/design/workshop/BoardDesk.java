package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Texts;

/** The board that a page's address names, as whoever looks may see it. */
@Named
@RequestScoped
public class BoardDesk {
    @Inject
    Boarding boarding;

    @Inject
    AddressParts parts;

    @Inject
    GuestKey guest;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private Boarding.@Nullable Place place;

    @Nullable
    private BoardState state;

    @Nullable
    private Map<UUID, String> names;

    /** Finds the board; a stranger is sent to sign in, for an address alone opens nothing. */
    boolean open() {
        if (!caller.isKnown() && guest.keys().isEmpty()) {
            redirect.to("/sign-in?next=/design/boards/" + id());
            return false;
        }
        try {
            getPlace();
        } catch (Refusal ended) {
            send(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return true;
    }

    private static void send(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(status, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Whether a form was sent. */
    boolean isPost() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequest() instanceof HttpServletRequest http
                && "POST".equals(http.getMethod());
    }

    UUID id() {
        return parts.id("board");
    }

    String keys() {
        return guest.keys();
    }

    /** Where whoever looks sits. */
    public Boarding.Place getPlace() {
        if (place == null) {
            place = boarding.place(id(), guest.keys());
        }
        return place;
    }

    /** The line of the log after which the board is shown, when the address asks for one. */
    public Optional<Long> at() {
        return Optional.of(parts.word("at"))
                .filter(at -> at.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .filter(at -> at < getPlace().board().lastSeq());
    }

    /** Whether the board is shown as it was. */
    public boolean isPast() {
        return at().isPresent();
    }

    /** The board. */
    public BoardState getState() {
        if (state == null) {
            state = boarding.state(id(), guest.keys(), at());
        }
        return state;
    }

    /** What the board is called. */
    public String getTitle() {
        String given = getPlace().board().title();
        return given.isEmpty()
                ? texts.name("design.template", getPlace().board().template())
                : given;
    }

    /** The parts of its ground. */
    public List<Template.Area> getAreas() {
        return getPlace().board().template().areas();
    }

    /** How wide a board is. */
    public int getWidth() {
        return Spot.WIDTH;
    }

    /** How high a board is. */
    public int getHeight() {
        return Spot.HEIGHT;
    }

    /** The name of somebody whom the log names. */
    public String name(UUID seat) {
        if (names == null) {
            Map<UUID, String> found = new HashMap<>();
            for (WorkshopSeat one : boarding.people(id(), guest.keys())) {
                found.put(one.id(), one.name());
            }
            names = found;
        }
        return names.getOrDefault(seat, "");
    }

    /** Who looks. */
    public UUID getMe() {
        return getPlace().seat().id();
    }

    /** Whether who looks leads the workshop. */
    public boolean isLead() {
        return getPlace().seat().role() == SeatRole.FACILITATOR;
    }

    /** Whether who looks may write now. */
    public boolean isWriter() {
        return !isPast()
                && !getPlace().workshop().isEnded()
                && getPlace().seat().role() != SeatRole.OBSERVER
                && (isLead() || !getState().isLocked());
    }

    /** Whether the workshop goes on. */
    public boolean isOn() {
        return !isPast() && !getPlace().workshop().isEnded();
    }
}
