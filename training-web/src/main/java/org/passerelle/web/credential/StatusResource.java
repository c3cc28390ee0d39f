package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.status.PublishedList;
import org.passerelle.credential.status.PublishingStatus;

/** The lists of what was withdrawn; reached at {@code /status/{list}}, open to every page of the world. */
@RequestScoped
@Path("/status/{list: [1-9]\\d{0,8}}")
public class StatusResource {
    private static final String TYPE = "application/vc";
    private static final List<String> JSON = List.of("application/ld+json", "application/json");

    @Inject
    PublishingStatus status;

    /** The whole list, signed. */
    @GET
    public Response list(
            @PathParam("list") int number, @HeaderParam("Accept") @Nullable String accepted, @Context Request request) {
        PublishedList list = status.list(number);
        EntityTag tag = new EntityTag(list.sha256());
        CacheControl fresh = new CacheControl();
        fresh.setPrivate(false);
        fresh.setMaxAge((int) list.ttl().toSeconds());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(list.document().getBytes(StandardCharsets.UTF_8), type(accepted));
        return answer.tag(tag)
                .cacheControl(fresh)
                .lastModified(Date.from(list.signedAt()))
                .header("Access-Control-Allow-Origin", "*")
                .header("Vary", "Accept")
                .build();
    }

    /**
     * What others' verifiers take for JSON is not always what the specification calls it: they get what they ask for.
     */
    private static String type(@Nullable String accepted) {
        String asked = Objects.requireNonNullElse(accepted, TYPE);
        boolean anything = asked.contains("*/*") || asked.contains(TYPE);
        return anything
                ? TYPE
                : JSON.stream().filter(asked::contains).findFirst().orElse(TYPE);
    }
}
