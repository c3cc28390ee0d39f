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
import org.passerelle.credential.issuance.TokenProfile;
import org.passerelle.credential.issuance.Tokenising;
import org.passerelle.web.platform.Texts;

/** The signed file of a credential, to the byte, for whoever has its code. */
@RequestScoped
@Path("/credentials/{code}")
public class CredentialResource {
    @Inject
    Credentials credentials;

    @Inject
    Texts texts;

    @Inject
    CredentialPaper paper;

    @Inject
    Tokenising tokenising;

    /** The file. */
    @GET
    public Response file(@PathParam("code") String code, @Context Request request) {
        CredentialView credential = credentials.byCode(code);
        return answer(request, credential, "json", "json", "application/vc", c -> bytes(c.document()));
    }

    /** The badge's picture with the file baked in, as a PNG. */
    @GET
    @Path("/badge.png")
    public Response png(@PathParam("code") String code, @Context Request request) {
        return answer(request, credentials.byCode(code), "png", "png", "image/png", c -> Baking.png(c.document()));
    }

    /** The badge's picture with the file baked in, as an SVG. */
    @GET
    @Path("/badge.svg")
    public Response svg(@PathParam("code") String code, @Context Request request) {
        CredentialView credential = credentials.byCode(code);
        return answer(
                request,
                credential,
                "svg",
                "svg",
                "image/svg+xml",
                c -> bytes(Baking.svg(c.document(), texts.in(c.name()))));
    }

    /** The credential to be printed: an accessible PDF in the reader's language, with the file in it. */
    @GET
    @Path("/credential.pdf")
    public Response pdf(@PathParam("code") String code, @Context Request request) {
        CredentialView credential = credentials.byCode(code);
        String version = "pdf-" + paper.state(credential);
        return answer(request, credential, version, "pdf", "application/pdf", paper::pdf);
    }

    /** The credential as a token after W3C VC-JOSE-COSE, signed now. */
    @GET
    @Path("/vc.jwt")
    public Response vcToken(@PathParam("code") String code) {
        return token(code, TokenProfile.VC_JWT, "vc");
    }

    /** The credential as a token after section 8.2 of Open Badges 3.0, signed now. */
    @GET
    @Path("/ob3.jwt")
    public Response badgeToken(@PathParam("code") String code) {
        return token(code, TokenProfile.OB3_JWT, "ob3");
    }

    private Response token(String code, TokenProfile profile, String name) {
        return Response.ok(tokenising.byCode(code, profile).getBytes(StandardCharsets.US_ASCII), profile.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + ".jwt\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response answer(
            Request request,
            CredentialView credential,
            String version,
            String ending,
            String type,
            Function<CredentialView, byte[]> written) {
        EntityTag tag = new EntityTag(credential.sha256() + "-" + version);
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
