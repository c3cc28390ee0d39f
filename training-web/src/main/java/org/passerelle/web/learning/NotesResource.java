package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.reading.NoteLine;
import org.passerelle.reading.TakingNotes;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** One's own notes, to be taken elsewhere. */
@RequestScoped
@Path("/notes")
public class NotesResource {
    private static final String PRIVATE = "private, no-store";

    @Inject
    TakingNotes notes;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /** All of them, for programs. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "notes", summary = "One's own notes and bookmarks, the last first")
    public Response all() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        notes.mine(locale.language()).forEach(line -> all.add(json(line)));
        JsonObject answer = Json.createObjectBuilder().add("items", all).build();
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
    }

    private JsonObject json(NoteLine line) {
        return Json.createObjectBuilder()
                .add("id", line.note().id().toString())
                .add("course", texts.in(line.course()))
                .add("activity", texts.in(line.activity()))
                .add("quote", line.note().quote())
                .add("words", line.note().words())
                .add("madeAt", line.note().madeAt().toString())
                .add("address", line.address())
                .build();
    }

    /** All of them as a text, course by course, for people. */
    @GET
    @Path("/export.md")
    @Produces("text/markdown;charset=UTF-8")
    @Operation(operationId = "exportNotes", summary = "One's own notes and bookmarks as a text")
    public Response export() {
        Map<String, List<NoteLine>> courses = new LinkedHashMap<>();
        notes.mine(locale.language())
                .forEach(line -> courses.computeIfAbsent(texts.in(line.course()), c -> new ArrayList<>())
                        .add(line));
        StringBuilder text = new StringBuilder("# " + texts.of("learning.notes.title") + "\n");
        courses.forEach((course, lines) -> {
            text.append("\n## ").append(course).append('\n');
            lines.forEach(line -> text.append(entry(line)));
        });
        return Response.ok(text.toString())
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=notes.md")
                .build();
    }

    private String entry(NoteLine line) {
        String title = line.isThere() ? texts.in(line.activity()) : texts.of("learning.notes.gone");
        String quote = line.note().quote().isEmpty() ? "" : "> " + line.note().quote() + "\n\n";
        String words = line.note().isBookmark()
                ? texts.of("learning.notes.bookmark")
                : line.note().words();
        return "\n### " + title + " – " + texts.moment(line.note().madeAt()) + "\n\n" + quote + words + '\n';
    }
}
