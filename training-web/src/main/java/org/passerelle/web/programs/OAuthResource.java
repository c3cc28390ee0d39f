package org.passerelle.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.programs.LettingPrograms;
import org.passerelle.credential.programs.LettingPrograms.Registered;
import org.passerelle.credential.programs.ProgramDraft;
import org.passerelle.credential.programs.Scope;
import org.passerelle.credential.programs.TokenAnswer;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Texts;

/** Programs register themselves (RFC 7591), and get tokens for what holders let them do (RFC 6749). */
@RequestScoped
@Path("/oauth")
@Produces(MediaType.APPLICATION_JSON)
public class OAuthResource {
    @Inject
    LettingPrograms letting;

    @Inject
    Texts texts;

    /** Registers a program. */
    @POST
    @Path("/register")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(String body) {
        try {
            JsonObject said = StrictJson.read(body);
            boolean secret = !text(said, "token_endpoint_auth_method").equals("none");
            List<String> redirects = said.get("redirect_uris") instanceof JsonArray all
                    ? all.stream().map(OAuthResource::text).toList()
                    : List.of();
            Registered program = letting.register(new ProgramDraft(
                    text(said, "client_name"), text(said, "client_uri"), redirects, text(said, "scope"), secret));
            JsonObjectBuilder answer = Json.createObjectBuilder()
                    .add("client_id", program.client())
                    .add("client_id_issued_at", program.at().getEpochSecond())
                    .add("client_name", text(said, "client_name"))
                    .add("redirect_uris", Json.createArrayBuilder(redirects))
                    .add("grant_types", Json.createArrayBuilder(List.of("authorization_code", "refresh_token")))
                    .add("response_types", Json.createArrayBuilder(List.of("code")))
                    .add("token_endpoint_auth_method", secret ? "client_secret_basic" : "none")
                    .add("scope", Scope.text(program.scopes()));
            String drawn = program.secret();
            if (drawn != null) {
                answer.add("client_secret", drawn).add("client_secret_expires_at", 0);
            }
            return answer(201, answer.build());
        } catch (Malformed e) {
            return answer(400, error("invalid_client_metadata", ""));
        } catch (Refusal refusal) {
            String error = Objects.requireNonNullElse(refusal.field(), "temporarily_unavailable");
            return answer(refusal.field() == null ? 429 : 400, error(error, texts.refusal(refusal)));
        }
    }

    /** Gives tokens for a code, or for the token that is kept for this. */
    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(
            @HeaderParam("Authorization") @Nullable String authorization,
            @FormParam("grant_type") @Nullable String grant,
            @FormParam("client_id") @Nullable String id,
            @FormParam("client_secret") @Nullable String secret,
            @FormParam("code") @Nullable String code,
            @FormParam("redirect_uri") @Nullable String redirect,
            @FormParam("code_verifier") @Nullable String verifier,
            @FormParam("refresh_token") @Nullable String refresh) {
        String[] program = authorization == null ? new String[] {given(id), given(secret)} : basic(authorization);
        TokenAnswer answer =
                switch (given(grant)) {
                    case "authorization_code" ->
                        letting.redeem(program[0], program[1], given(code), given(redirect), given(verifier));
                    case "refresh_token" -> letting.refresh(program[0], program[1], given(refresh));
                    case "" -> new TokenAnswer.Refused("invalid_request");
                    default -> new TokenAnswer.Refused("unsupported_grant_type");
                };
        if (answer instanceof TokenAnswer.Granted granted) {
            return answer(
                    200,
                    Json.createObjectBuilder()
                            .add("access_token", granted.access())
                            .add("token_type", "Bearer")
                            .add("expires_in", granted.seconds())
                            .add("refresh_token", granted.refresh())
                            .add("scope", Scope.text(granted.scopes()))
                            .build());
        }
        String error = ((TokenAnswer.Refused) answer).error();
        return answer(error.equals("invalid_client") ? 401 : 400, error(error, ""));
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Identifier and secret, as HTTP writes them for OAuth; two empty texts for anything else. */
    private static String[] basic(String authorization) {
        try {
            String[] both = new String(
                            Base64.getDecoder().decode(authorization.replaceFirst("^Basic +", "")),
                            StandardCharsets.UTF_8)
                    .split(":", 2);
            return both.length == 2
                    ? new String[] {
                        URLDecoder.decode(both[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(both[1], StandardCharsets.UTF_8)
                    }
                    : new String[] {"", ""};
        } catch (IllegalArgumentException e) {
            return new String[] {"", ""};
        }
    }

    private static JsonObject error(String error, String description) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("error", error);
        return (description.isEmpty() ? answer : answer.add("error_description", description)).build();
    }

    private static Response answer(int status, JsonObject body) {
        return Response.status(status)
                .entity(body.toString())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String text(JsonObject from, String name) {
        return text(from.getOrDefault(name, JsonValue.NULL));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : "";
    }
}
