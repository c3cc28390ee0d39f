package org.passerelle.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Knows the right answers to the quizzes of a demonstration course, and gives them on the page. */
final class Answers {
    private final Map<String, JsonObject> items = new HashMap<>();

    private Answers() {}

    static Answers to(String course) {
        Answers answers = new Answers();
        for (JsonElement unit : read(course).getAsJsonArray("units")) {
            for (JsonElement activity : unit.getAsJsonObject().getAsJsonArray("activities")) {
                answers.read(activity.getAsJsonObject());
            }
        }
        return answers;
    }

    /** The French title of a course. */
    static String title(String course) {
        return french(read(course));
    }

    /** The French title of one of its activities. */
    static String title(String course, String activity) {
        for (JsonElement unit : read(course).getAsJsonArray("units")) {
            for (JsonElement one : unit.getAsJsonObject().getAsJsonArray("activities")) {
                if (one.getAsJsonObject().get("key").getAsString().equals(activity)) {
                    return french(one.getAsJsonObject());
                }
            }
        }
        throw new IllegalArgumentException(activity);
    }

    private static String french(JsonObject titled) {
        return titled.getAsJsonObject("title").get("fr").getAsString();
    }

    private static JsonObject read(String course) {
        try {
            Path file = Path.of("../deploy/demo/courses", course, "course.json");
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JsonObject activity) {
        JsonArray asked = activity.has("items") ? activity.getAsJsonArray("items") : new JsonArray();
        asked.forEach(item -> items.put(item.getAsJsonObject().get("key").getAsString(), item.getAsJsonObject()));
    }

    /** Answers every item of the quiz on the page, and waits until each is said to be saved. */
    void give(Page page) {
        for (Locator field : page.locator("#quiz fieldset").all()) {
            JsonObject item = items.get(field.getAttribute("data-item"));
            if (item.has("options")) {
                JsonArray options = item.getAsJsonArray("options");
                for (int i = 0; i < options.size(); i++) {
                    JsonElement correct = options.get(i).getAsJsonObject().get("correct");
                    if (correct != null && correct.getAsBoolean()) {
                        field.locator("input").nth(i).check();
                    }
                }
            } else {
                field.locator("input").fill(typed(item));
            }
        }
        page.waitForFunction(
                "() => [...document.querySelectorAll('#quiz .saved')].every(s => /\\d\\d:\\d\\d/.test(s.textContent))");
    }

    private static String typed(JsonObject item) {
        if (item.has("answer")) {
            return item.get("answer").getAsString().replace('.', ',');
        }
        return item.getAsJsonObject("accepted").getAsJsonArray("fr").get(0).getAsString();
    }
}
