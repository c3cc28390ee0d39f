package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.passerelle.credential.proof.IssuingBodies;

/**
 * The DID document of a training body that signs in its own name; reached at {@code /issuers/{slug}/did.json}, open to
 * every page of the world.
 */
@RequestScoped
@Path("/issuers/{slug}/did.json")
public class BodyDidResource {
    @Inject
    IssuingBodies bodies;

    /** The document with every key that ever signed. */
    @GET
    @Produces({"application/did+json", "application/json"})
    public Response document(@PathParam("slug") String slug) {
        return DidResource.answer(bodies.didDocument(slug));
    }
}
