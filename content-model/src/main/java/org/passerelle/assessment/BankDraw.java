package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What a quiz takes from the bank of its body: one item, or some drawn by lot among those of a tag.
 *
 * @param item the item; null for some of a tag
 * @param tag the tag; empty for one item
 * @param count how many of the tag, 1 to 50; 1 for one item
 */
public record BankDraw(@Nullable UUID item, String tag, int count) {
    private static final int MOST = 50;

    /** @throws Refusal beside the field that is wrong */
    public BankDraw {
        if (item == null && tag.isBlank()) {
            throw Refusal.of("tag", "kernel.required");
        }
        if (count < 1 || count > MOST) {
            throw Refusal.of("count", "bank.countOutOfRange", MOST);
        }
        tag = item == null ? Text.slug(tag) : "";
    }

    /** One item. */
    public static BankDraw one(UUID item) {
        return new BankDraw(item, "", 1);
    }

    static List<BankDraw> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(json -> json.containsKey("item")
                            ? one(UUID.fromString(json.getString("item")))
                            : new BankDraw(null, json.getString("tag"), json.getInt("count")))
                    .toList();
        } catch (JsonException | ClassCastException | IllegalArgumentException e) {
            throw new Refusal("bank.drawsUnreadable");
        }
    }

    static String write(List<BankDraw> draws) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (BankDraw draw : draws) {
            UUID one = draw.item();
            all.add(
                    one == null
                            ? Json.createObjectBuilder().add("tag", draw.tag()).add("count", draw.count())
                            : Json.createObjectBuilder().add("item", one.toString()));
        }
        return all.build().toString();
    }
}
