package org.passerelle.gradebook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** Plans of grades as JSON, in which they are kept. */
public final class PlanJson {
    private PlanJson() {}

    /** Reads what {@link #write} wrote. @throws Refusal when it is no plan */
    public static GradePlan read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Map<String, String> quizzes = new HashMap<>();
            JsonObject of = there(json, "quizzes").asJsonObject();
            of.keySet().forEach(quiz -> quizzes.put(quiz, of.getString(quiz, "")));
            return new GradePlan(categories(json), quizzes, sessions(json));
        } catch (JsonException | ClassCastException e) {
            throw new Refusal("gradebook.planUnreadable");
        }
    }

    private static List<GradePlan.Category> categories(JsonObject json) {
        return there(json, "categories").asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(c ->
                        new GradePlan.Category(c.getString("key", ""), text(c), c.getInt("weight", 0), c.getInt("dropLowest", 0)))
                .toList();
    }

    private static List<GradePlan.Session> sessions(JsonObject json) {
        return there(json, "sessions").asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(s -> new GradePlan.Session(s.getString("key", ""), text(s), s.getString("category", "")))
                .toList();
    }

    /** A value that must be there; what is not is none of the kind that is asked for. */
    private static JsonValue there(JsonObject json, String name) {
        return json.getOrDefault(name, JsonValue.NULL);
    }

    private static LocalizedText text(JsonObject json) {
        return LocalizedText.of(json.getString("fr", null), json.getString("en", null));
    }

    /** Writes a plan; the same plan is always the same text. */
    public static String write(GradePlan plan) {
        JsonArrayBuilder categories = Json.createArrayBuilder();
        plan.categories()
                .forEach(c -> categories.add(json(c.name())
                        .add("key", c.key())
                        .add("weight", c.weight())
                        .add("dropLowest", c.dropLowest())));
        JsonObjectBuilder quizzes = Json.createObjectBuilder();
        plan.quizzes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> quizzes.add(entry.getKey(), entry.getValue()));
        JsonArrayBuilder sessions = Json.createArrayBuilder();
        plan.sessions()
                .forEach(s -> sessions.add(json(s.title()).add("key", s.key()).add("category", s.category())));
        return Json.createObjectBuilder()
                .add("categories", categories)
                .add("quizzes", quizzes)
                .add("sessions", sessions)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(LocalizedText text) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Language language : Language.values()) {
            text.only(language).ifPresent(words -> json.add(language.tag(), words));
        }
        return json;
    }
}
