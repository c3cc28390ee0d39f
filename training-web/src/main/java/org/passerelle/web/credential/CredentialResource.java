package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;

/** The signed file of a credential, to the byte, for whoever has its code. */
@RequestScoped
@Path("/credentials/{code}")
public class CredentialResource {
    @Inject
    Credentials credentials;

    /** The file. */
    @GET
    public Response file(@PathParam("code") String code, @Context Request request) {
        CredentialView credential = credentials.byCode(code);
        EntityTag tag = new EntityTag(credential.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(credential.document().getBytes(StandardCharsets.UTF_8), "application/vc")
                .header("Content-Disposition", "attachment; filename=\"credential.json\"")
                .tag(tag)
                .build();
    }
}
