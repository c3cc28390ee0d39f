package org.passerelle.design.board;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/** Acts and lines of the log as JSON: in the database, on the line and in the export alike. */
public final class ActionJson {
    /** Looked up once: the API's own way searches the class path at each call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private ActionJson() {}

    /** An act as it is kept. */
    public static JsonObject write(BoardAction action) {
        JsonObjectBuilder o = JSON.createObjectBuilder().add("kind", action.kind());
        action.write(o);
        return o.build();
    }

    /** A line as it goes to the browser. */
    public static JsonObject write(Entry entry) {
        return JSON.createObjectBuilder()
                .add("seq", entry.seq())
                .add("id", entry.id().toString())
                .add("author", entry.author().toString())
                .add("at", entry.at().toEpochMilli())
                .add("late", entry.late())
                .add("veiled", entry.veiled())
                .add("do", write(entry.action()))
                .build();
    }

    /** An act that was kept, or that somebody sent. @throws Refusal when it is none */
    public static BoardAction read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return read(reader.readObject());
        } catch (JsonException e) {
            throw new Refusal("design.board.unreadable");
        }
    }

    /** An act that was kept, or that somebody sent. @throws Refusal when it is none, or its text is too long */
    public static BoardAction read(JsonObject o) {
        try {
            return switch (text(o, "kind")) {
                case "put" ->
                    new ItemAction.Put(
                            id(o, "item"),
                            Shape.valueOf(text(o, "shape")),
                            spot(o),
                            Colour.valueOf(text(o, "colour")),
                            text(o, "text"),
                            idOrNull(o, "from"),
                            idOrNull(o, "to"),
                            imageOrNull(o));
                case "write" -> new ItemAction.Write(id(o, "item"), basis(o), text(o, "text"));
                case "drop" -> new ItemAction.Drop(id(o, "item"), basis(o));
                case "place" -> new ItemAction.Place(id(o, "item"), spot(o));
                case "paint" -> new ItemAction.Paint(id(o, "item"), Colour.valueOf(text(o, "colour")));
                case "sort" -> new ItemAction.Sort(id(o, "item"), idOrNull(o, "group"));
                case "remark" -> new ItemAction.Remark(id(o, "item"), text(o, "text"));
                case "vote" -> new RoomAction.Vote(id(o, "item"), flag(o, "back"));
                case "hand" -> new RoomAction.Hand(flag(o, "up"));
                case "silence" -> new RoomAction.Silence(flag(o, "on"));
                case "ballot" -> new RoomAction.Ballot(number(o, "dots"));
                case "timer" -> new RoomAction.Timer(number(o, "seconds"));
                case "lock" -> new RoomAction.Lock(flag(o, "on"));
                case "gather" -> new RoomAction.Gather(spot(o));
                case "step" -> new RoomAction.Step(text(o, "text"));
                default -> throw new Refusal("design.board.unreadable");
            };
        } catch (IllegalArgumentException e) {
            throw new Refusal("design.board.unreadable");
        }
    }

    private static String text(JsonObject o, String name) {
        if (o.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new Refusal("design.board.unreadable");
    }

    private static int number(JsonObject o, String name) {
        if (o.get(name) instanceof JsonNumber number && number.isIntegral()) {
            return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, number.longValue()));
        }
        throw new Refusal("design.board.unreadable");
    }

    private static boolean flag(JsonObject o, String name) {
        JsonValue value = o.get(name);
        if (JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value)) {
            return JsonValue.TRUE.equals(value);
        }
        throw new Refusal("design.board.unreadable");
    }

    private static UUID id(JsonObject o, String name) {
        return UUID.fromString(text(o, name));
    }

    private static @Nullable UUID idOrNull(JsonObject o, String name) {
        return o.containsKey(name) && !o.isNull(name) ? id(o, name) : null;
    }

    private static @Nullable Image imageOrNull(JsonObject o) {
        return o.containsKey("image") ? new Image(id(o, "image"), number(o, "pw"), number(o, "ph")) : null;
    }

    /** Writes which words somebody had before them. */
    static void basis(JsonObjectBuilder o, Set<UUID> basis) {
        JsonArrayBuilder seen = JSON.createArrayBuilder();
        basis.stream().map(UUID::toString).sorted().forEach(seen::add);
        o.add("basis", seen);
    }

    private static Set<UUID> basis(JsonObject o) {
        if (!(o.get("basis") instanceof JsonArray all)) {
            throw new Refusal("design.board.unreadable");
        }
        return all.stream()
                .limit(2L * ItemAction.MOST_BESIDE)
                .map(one -> UUID.fromString(one instanceof JsonString text ? text.getString() : ""))
                .collect(Collectors.toSet());
    }

    private static Spot spot(JsonObject o) {
        return new Spot(number(o, "x"), number(o, "y"), number(o, "w"), number(o, "h"));
    }
}
