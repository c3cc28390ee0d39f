package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** Items as JSON, in which they are kept and in which the folders of courses hold them. */
public final class ItemsJson {
    private static final int MOST_KEPT = 1_000_000;
    private static final ReadItems READ = new ReadItems(MOST_KEPT);
    private static final JsonProvider JSON = JsonProvider.provider();

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
        return READ.of(text, ItemsJson::readNow);
    }

    private static List<Item> readNow(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return read(reader.readArray());
        } catch (JsonException e) {
            throw new Refusal("assessment.itemUnreadable", 0);
        }
    }

    private static Item item(JsonObject json) {
        String key = JsonParts.words(json, "key");
        return new Item(
                key,
                skills(json),
                JsonParts.text(json.get("prompt")),
                BodyJson.read(key, json),
                JsonParts.text(json.get("feedback")),
                JsonParts.objects(json, "hints").stream().map(ItemsJson::hint).toList(),
                (int) JsonParts.number(json, "difficulty", Item.USUAL_DIFFICULTY));
    }

    private static List<String> skills(JsonObject json) {
        return json.containsKey("skills")
                ? JsonParts.there(json, "skills", JsonArray.class).getValuesAs(JsonString::getString)
                : List.of(JsonParts.words(json, "skill"));
    }

    private static Hint hint(JsonObject json) {
        LocalizedText text = JsonParts.text(json.get("text"));
        return new Hint(text, (int) JsonParts.number(json, "cost", 0));
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
                .add("skills", Json.createArrayBuilder(item.skills()))
                .add("prompt", JsonParts.json(item.prompt()))
                .add("feedback", JsonParts.json(item.feedback()))
                .add("difficulty", item.difficulty())
                .add(
                        "hints",
                        JsonParts.array(
                                item.hints(),
                                hint -> Json.createObjectBuilder()
                                        .add("text", JsonParts.json(hint.text()))
                                        .add("cost", hint.cost())));
        BodyJson.write(item.body(), json);
        return json;
    }
}
