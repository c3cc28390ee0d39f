package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.workshop.Convening;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** By which a guest comes in to a workshop, with nothing but a name; or that the door is shut. */
@Named
@RequestScoped
@Route(path = "/design/door/{code}", view = "/design/workshop/door.xhtml", access = Permission.PUBLIC)
public class DoorPage {
    @Inject
    Convening convening;

    @Inject
    AddressParts parts;

    @Inject
    GuestKey guest;

    @Inject
    Redirect redirect;

    private String name = "";

    @Nullable
    private Optional<Convening.Door> door;

    private Optional<Convening.Door> door() {
        if (door == null) {
            door = convening.door(parts.word("code"));
        }
        return door;
    }

    /** Whether one may come in. */
    public boolean isOpen() {
        return door().isPresent();
    }

    /** What it leads to; null when it is shut. */
    public Convening.@Nullable Door getDoor() {
        return door().orElse(null);
    }

    /** Comes in. */
    public void enter() {
        Convening.Arrival arrival = convening.enter(parts.word("code"), name);
        guest.add(arrival, (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        redirect.to("/design/workshops/" + arrival.workshop());
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
