package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/** Rules of attempts as JSON, in which they are kept and in which the folders of courses hold them. */
public final class RulesJson {
    private static final JsonProvider JSON = JsonProvider.provider();

    private RulesJson() {}

    /** Reads rules; what is not there is as usual. @throws Refusal when something is not as it should be */
    public static AttemptRules read(JsonObject json) {
        AttemptRules usual = AttemptRules.USUAL;
        try {
            return new AttemptRules(
                    json.getBoolean("graded", usual.graded()),
                    json.getInt("attempts", usual.attempts()),
                    json.getBoolean("shuffled", usual.shuffled()),
                    json.getInt("minutes", usual.minutes()),
                    moment(json, "opensAt"),
                    moment(json, "closesAt"),
                    AttemptRules.Late.valueOf(
                            json.getString("late", usual.late().name())),
                    json.getInt("latePenalty", usual.latePenalty()),
                    AttemptRules.Feedback.valueOf(
                            json.getString("feedback", usual.feedback().name())),
                    moment(json, "feedbackAt"),
                    marks(json));
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            throw new Refusal("assessment.rulesUnreadable");
        }
    }

    static AttemptRules read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return read(reader.readObject());
        } catch (JsonException e) {
            throw new Refusal("assessment.rulesUnreadable");
        }
    }

    private static @Nullable Instant moment(JsonObject json, String name) {
        return json.containsKey(name) ? Instant.parse(json.getString(name)) : null;
    }

    private static Map<String, Integer> marks(JsonObject json) {
        Map<String, Integer> marks = new HashMap<>();
        if (json.containsKey("skillMarks")) {
            json.getJsonObject("skillMarks").forEach((skill, mark) -> marks.put(skill, ((JsonNumber) mark).intValue()));
        }
        return marks;
    }

    /** Writes rules. */
    public static String write(AttemptRules rules) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("graded", rules.graded())
                .add("attempts", rules.attempts())
                .add("shuffled", rules.shuffled())
                .add("minutes", rules.minutes())
                .add("late", rules.late().name())
                .add("latePenalty", rules.latePenalty())
                .add("feedback", rules.feedback().name());
        add(json, "opensAt", rules.opensAt());
        add(json, "closesAt", rules.closesAt());
        add(json, "feedbackAt", rules.feedbackAt());
        JsonObjectBuilder marks = Json.createObjectBuilder();
        rules.skillMarks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(mark -> marks.add(mark.getKey(), mark.getValue()));
        return json.add("skillMarks", marks).build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Instant moment) {
        if (moment != null) {
            json.add(name, moment.toString());
        }
    }
}
