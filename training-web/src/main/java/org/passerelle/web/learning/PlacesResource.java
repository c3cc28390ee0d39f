package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.reading.KeepingPlaces;
import org.passerelle.reading.Whereabouts;

/** Keeps where a learner stands, told by the page every few seconds. */
@RequestScoped
@Path("/learning/{enrolment}/{activity}/place")
public class PlacesResource {
    @Inject
    KeepingPlaces places;

    /** One stands here now. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "keepPlace", summary = "Keeps the paragraph and the second at which one stands")
    public void keep(@PathParam("enrolment") String enrolment, @PathParam("activity") String activity, JsonObject now) {
        places.keep(
                Ids.of("enrolment", enrolment),
                Ids.of("activity", activity),
                new Whereabouts(now.getInt("paragraph", 0), now.getInt("seconds", 0)));
    }
}
