package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.passerelle.credential.proof.IssuingBodies;
import org.passerelle.credential.proof.Keys;

/**
 * The issuers' DID documents; the platform's is reached at {@code /.well-known/did.json}, open to every page of the
 * world.
 */
@RequestScoped
@Path("")
public class DidResource {
    @Inject
    Keys keys;

    @Inject
    IssuingBodies bodies;

    @Inject
    PlatformIssuer issuer;

    /** The platform's document, with every key that it ever signed with. */
    @GET
    @Path("/did")
    @Produces({"application/did+json", "application/json"})
    public Response document() {
        return answer(keys.didDocument(issuer.did()));
    }

    /** That of a training body that signs in its own name; reached at {@code /issuers/{slug}/did.json}. */
    @GET
    @Path("/issuers/{slug}/did.json")
    @Produces({"application/did+json", "application/json"})
    public Response document(@PathParam("slug") String slug) {
        return answer(bodies.didDocument(slug));
    }

    private static Response answer(String document) {
        return Response.ok(document)
                .header("Cache-Control", "public, max-age=300")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
