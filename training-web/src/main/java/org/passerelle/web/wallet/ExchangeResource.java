package org.passerelle.web.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.wallet.ExchangingWithWallets;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Metered;

/**
 * An exchange of the W3C VC-API, by which a wallet takes a credential that its holder offers; reached at
 * {@code /vc-api/workflows/claim/exchanges}. Wallets that run in a browser come from other origins, without cookies.
 */
@RequestScoped
@Metered
@Path("/vc-api/workflows/claim/exchanges/{code}")
public class ExchangeResource {
    /** Where exchanges are, followed by their codes. */
    static final String AT = "/vc-api/workflows/claim/exchanges/";

    private static final int TOO_LARGE = 413;

    @Inject
    ExchangingWithWallets exchanging;

    @Inject
    IssuerIdentity issuer;

    /** The ways in which the exchange can go on; people who open the address in a browser are told what it is for. */
    @GET
    @Path("/protocols")
    @Operation(operationId = "exchangeProtocols", summary = "How a wallet can take an offered credential")
    public Response protocols(@PathParam("code") String code, @HeaderParam("Accept") @Nullable String accepted) {
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML)) {
            return Response.seeOther(URI.create(issuer.url() + "/wallet")).build();
        }
        exchanging.asked(code);
        return answer(Json.createObjectBuilder()
                .add("protocols", Json.createObjectBuilder().add("vcapi", issuer.url() + AT + code)));
    }

    /** Asks the wallet for its key, and then delivers. */
    @POST
    @Operation(operationId = "exchange", summary = "Takes an offered credential, after having shown a key")
    public Response exchange(@PathParam("code") String code, InputStream in) {
        String sent = text(in);
        JsonObject body = sent.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : StrictJson.read(sent);
        if (!(body.get("verifiablePresentation") instanceof JsonObject presentation)) {
            return answer(Json.createObjectBuilder().add("verifiablePresentationRequest", request(code)));
        }
        JsonObject credential = exchanging.deliver(code, presentation);
        if (credential.isEmpty()) {
            throw new Refusal("wallet.exchange.unproven");
        }
        return answer(Json.createObjectBuilder()
                .add(
                        "verifiablePresentation",
                        Json.createObjectBuilder()
                                .add("@context", Json.createArrayBuilder(List.of(BundledContexts.CREDENTIALS_V2)))
                                .add("type", Json.createArrayBuilder(List.of("VerifiablePresentation")))
                                .add(
                                        "verifiableCredential",
                                        Json.createArrayBuilder().add(credential))));
    }

    /** Lets browsers ask from other origins. */
    @OPTIONS
    public Response preflight() {
        return CrossOrigin.preflight();
    }

    /** Lets browsers ask from other origins. */
    @OPTIONS
    @Path("/protocols")
    public Response protocolsPreflight() {
        return CrossOrigin.preflight();
    }

    private JsonObjectBuilder request(String code) {
        ExchangingWithWallets.Asked asked = exchanging.asked(code);
        return Json.createObjectBuilder()
                .add(
                        "query",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "DIDAuthentication")
                                        .add("acceptedMethods", each("method", "key"))
                                        .add("acceptedCryptosuites", each("cryptosuite", EddsaRdfc2022.NAME))))
                .add("challenge", asked.challenge())
                .add("domain", asked.domain());
    }

    private static jakarta.json.JsonArrayBuilder each(String name, String value) {
        return Json.createArrayBuilder().add(Json.createObjectBuilder().add(name, value));
    }

    private static String text(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(StrictJson.MOST_BYTES + 1);
            if (bytes.length > StrictJson.MOST_BYTES) {
                throw new WebApplicationException(TOO_LARGE);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Response answer(JsonObjectBuilder body) {
        return CrossOrigin.open(
                Response.ok(body.build().toString(), MediaType.APPLICATION_JSON).header("Cache-Control", "no-store"));
    }
}
