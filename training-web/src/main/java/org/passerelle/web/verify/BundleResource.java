package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.passerelle.credential.offline.PublishingBundle;
import org.passerelle.credential.vocab.BundledContexts;

/**
 * What it takes to check credentials without a network; reached at {@code /verify/bundle.json} and
 * {@code /verify/contexts.json}, open to every page of the world.
 */
@RequestScoped
@Path("/verification")
@Produces(MediaType.APPLICATION_JSON)
public class BundleResource {
    @Inject
    PublishingBundle publishing;

    /** The trusted issuers' keys and lists of what was withdrawn, as of now, signed. */
    @GET
    @Path("/bundle.json")
    public Response bundle() {
        return open(publishing.bundle(), 300);
    }

    /** The vocabularies that credentials are written in, by their addresses. */
    @GET
    @Path("/contexts.json")
    public Response contexts() {
        return open(BundledContexts.json(), 86_400);
    }

    private static Response open(String document, int seconds) {
        return Response.ok(document)
                .header("Cache-Control", "public, max-age=" + seconds)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
