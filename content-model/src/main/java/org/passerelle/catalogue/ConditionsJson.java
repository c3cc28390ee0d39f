package org.passerelle.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.kernel.Refusal;

/** Conditions as JSON, in which they are kept and in which the folders of courses hold them. */
public final class ConditionsJson {
    private ConditionsJson() {}

    /**
     * Reads a list of conditions.
     *
     * @param named the activity of this name
     * @throws Refusal when one is not as it should be
     */
    public static List<Condition> read(JsonArray conditions, Function<String, UUID> named) {
        try {
            return conditions.stream()
                    .map(condition -> condition((JsonObject) condition, named))
                    .toList();
        } catch (ClassCastException | DateTimeException | IllegalArgumentException e) {
            throw new Refusal("catalogue.conditionUnreadable");
        }
    }

    static List<Condition> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return read(reader.readArray(), UUID::fromString);
        } catch (JsonException e) {
            throw new Refusal("catalogue.conditionUnreadable");
        }
    }

    private static Condition condition(JsonObject json, Function<String, UUID> named) {
        if (json.containsKey("done")) {
            return new Condition.Done(named.apply(json.getString("done")));
        }
        if (json.containsKey("score") && json.containsKey("percent")) {
            return new Condition.Score(named.apply(json.getString("score")), json.getInt("percent"));
        }
        if (json.containsKey("from")) {
            return new Condition.From(Instant.parse(json.getString("from")));
        }
        if (json.containsKey("group")) {
            return new Condition.Group(json.getString("group"));
        }
        throw new IllegalArgumentException("no condition");
    }

    /** Writes a list of conditions. */
    public static String write(List<Condition> conditions) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        conditions.forEach(condition -> all.add(json(condition)));
        return all.build().toString();
    }

    private static JsonObjectBuilder json(Condition condition) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (condition instanceof Condition.Done done) {
            return json.add("done", done.activity().toString());
        }
        if (condition instanceof Condition.Score score) {
            return json.add("score", score.activity().toString()).add("percent", score.percent());
        }
        return condition instanceof Condition.From from
                ? json.add("from", from.moment().toString())
                : json.add("group", ((Condition.Group) condition).name());
    }
}
