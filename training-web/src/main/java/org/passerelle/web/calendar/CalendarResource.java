package org.passerelle.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.agenda.KeepingCalendar;
import org.passerelle.kernel.NotFound;
import org.passerelle.people.Outbox;
import org.passerelle.people.Secrets;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Metered;

/** A person's calendar for their programs, at {@code /calendar/{secret}.ics}. Whoever has the secret may read it. */
@RequestScoped
@Path("/calendar")
public class CalendarResource {
    private static final String ENDING = ".ics";

    @Inject
    KeepingCalendar keeping;

    @Inject
    CalendarFile file;

    @Inject
    CurrentCaller caller;

    @Inject
    ActiveLocale locale;

    @Inject
    Outbox outbox;

    /** The calendar; 304 without it when the asker's copy is the same. */
    @GET
    @Metered
    @Path("/{file}")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(operationId = "calendar", summary = "A learner's calendar as iCalendar, at its secret address")
    public Response calendar(@PathParam("file") String name, @Context Request request) {
        String secret = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
        UUID owner = keeping.owner(secret).orElseThrow(() -> new NotFound("calendar", ""));
        caller.isProgramOf(owner, false);
        String written = locale.speaking(outbox.languageOf(owner), () -> file.write(keeping.entries()));
        EntityTag tag = new EntityTag(Secrets.digest(written).substring(0, 24));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(written))
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
