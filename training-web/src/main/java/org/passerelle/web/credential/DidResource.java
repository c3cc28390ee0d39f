package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.passerelle.credential.proof.Keys;

/** The platform's DID document; reached at {@code /.well-known/did.json}, open to every page of the world. */
@RequestScoped
@Path("/did")
public class DidResource {
    @Inject
    Keys keys;

    @Inject
    PlatformIssuer issuer;

    /** The document with every key that ever signed. */
    @GET
    @Produces({"application/did+json", "application/json"})
    public Response document() {
        return answer(keys.didDocument(issuer.did()));
    }

    /** As every page of the world may read it, and keep it for a while. */
    static Response answer(String document) {
        return Response.ok(document)
                .header("Cache-Control", "public, max-age=300")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
