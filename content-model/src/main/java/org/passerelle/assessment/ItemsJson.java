package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** Items as JSON, in which they are kept and in which the folders of courses hold them. */
public final class ItemsJson {
    private ItemsJson() {}

    /** Reads a list of items. @throws Refusal when one is not as it should be, with its place or key */
    public static List<Item> read(JsonArray items) {
        List<Item> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                read.add(item((JsonObject) items.get(i)));
            } catch (ClassCastException e) {
                throw new Refusal("assessment.itemUnreadable", i + 1);
            }
        }
        return read;
    }

    /** Reads what {@link #write} wrote. @throws Refusal when it is no list of items */
    public static List<Item> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return read(reader.readArray());
        } catch (JsonException e) {
            throw new Refusal("assessment.itemUnreadable", 0);
        }
    }

    private static Item item(JsonObject json) {
        String key = words(json, "key");
        String skill = words(json, "skill");
        LocalizedText prompt = text(json.get("prompt"));
        LocalizedText feedback = text(json.get("feedback"));
        return switch (words(json, "type")) {
            case "SINGLE" -> new SingleChoice(key, skill, prompt, options(json), feedback);
            case "MULTIPLE" -> new MultipleChoice(key, skill, prompt, options(json), feedback);
            case "NUMERIC" ->
                new Numeric(
                        key,
                        skill,
                        prompt,
                        there(json, "answer", JsonNumber.class).doubleValue(),
                        json.get("tolerance") instanceof JsonNumber number ? number.doubleValue() : 0,
                        json.getString("unit", ""),
                        feedback);
            case "SHORT_TEXT" ->
                new ShortText(key, skill, prompt, accepted(there(json, "accepted", JsonObject.class)), feedback);
            default -> throw new Refusal("assessment.typeUnknown", key, words(json, "type"));
        };
    }

    private static String words(JsonObject json, String name) {
        return there(json, name, JsonString.class).getString();
    }

    /** A value that must be there. @throws ClassCastException when it is not, or of another kind */
    private static <T extends JsonValue> T there(JsonObject json, String name, Class<T> kind) {
        return kind.cast(json.getOrDefault(name, JsonValue.NULL));
    }

    private static List<Choice> options(JsonObject json) {
        return there(json, "options", JsonArray.class).stream()
                .map(JsonObject.class::cast)
                .map(o -> new Choice(text(o.get("text")), o.getBoolean("correct", false), text(o.get("feedback"))))
                .toList();
    }

    private static Map<Language, List<String>> accepted(JsonObject json) {
        Map<Language, List<String>> accepted = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (json.containsKey(language.tag())) {
                accepted.put(
                        language, there(json, language.tag(), JsonArray.class).getValuesAs(JsonString::getString));
            }
        }
        return accepted;
    }

    private static LocalizedText text(@Nullable JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            return LocalizedText.of(null, null);
        }
        return LocalizedText.of(json.getString("fr", null), json.getString("en", null));
    }

    /** Writes a list of items. */
    public static String write(List<Item> items) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        items.forEach(item -> all.add(json(item)));
        return all.build().toString();
    }

    /** A short sign of all that an item says, which changes when the item does. */
    public static String mark(Item item) {
        return Integer.toHexString(write(List.of(item)).hashCode());
    }

    private static JsonObjectBuilder json(Item item) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", item.key())
                .add("type", item.type())
                .add("skill", item.skill())
                .add("prompt", json(item.prompt()))
                .add("feedback", json(item.feedback()));
        if (item instanceof SingleChoice choice) {
            json.add("options", options(choice.options()));
        } else if (item instanceof MultipleChoice choice) {
            json.add("options", options(choice.options()));
        } else if (item instanceof Numeric numeric) {
            json.add("answer", numeric.answer())
                    .add("tolerance", numeric.tolerance())
                    .add("unit", numeric.unit());
        } else if (item instanceof ShortText text) {
            JsonObjectBuilder accepted = Json.createObjectBuilder();
            for (Language language : Language.values()) {
                List<String> variants = text.accepted().get(language);
                if (variants != null) {
                    accepted.add(language.tag(), Json.createArrayBuilder(variants));
                }
            }
            json.add("accepted", accepted);
        }
        return json;
    }

    private static JsonArrayBuilder options(List<Choice> options) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        options.forEach(option -> all.add(Json.createObjectBuilder()
                .add("text", json(option.text()))
                .add("correct", option.correct())
                .add("feedback", json(option.feedback()))));
        return all;
    }

    private static JsonObjectBuilder json(LocalizedText text) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Language language : Language.values()) {
            text.only(language).ifPresent(words -> json.add(language.tag(), words));
        }
        return json;
    }
}
