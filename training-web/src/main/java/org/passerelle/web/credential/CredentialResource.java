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
import java.util.function.Function;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.web.platform.Texts;

/** The signed file of a credential, to the byte, for whoever has its code. */
@RequestScoped
@Path("/credentials/{code}")
public class CredentialResource {
    @Inject
    Credentials credentials;

    @Inject
    Texts texts;

    /** The file. */
    @GET
    public Response file(@PathParam("code") String code, @Context Request request) {
        CredentialView credential = credentials.byCode(code);
        return answer(request, credential, "json", "application/vc", c -> bytes(c.document()));
    }

    /** The badge's picture with the file baked in, as a PNG. */
    @GET
    @Path("/badge.png")
    public Response png(@PathParam("code") String code, @Context Request request) {
        return answer(request, credentials.byCode(code), "png", "image/png", c -> Baking.png(c.document()));
    }

    /** The badge's picture with the file baked in, as an SVG. */
    @GET
    @Path("/badge.svg")
    public Response svg(@PathParam("code") String code, @Context Request request) {
        CredentialView credential = credentials.byCode(code);
        return answer(
                request, credential, "svg", "image/svg+xml", c -> bytes(Baking.svg(c.document(), texts.in(c.name()))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response answer(
            Request request,
            CredentialView credential,
            String ending,
            String type,
            Function<CredentialView, byte[]> written) {
        EntityTag tag = new EntityTag(credential.sha256() + "-" + ending);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(written.apply(credential), type)
                .header("Content-Disposition", "attachment; filename=\"credential." + ending + "\"")
                .tag(tag)
                .build();
    }
}
