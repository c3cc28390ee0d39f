package org.passerelle.design.procedure;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Stores a map as JSON: it is read and written as a whole, and checked whenever it is read. */
@Converter
public class MapJson implements AttributeConverter<ProcedureMap, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable ProcedureMap map) {
        JsonArrayBuilder steps = Json.createArrayBuilder();
        if (map != null) {
            map.steps().forEach(step -> steps.add(json(step)));
        }
        return steps.build().toString();
    }

    @Override
    public ProcedureMap convertToEntityAttribute(@Nullable String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored == null ? "[]" : stored))) {
            return new ProcedureMap(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(MapJson::step)
                    .toList());
        }
    }

    private static JsonObject json(Step step) {
        JsonArrayBuilder after = Json.createArrayBuilder();
        step.after().forEach(after::add);
        return Json.createObjectBuilder()
                .add("key", step.key())
                .add("name", step.name())
                .add("actor", step.actor())
                .add("channel", step.channel().name())
                .add("forms", step.forms())
                .add("signatures", step.signatures())
                .add("workMinutes", step.workMinutes())
                .add("waitDays", step.waitDays())
                .add("reworkPercent", step.reworkPercent())
                .add("sharePercent", step.sharePercent())
                .add("after", after)
                .add("rule", step.rule())
                .add("ruleSource", step.ruleSource())
                .build();
    }

    private static Step step(JsonObject o) {
        JsonArray after = o.getJsonArray("after");
        return new Step(
                o.getString("key"),
                o.getString("name"),
                o.getString("actor"),
                Channel.valueOf(o.getString("channel")),
                o.getInt("forms"),
                o.getInt("signatures"),
                o.getInt("workMinutes"),
                o.getJsonNumber("waitDays").doubleValue(),
                o.getInt("reworkPercent"),
                o.getInt("sharePercent"),
                after.getValuesAs(JsonString::getString),
                o.getString("rule"),
                o.getString("ruleSource"));
    }
}
