package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * Where an attempt at an adaptive quiz stands: its rules, what was asked, how difficult that was then, and what it
 * earned. Difficulties move on with other people's answers; an attempt keeps those by which it was measured.
 */
record AdaptiveState(AdaptiveRules rules, List<String> skills, List<Asked> asked, AdaptiveEnd end) {
    /** One item. @param score what it earned; null while it waits for its answer */
    record Asked(
            String key,
            String skill,
            double logit,
            @Nullable Double score) {}

    AdaptiveState {
        skills = List.copyOf(skills);
        asked = List.copyOf(asked);
    }

    AdaptiveState with(NextItem.Candidate next) {
        List<Asked> more = new ArrayList<>(asked);
        more.add(new Asked(next.key(), next.skill(), next.logit(), null));
        return new AdaptiveState(rules, skills, more, end);
    }

    AdaptiveState answered(String key, double score) {
        return new AdaptiveState(
                rules,
                skills,
                asked.stream()
                        .map(one -> one.key().equals(key) ? new Asked(key, one.skill(), one.logit(), score) : one)
                        .toList(),
                end);
    }

    AdaptiveState ended(AdaptiveEnd why) {
        return new AdaptiveState(rules, skills, asked, why);
    }

    /** What is known of each skill. */
    Map<String, Ability> abilities() {
        Map<String, List<Rasch.Answered>> answers = new LinkedHashMap<>();
        skills.forEach(skill -> answers.put(skill, new ArrayList<>()));
        for (Asked one : asked) {
            Double score = one.score();
            if (score != null) {
                answers.computeIfAbsent(one.skill(), s -> new ArrayList<>())
                        .add(new Rasch.Answered(one.logit(), score));
            }
        }
        Map<String, Ability> abilities = new LinkedHashMap<>();
        answers.forEach((skill, all) -> abilities.put(skill, Rasch.estimate(skill, all)));
        return abilities;
    }

    /** How many were answered. */
    int answers() {
        return (int) asked.stream().filter(one -> one.score() != null).count();
    }

    /** The share of usual items that one would answer, over the skills. */
    double score() {
        return abilities().values().stream()
                .mapToDouble(Ability::share)
                .average()
                .orElse(0);
    }

    static AdaptiveState read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new AdaptiveState(
                    rules(json.getJsonObject("rules")),
                    json.getJsonArray("skills").getValuesAs(JsonString::getString),
                    json.getJsonArray("asked").getValuesAs(JsonObject.class).stream()
                            .map(one -> new Asked(
                                    one.getString("key"),
                                    one.getString("skill"),
                                    number(one, "logit"),
                                    one.containsKey("score") ? Double.valueOf(number(one, "score")) : null))
                            .toList(),
                    AdaptiveEnd.valueOf(json.getString("end")));
        } catch (JsonException | ClassCastException | IllegalArgumentException e) {
            throw new Refusal("adaptive.unreadable");
        }
    }

    static AdaptiveRules readRules(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return rules(reader.readObject());
        } catch (JsonException | ClassCastException | IllegalArgumentException e) {
            throw new Refusal("adaptive.unreadable");
        }
    }

    private static AdaptiveRules rules(JsonObject json) {
        Map<String, List<UUID>> positions = new HashMap<>();
        JsonObject of = json.getJsonObject("positions");
        of.keySet()
                .forEach(skill -> positions.put(
                        skill,
                        of.getJsonArray(skill).getValuesAs(JsonString::getString).stream()
                                .map(UUID::fromString)
                                .toList()));
        return new AdaptiveRules(json.getString("tag"), json.getInt("most"), number(json, "error"), positions);
    }

    private static double number(JsonObject json, String name) {
        return JsonParts.there(json, name, JsonNumber.class).doubleValue();
    }

    String write() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Asked one : asked) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("key", one.key())
                    .add("skill", one.skill())
                    .add("logit", one.logit());
            Double score = one.score();
            all.add(score == null ? json : json.add("score", score));
        }
        return Json.createObjectBuilder()
                .add("rules", json(rules))
                .add("skills", Json.createArrayBuilder(skills))
                .add("asked", all)
                .add("end", end.name())
                .build()
                .toString();
    }

    static String write(AdaptiveRules rules) {
        return json(rules).build().toString();
    }

    private static JsonObjectBuilder json(AdaptiveRules rules) {
        JsonObjectBuilder positions = Json.createObjectBuilder();
        rules.positions()
                .forEach((skill, activities) -> positions.add(
                        skill,
                        Json.createArrayBuilder(
                                activities.stream().map(UUID::toString).toList())));
        return Json.createObjectBuilder()
                .add("tag", rules.tag())
                .add("most", rules.most())
                .add("error", rules.error())
                .add("positions", positions);
    }
}
