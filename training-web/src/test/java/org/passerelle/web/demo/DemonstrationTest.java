package org.passerelle.web.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks at the demonstration finds each thing that one can learn by, at least once. */
class DemonstrationTest {
    private static final Path DEMO = Path.of("../deploy/demo");

    private static final Set<String> KINDS = Set.of(
            "SINGLE",
            "MULTIPLE",
            "NUMERIC",
            "SHORT_TEXT",
            "CLOZE",
            "MATCHING",
            "ORDERING",
            "CATEGORISING",
            "HOTSPOT",
            "PARAMETRISED",
            "ESSAY",
            "UPLOAD");

    @Test
    void itAsksInEachWayThatThereIs() {
        assertEquals(
                new TreeSet<>(KINDS),
                items().stream().map(item -> item.getString("type")).collect(Collectors.toCollection(TreeSet::new)));
        assertTrue(items().stream().anyMatch(item -> !item.getString("unit", "").isEmpty()), "a number with its unit");
        List<JsonObject> gaps = items().stream()
                .filter(item -> item.getString("type").equals("CLOZE"))
                .flatMap(item -> item.getJsonArray("gaps").getValuesAs(JsonObject.class).stream())
                .toList();
        assertTrue(gaps.stream().anyMatch(gap -> gap.containsKey("menu")), "a gap with a menu");
        assertTrue(gaps.stream().anyMatch(gap -> gap.containsKey("accepted")), "a gap to type into");
    }

    @Test
    void worksAreMarkedByARubricAndReviewedAmongPeers() {
        assertTrue(items().stream().anyMatch(item -> item.containsKey("criteria")), "a rubric");
        assertTrue(items().stream().anyMatch(item -> item.getInt("peerReviews", 0) > 0), "a review among peers");
    }

    @Test
    void aTestAdaptsAndHalfDaysAreOpenToBePractised() {
        assertTrue(array(DEMO.resolve("bank.json")).stream().anyMatch(bank -> bank.containsKey("adaptive")));
        assertTrue(array(DEMO.resolve("places.json")).stream().anyMatch(place -> place.containsKey("halfDays")));
        assertTrue(array(DEMO.resolve("places.json")).stream()
                .anyMatch(place -> place.containsKey("sessions")
                        && !place.getJsonArray("sessions").isEmpty()));
    }

    @Test
    void atLeastTwoCoursesAreWholeInFrenchAndInEnglish() {
        List<String> both = courses().stream()
                .filter(course -> course.containsKey("alsoIn")
                        && !course.getJsonArray("alsoIn").isEmpty()
                        && course.getJsonArray("alsoIn").getValuesAs(JsonString::getString).stream()
                                .allMatch(tag -> Set.of("fr", "en").contains(tag)))
                .map(course -> course.getString("slug"))
                .filter(DemonstrationTest::hasTwins)
                .toList();
        assertTrue(both.size() >= 2, "whole in both languages: " + both);
    }

    /** Whether each lesson has its twin, and each item its words in both languages. */
    private static boolean hasTwins(String slug) {
        Path folder = DEMO.resolve("courses").resolve(slug);
        try (Stream<Path> lessons = Files.list(folder.resolve("lessons"))) {
            boolean twins = lessons.map(path -> path.getFileName().toString())
                    .map(name -> name.contains(".fr.") ? name.replace(".fr.", ".en.") : name.replace(".en.", ".fr."))
                    .allMatch(twin -> Files.exists(folder.resolve("lessons").resolve(twin)));
            return twins
                    && items(object(folder.resolve("course.json")))
                            .map(item -> item.getJsonObject("prompt"))
                            .allMatch(prompt -> prompt.containsKey("fr") && prompt.containsKey("en"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonObject> items() {
        return courses().stream().flatMap(DemonstrationTest::items).toList();
    }

    private static Stream<JsonObject> items(JsonObject course) {
        return objects(course, "units")
                .flatMap(unit -> objects(unit, "activities"))
                .flatMap(activity -> objects(activity, "items"));
    }

    private static Stream<JsonObject> objects(JsonObject in, String name) {
        return in.containsKey(name) ? in.getJsonArray(name).getValuesAs(JsonObject.class).stream() : Stream.empty();
    }

    private static List<JsonObject> courses() {
        try (Stream<Path> folders = Files.list(DEMO.resolve("courses"))) {
            return folders.map(folder -> object(folder.resolve("course.json"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(Path file) {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonObject> array(Path file) {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            JsonArray all = reader.readArray();
            return all.getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
