package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.PostingDemand;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.CurrentCaller;

/** Demands, for the systems of employers; each sees and posts those of their own organisations. */
@RequestScoped
@Path("/demand-signals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DemandSignalsResource {
    @Inject
    PostingDemand posting;

    @Inject
    DemandJson json;

    @Inject
    CurrentCaller caller;

    /** Posts a demand; the same {@code Idempotency-Key} answers the first one's. */
    @POST
    @Operation(
            operationId = "postDemandSignal",
            summary = "Posts a demand; without skills, those found in its text are asked for")
    public Response post(
            @Parameter(description = "At most 80 characters; a second post with it changes nothing")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Parameter(description = "Post it although an open one looks like it")
                    @QueryParam("anyway")
                    @DefaultValue("false")
                    boolean anyway,
            JsonObject body) {
        caller.require(Permission.POST_DEMAND);
        UUID id = posting.post(json.draft(body), key, anyway);
        return Response.created(URI.create("/api/v1/demand-signals/" + id))
                .entity(json.demand(posting.mine(id)))
                .build();
    }

    /** The demands of one's organisations, the newest first. */
    @GET
    @Operation(operationId = "listDemandSignals", summary = "The demands of one's organisations, the newest first")
    public JsonObject list(
            @Parameter(description = "From 1") @QueryParam("page") @DefaultValue("1") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        return json.page(posting.mine(page, size));
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "showDemandSignal", summary = "A demand of one of one's organisations")
    public JsonObject show(@PathParam("id") String id) {
        try {
            return json.demand(posting.mine(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            throw new NotFound("demand", id);
        }
    }
}
