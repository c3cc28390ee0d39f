package org.passerelle.web.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.wallet.HandingToWallets;
import org.passerelle.credential.wallet.WalletAnswer;

/** OpenID for Verifiable Credential Issuance 1.0, for wallets; its metadata are reached at the prescribed addresses. */
@RequestScoped
@Path("/wallet")
@Produces(MediaType.APPLICATION_JSON)
public class WalletResource {
    private static final String BEARER = "Bearer ";

    @Inject
    HandingToWallets handing;

    @Inject
    WalletMetadata metadata;

    /** Who issues and what; reached at {@code /.well-known/openid-credential-issuer}. */
    @GET
    @Path("/issuer")
    public Response issuer() {
        return open(metadata.issuer());
    }

    /** Where tokens are had; reached at {@code /.well-known/oauth-authorization-server}. */
    @GET
    @Path("/authorization")
    public Response authorization() {
        return open(metadata.authorization());
    }

    private static Response open(JsonObject document) {
        return CrossOrigin.open(Response.ok(document.toString()).header("Cache-Control", "public, max-age=300"));
    }

    /** Redeems an offer for a token. */
    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(
            @FormParam("grant_type") @Nullable String grant,
            @FormParam("pre-authorized_code") @Nullable String code,
            @FormParam("tx_code") @Nullable String pin) {
        if (grant == null || code == null || pin == null) {
            return answer(new WalletAnswer.Refused("invalid_request"));
        }
        return answer(
                grant.equals(WalletMetadata.GRANT)
                        ? handing.redeem(code, pin)
                        : new WalletAnswer.Refused("unsupported_grant_type"));
    }

    /** A number to be signed with the wallet's key. */
    @POST
    @Path("/nonce")
    public Response nonce() {
        return unstored(Response.ok(Json.createObjectBuilder()
                .add("c_nonce", handing.nonce())
                .build()
                .toString()));
    }

    /** The credential, bound to the wallet's key. */
    @POST
    @Path("/credential")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response credential(@HeaderParam("Authorization") @Nullable String authorization, String body) {
        String token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        if (!handing.isToken(token)) {
            return answer(new WalletAnswer.Refused("invalid_token"));
        }
        try {
            JsonObject asked = StrictJson.read(body);
            return answer(handing.deliver(
                    token, text(asked.get("credential_configuration_id")), proofs(asked.get("proofs"))));
        } catch (Malformed e) {
            return answer(new WalletAnswer.Refused("invalid_credential_request"));
        }
    }

    /** Lets browsers ask from other origins. */
    @OPTIONS
    @Path("/token")
    public Response tokenPreflight() {
        return CrossOrigin.preflight();
    }

    /** Lets browsers ask from other origins. */
    @OPTIONS
    @Path("/nonce")
    public Response noncePreflight() {
        return CrossOrigin.preflight();
    }

    /** Lets browsers ask from other origins. */
    @OPTIONS
    @Path("/credential")
    public Response credentialPreflight() {
        return CrossOrigin.preflight();
    }

    private static List<String> proofs(@Nullable JsonValue proofs) {
        return proofs instanceof JsonObject kinds && kinds.get("jwt") instanceof JsonArray all
                ? all.stream().map(WalletResource::text).toList()
                : List.of();
    }

    private static String text(@Nullable JsonValue value) {
        return value instanceof JsonString text ? text.getString() : "";
    }

    private static Response answer(WalletAnswer answer) {
        if (answer instanceof WalletAnswer.Granted granted) {
            return unstored(Response.ok(Json.createObjectBuilder()
                    .add("access_token", granted.token())
                    .add("token_type", "Bearer")
                    .add("expires_in", granted.seconds())
                    .build()
                    .toString()));
        }
        if (answer instanceof WalletAnswer.Delivered delivered) {
            return unstored(Response.ok("{\"credentials\":[{\"credential\":" + delivered.document() + "}]}"));
        }
        String error = ((WalletAnswer.Refused) answer).error();
        boolean unknown = error.equals("invalid_token");
        Response.ResponseBuilder refused = Response.status(unknown ? 401 : 400)
                .entity(Json.createObjectBuilder().add("error", error).build().toString());
        return unstored(unknown ? refused.header("WWW-Authenticate", "Bearer error=\"invalid_token\"") : refused);
    }

    private static Response unstored(Response.ResponseBuilder response) {
        return CrossOrigin.open(response.header("Cache-Control", "no-store"));
    }
}
