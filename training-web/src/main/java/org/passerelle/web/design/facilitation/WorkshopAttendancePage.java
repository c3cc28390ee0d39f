package org.passerelle.web.design.facilitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.facilitation.ConfirmingParticipation;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** On which whoever led a workshop confirms who was there. */
@Named
@RequestScoped
@Route(
        path = "/design/workshops/{workshop}/attendance",
        view = "/design/facilitation/attendance.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class WorkshopAttendancePage {
    @Inject
    ConfirmingParticipation confirming;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    private String hours = "";

    private ConfirmingParticipation.@Nullable Sheet sheet;

    /** Finds it before anything is shown, so that an absent one is "not found". */
    public void load() {
        getSheet();
    }

    /** Who sat there. */
    public ConfirmingParticipation.Sheet getSheet() {
        if (sheet == null) {
            sheet = confirming.sheet(parts.id("workshop"));
        }
        return sheet;
    }

    /** Whether somebody's presence is confirmed. */
    public boolean confirmed(WorkshopSeat seat) {
        return seat.person().filter(getSheet().confirmed()::contains).isPresent();
    }

    /** Confirms those who are ticked. */
    public void confirm() {
        String[] seats = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("seat", new String[0]);
        UUID workshop = parts.id("workshop");
        confirming.confirm(workshop, caller.getName(), number(), ids(seats));
        redirect.to("/design/workshops/" + workshop + "/attendance");
    }

    private static List<UUID> ids(String[] seats) {
        try {
            return Arrays.stream(seats).distinct().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            throw new NotFound("seat", "ticked");
        }
    }

    private double number() {
        String said = hours.strip().replace(',', '.');
        if (!said.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            throw Refusal.of("hours", said.isEmpty() ? "kernel.required" : "design.number");
        }
        return Double.parseDouble(said);
    }

    public String getHours() {
        return hours;
    }

    public void setHours(@Nullable String hours) {
        this.hours = hours == null ? "" : hours;
    }
}
