package org.passerelle.web.endorsement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.credential.endorsing.Endorsing;

/** What is said in favour of a credential, signed; for whoever was given its code. */
@RequestScoped
@Path("/credentials/{code}/endorsements")
@Produces(MediaType.APPLICATION_JSON)
public class EndorsementsResource {
    @Inject
    Endorsing endorsing;

    /** An array of EndorsementCredentials of Open Badges 3.0, as they are signed now. */
    @GET
    @Operation(
            operationId = "listEndorsements",
            summary = "What organisations say in favour of a credential, each a signed EndorsementCredential")
    public String list(@PathParam("code") String code) {
        return endorsing.documents(code).stream().collect(Collectors.joining(",", "[", "]"));
    }
}
