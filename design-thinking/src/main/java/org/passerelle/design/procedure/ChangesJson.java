package org.passerelle.design.procedure;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Stores a scenario's changes as JSON, in their order. */
@Converter
public class ChangesJson implements AttributeConverter<Changes, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable Changes changes) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (changes != null) {
            changes.list().forEach(change -> all.add(json(change)));
        }
        return all.build().toString();
    }

    @Override
    public Changes convertToEntityAttribute(@Nullable String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored == null ? "[]" : stored))) {
            return new Changes(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(ChangesJson::change)
                    .toList());
        }
    }

    private static JsonObject json(Change change) {
        JsonObjectBuilder o = Json.createObjectBuilder().add("step", change.step());
        if (change instanceof Change.Together together) {
            o.add("kind", "TOGETHER").add("with", together.with());
        } else if (change instanceof Change.Threshold threshold) {
            o.add("kind", "THRESHOLD").add("sharePercent", threshold.sharePercent());
        } else if (change instanceof Change.Wait wait) {
            o.add("kind", "WAIT").add("days", wait.days());
        } else {
            o.add("kind", "REMOVE");
        }
        return o.build();
    }

    private static Change change(JsonObject o) {
        String step = o.getString("step");
        return switch (o.getString("kind")) {
            case "TOGETHER" -> new Change.Together(step, o.getString("with"));
            case "THRESHOLD" -> new Change.Threshold(step, o.getInt("sharePercent"));
            case "WAIT" -> new Change.Wait(step, o.getJsonNumber("days").doubleValue());
            default -> new Change.Remove(step);
        };
    }
}
