package org.passerelle.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.elsewhere.BringingIn;
import org.passerelle.credential.elsewhere.HeldElsewhere;
import org.passerelle.credential.elsewhere.Kept;
import org.passerelle.credential.issuance.HeldCredentials;
import org.passerelle.credential.programs.Scope;
import org.passerelle.credential.proof.CompactToken;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Account;
import org.passerelle.web.platform.Texts;

/** The API of Open Badges 3.0, section 7; reached at {@code /ims/ob/v3p0}. */
@RequestScoped
@Path("/ims/ob/v3p0")
@Produces(MediaType.APPLICATION_JSON)
public class BackpackResource {
    private static final int MOST = 100;

    @Inject
    Letting letting;

    @Inject
    HeldCredentials issued;

    @Inject
    HeldElsewhere elsewhere;

    @Inject
    BringingIn bringing;

    @Inject
    Account account;

    @Inject
    IssuerIdentity self;

    @Inject
    Discovery discovery;

    @Inject
    Texts texts;

    /** What there is here, and where programs register. */
    @GET
    @Path("/discovery")
    public Response discovery() {
        return Response.ok(discovery.document().toString())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }

    /** The holder's credentials, ours and those from elsewhere, the newest first. */
    @GET
    @Path("/credentials")
    public Response credentials(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("since") @DefaultValue("") String since) {
        UUID holder = letting.holder(authorization, Scope.CREDENTIAL_READONLY);
        if (limit < 1 || limit > MOST || offset < 0) {
            return bad("programs.slice");
        }
        Instant from;
        try {
            from = since.isEmpty() ? Instant.MIN : OffsetDateTime.parse(since).toInstant();
        } catch (DateTimeParseException e) {
            return bad("programs.since");
        }
        List<Kept> all = Stream.concat(
                        issued.of(holder).stream()
                                .filter(one -> !one.isRevoked())
                                .map(one -> new Kept(one.document(), one.issuedAt())),
                        elsewhere.documents(holder).stream())
                .filter(one -> one.at().isAfter(from))
                .sorted(Comparator.comparing(Kept::at).reversed())
                .toList();
        List<String> slice =
                all.stream().skip(offset).limit(limit).map(Kept::document).toList();
        Response.ResponseBuilder answer = Response.ok("{\"credential\":[" + joined(slice, false)
                        + "],\"compactJwsString\":[" + joined(slice, true) + "]}")
                .header("X-Total-Count", all.size())
                .header("Cache-Control", "no-store");
        String links = links(all.size(), limit, offset, since);
        return (links.isEmpty() ? answer : answer.header("Link", links)).build();
    }

    private static String joined(List<String> documents, boolean tokens) {
        return documents.stream()
                .filter(one -> CompactToken.isOne(one) == tokens)
                .map(one -> tokens ? Json.createValue(one).toString() : one)
                .collect(Collectors.joining(","));
    }

    private String links(int total, int limit, int offset, String since) {
        int last = total == 0 ? 0 : (total - 1) / limit * limit;
        return Stream.of(
                        offset + limit < total ? link("next", limit, offset + limit, since) : "",
                        link("last", limit, last, since),
                        link("first", limit, 0, since),
                        offset > 0 ? link("prev", limit, Math.max(0, offset - limit), since) : "")
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String link(String relation, int limit, int offset, String since) {
        String from = since.isEmpty() ? "" : "&since=" + since.replace("+", "%2B");
        return "<" + self.url() + "/ims/ob/v3p0/credentials?limit=" + limit + "&offset=" + offset + from + ">; rel=\""
                + relation + "\"";
    }

    /** Keeps a credential of another issuer for the holder. */
    @POST
    @Path("/credentials")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, "application/vc", "application/vc+jwt"})
    public Response upsert(@HeaderParam("Authorization") @Nullable String authorization, String body) {
        UUID holder = letting.holder(authorization, Scope.CREDENTIAL_UPSERT);
        String text = body.strip();
        if (!text.startsWith("{") && !CompactToken.isOne(text)) {
            return bad("programs.body");
        }
        int before = elsewhere.documents(holder).size();
        try {
            var rejected = bringing.bring(List.of(Dropped.of("", text.getBytes(StandardCharsets.UTF_8))));
            if (!rejected.isEmpty()) {
                return Letting.status(
                                400, "invaliddata", rejected.get(0).why().code().name())
                        .build();
            }
        } catch (Refusal refusal) {
            return Letting.status(400, "invaliddata", texts.refusal(refusal)).build();
        }
        boolean added = elsewhere.documents(holder).size() > before;
        return Response.status(added ? 201 : 200)
                .type(text.startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN)
                .entity(text)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Who the holder is. */
    @GET
    @Path("/profile")
    public Response profile(@HeaderParam("Authorization") @Nullable String authorization) {
        UUID holder = letting.holder(authorization, Scope.PROFILE_READONLY);
        return profile(holder, account.me().name());
    }

    /** Changes the holder's name; all else of a profile has no place here. */
    @PUT
    @Path("/profile")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response update(@HeaderParam("Authorization") @Nullable String authorization, String body) {
        UUID holder = letting.holder(authorization, Scope.PROFILE_UPDATE);
        try {
            JsonObject said = StrictJson.read(body);
            account.rename(said.get("name") instanceof JsonString name ? name.getString() : "");
            return profile(holder, account.me().name());
        } catch (Malformed e) {
            return bad("programs.body");
        } catch (Refusal refusal) {
            return Letting.status(400, "invaliddata", texts.refusal(refusal)).build();
        }
    }

    private static Response profile(UUID holder, String name) {
        String id = "urn:uuid:" + UUID.nameUUIDFromBytes(("profile " + holder).getBytes(StandardCharsets.UTF_8));
        return Response.ok(Json.createObjectBuilder()
                        .add("id", id)
                        .add("type", Json.createArrayBuilder(List.of("Profile")))
                        .add("name", name)
                        .build()
                        .toString())
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response bad(String key) {
        return Letting.status(400, "invaliddata", texts.of(key)).build();
    }
}
