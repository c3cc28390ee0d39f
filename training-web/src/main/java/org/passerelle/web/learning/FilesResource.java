package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.assessment.HandedInFiles;
import org.passerelle.kernel.NotFound;
import org.passerelle.web.platform.Handout;

/** The files that learners handed in, for themselves and for who judges; never shown within the page. */
@RequestScoped
@Path("/files")
public class FilesResource {
    @Inject
    HandedInFiles files;

    /** A file, to be kept and opened elsewhere. */
    @GET
    @Path("/{file}")
    @Operation(operationId = "handedInFile", summary = "A file that was handed in, for its owner and for who judges it")
    public Response file(@PathParam("file") String file) {
        HandedInFiles.Handed handed = files.read(id(file));
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
