package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.design.workshop.Hanging;
import org.passerelle.kernel.NotFound;

/** The images on a board: taken from whoever writes there, handed out to whoever sits there. */
@RequestScoped
@Path("/boards/{board}/images")
public class BoardImageResource {
    @Inject
    Hanging hanging;

    @Inject
    ImageDesk images;

    @Inject
    GuestKey guest;

    /** Puts an image on the board; the body is the file. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "hangImage",
            summary = "Puts a PNG, JPEG or WebP of 5 MB at most on a workshop's board; says is what it shows")
    public Response hang(
            @PathParam("board") String board,
            @QueryParam("act") @DefaultValue("") String act,
            @QueryParam("says") @DefaultValue("") String says,
            @QueryParam("x") @DefaultValue("0") int x,
            @QueryParam("y") @DefaultValue("0") int y,
            InputStream body)
            throws IOException {
        UUID id = id("board", board);
        byte[] file = ImageDesk.upToMost(body);
        Hanging.Hung hung =
                images.hang(id, guest.keys(), act(act), file, says, new Hanging.Where(null, x, y, OutlineActs.SIDE));
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("item", hung.item().toString())
                        .add("seq", hung.seq())
                        .build())
                .build();
    }

    /** An image as large as it is kept. */
    @GET
    @Path("/{image}")
    @Operation(operationId = "boardImage", summary = "An image of a workshop's board, for who sits there")
    public Response whole(@PathParam("board") String board, @PathParam("image") String image) {
        return file(hanging.image(id("board", board), guest.keys(), id("image", image), false));
    }

    /** The same, smaller. */
    @GET
    @Path("/{image}/small")
    @Operation(operationId = "boardImageSmall", summary = "An image of a workshop's board, 960 dots wide or high")
    public Response small(@PathParam("board") String board, @PathParam("image") String image) {
        return file(hanging.image(id("board", board), guest.keys(), id("image", image), true));
    }

    /** It never changes, so that a browser keeps it; no one between does. */
    private static Response file(Hanging.Handed handed) {
        return Response.ok(handed.content(), handed.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + handed.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .build();
    }

    private static UUID act(String act) {
        try {
            return act.isEmpty() ? UUID.randomUUID() : UUID.fromString(act);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static UUID id(String what, String said) {
        try {
            return UUID.fromString(said);
        } catch (IllegalArgumentException e) {
            throw new NotFound(what, said);
        }
    }
}
