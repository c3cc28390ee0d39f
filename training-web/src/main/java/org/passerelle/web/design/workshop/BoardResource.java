package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.StateJson;
import org.passerelle.design.board.Template;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Hanging;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.kernel.NotFound;
import org.passerelle.web.platform.Setting;
import org.passerelle.web.platform.Texts;

/** A board to take away: what stands on it as a table, and all of it with its log. */
@RequestScoped
@Path("/boards/{board}")
public class BoardResource {
    private static final String HEAD = "part;group;shape;colour;text;author;dots;remarks;late_seconds;x;y;image\r\n";

    @Inject
    Boarding boarding;

    @Inject
    Hanging hanging;

    @Inject
    GuestKey guest;

    @Inject
    BoardPaper paper;

    @Inject
    Texts texts;

    /** The board as it is, who is named in it, and every line of its log, as the caller may read them. */
    @GET
    @Path("/board.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "boardDocument", summary = "A workshop's board with its whole log")
    public JsonObject document(@PathParam("board") String board) {
        UUID id = id(board);
        List<Entry> log = boarding.log(id, guest.keys(), 0);
        JsonArrayBuilder people = Json.createArrayBuilder();
        for (WorkshopSeat seat : boarding.people(id, guest.keys())) {
            people.add(Json.createObjectBuilder()
                    .add("id", seat.id().toString())
                    .add("name", seat.name())
                    .add("role", seat.role().name()));
        }
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (Hanging.Handed file : hanging.files(id, guest.keys())) {
            files.add(Json.createObjectBuilder()
                    .add("image", file.id().toString())
                    .add("name", file.name())
                    .add("type", file.type())
                    .add("address", Setting.BASE_URL.value() + "/api/v1/boards/" + id + "/images/" + file.id()));
        }
        JsonArrayBuilder lines = Json.createArrayBuilder();
        log.forEach(line -> lines.add(ActionJson.write(line)));
        return Json.createObjectBuilder()
                .add(
                        "template",
                        boarding.place(id, guest.keys()).board().template().name())
                .add("people", people)
                .add("board", StateJson.write(BoardState.of(log)))
                .add("files", files)
                .add("log", lines)
                .build();
    }

    /** What stands on the board, a thing a row; versions that are not settled are rows of their own. */
    @GET
    @Path("/board.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(operationId = "boardTable", summary = "What stands on a workshop's board, as a table")
    public String table(@PathParam("board") String board) {
        UUID id = id(board);
        BoardState state = boarding.state(id, guest.keys(), Optional.empty());
        Template ground = boarding.place(id, guest.keys()).board().template();
        Map<UUID, String> names = new HashMap<>();
        boarding.people(id, guest.keys()).forEach(seat -> names.put(seat.id(), seat.name()));
        Map<UUID, String> files = new HashMap<>();
        hanging.files(id, guest.keys()).forEach(file -> files.put(file.id(), file.name()));
        StringBuilder csv = new StringBuilder("\uFEFF").append(HEAD);
        for (BoardItem item : state.items()) {
            String part = ground.areaOf(item.spot())
                    .map(a -> texts.of("design.area." + a.key()))
                    .orElse("");
            String group =
                    item.group().flatMap(state::item).map(BoardItem::words).orElse("");
            for (BoardItem.Version version : item.versions()) {
                csv.append(String.join(
                        ";",
                        cell(part),
                        cell(group),
                        item.shape().name(),
                        item.colour().name(),
                        cell(version.text()),
                        cell(names.getOrDefault(version.author(), "")),
                        String.valueOf(item.dotCount()),
                        cell(remarks(item)),
                        String.valueOf(version.late()),
                        String.valueOf(item.spot().x()),
                        String.valueOf(item.spot().y()),
                        item.image()
                                .map(image -> files.getOrDefault(image.id(), ""))
                                .orElse("")));
                csv.append("\r\n");
            }
        }
        return csv.toString();
    }

    /** The board drawn on a page of A3, and then what stands on it as text, as the caller may see it. */
    @GET
    @Path("/board.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "boardPaper", summary = "A workshop's board as a tagged PDF; ?lang=fr or en")
    public Response pdf(@PathParam("board") String board) {
        return file(paper.pdf(id(board), guest.keys()), "board.pdf");
    }

    /** The board drawn, as the caller may see it. */
    @GET
    @Path("/board.png")
    @Produces("image/png")
    @Operation(operationId = "boardPicture", summary = "A workshop's board as a picture; ?lang=fr or en")
    public Response png(@PathParam("board") String board) {
        return file(paper.png(id(board), guest.keys()), "board.png");
    }

    private static Response file(byte[] bytes, String name) {
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static String remarks(BoardItem item) {
        return String.join(
                "\n", item.remarks().stream().map(BoardItem.Remark::text).toList());
    }

    /** Quoted, and with an apostrophe before what a spreadsheet would compute. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static UUID id(String board) {
        try {
            return UUID.fromString(board);
        } catch (IllegalArgumentException e) {
            throw new NotFound("board", board);
        }
    }
}
