package org.passerelle.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.discussion.Discussing;
import org.passerelle.kernel.NotFound;
import org.passerelle.web.platform.Handout;

/** The files beside what is written in forums, for who may read that; never shown within the page. */
@RequestScoped
@Path("/forum-files")
public class ForumFilesResource {
    @Inject
    Discussing discussing;

    /** A file, to be kept and opened elsewhere. */
    @GET
    @Path("/{file}")
    @Operation(operationId = "forumFile", summary = "A file beside something written in a forum, for who may read it")
    public Response file(@PathParam("file") String file) {
        Discussing.Handed handed = discussing.file(Chosen.id(file).orElseThrow(() -> new NotFound("file", file)));
        return Handout.of(handed.name(), handed.type(), handed.content());
    }
}
