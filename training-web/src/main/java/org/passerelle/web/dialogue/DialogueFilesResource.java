package org.passerelle.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.dialogue.Conversing;
import org.passerelle.kernel.NotFound;
import org.passerelle.web.platform.Handout;

/** The files beside messages, for the two sides of a conversation; never shown within the page. */
@RequestScoped
@Path("/message-files")
public class DialogueFilesResource {
    @Inject
    Conversing conversing;

    /** A file, to be kept and opened elsewhere. */
    @GET
    @Path("/{file}")
    @Operation(operationId = "messageFile", summary = "A file beside a message, for the two sides of its conversation")
    public Response file(@PathParam("file") String file) {
        Conversing.Handed handed = conversing.file(id(file));
        return Handout.of(handed.name(), handed.type(), handed.content());
    }

    private static UUID id(String file) {
        try {
            return UUID.fromString(file);
        } catch (IllegalArgumentException e) {
            throw new NotFound("file", file);
        }
    }
}
