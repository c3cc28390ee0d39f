package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.assessment.Attempting;
import org.passerelle.kernel.NotFound;
import org.passerelle.web.platform.Texts;

/** Keeps answers one by one, as they are given. */
@RequestScoped
@Path("/attempts/{attempt}/responses/{item}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AttemptsResource {
    /** Looked up once: at each answer that would go through the class path, an eighth of all that an answer costs. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    Attempting attempting;

    @Inject
    Texts texts;

    /** Keeps the answer to an item of one's own open attempt; answers when it was kept. */
    @PUT
    @Operation(operationId = "saveResponse", summary = "Keeps the answer to an item of one's own open attempt")
    public JsonObject save(@PathParam("attempt") String attempt, @PathParam("item") String item, JsonObject body) {
        Instant kept = attempting.save(id(attempt), item, body.getString("answer", ""));
        return JSON.createObjectBuilder()
                .add("savedAt", kept.toString())
                .add("said", texts.of("learning.saved", texts.time(kept)))
                .build();
    }

    private static UUID id(String attempt) {
        try {
            return UUID.fromString(attempt);
        } catch (IllegalArgumentException e) {
            throw new NotFound("attempt", attempt);
        }
    }
}
