package org.passerelle.skills.find;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.Language;

/** Reads referentials and labelled sentences as files, for learning and measuring. */
final class Corpus {
    private Corpus() {}

    /** A text with what it speaks of. */
    record Labelled(String id, String text, Set<String> gold) {}

    static List<Labelled> labelled(Path file) {
        List<Labelled> all = new ArrayList<>();
        for (JsonObject line : lines(file)) {
            Set<String> gold = new HashSet<>();
            if (line.containsKey("gold")) {
                line.getJsonArray("gold").getValuesAs(JsonString.class).forEach(uri -> gold.add(uri.getString()));
            }
            all.add(new Labelled(line.getString("id"), text(line), gold));
        }
        return all;
    }

    private static String text(JsonObject line) {
        if (line.containsKey("text")) {
            return line.getString("text");
        }
        List<String> tokens = new ArrayList<>();
        line.getJsonArray("tokens").getValuesAs(JsonString.class).forEach(token -> tokens.add(token.getString()));
        return String.join(" ", tokens);
    }

    /**
     * A sentence of an ad in which the words that name a skill or knowledge are marked.
     *
     * @param id tells by its number how near two sentences stand in the same ad
     * @param doing from where to where words stand that name what one does or how one is, in characters
     * @param knowing the same of what one knows
     */
    record Marked(String id, String source, String text, List<int[]> doing, List<int[]> knowing) {
        List<int[]> named() {
            List<int[]> both = new ArrayList<>(doing);
            both.addAll(knowing);
            return both;
        }

        boolean speaks() {
            return !doing.isEmpty() || !knowing.isEmpty();
        }

        /** Sentences of one ad stand together, and so are in one part but where the cut falls. */
        int part(int parts) {
            String[] pieces = id.split("-");
            int stretch = Integer.parseInt(pieces[pieces.length - 1]) / 60;
            return Math.floorMod((source + pieces[1] + stretch).hashCode() * 0x9E3779B1 >>> 7, parts);
        }
    }

    /** Each text once. */
    static List<Marked> marked(Path file) {
        Map<String, Marked> all = new LinkedHashMap<>();
        for (JsonObject line : lines(file)) {
            List<int[]> tokens = new ArrayList<>();
            int at = 0;
            for (JsonString token : line.getJsonArray("tokens").getValuesAs(JsonString.class)) {
                tokens.add(new int[] {at, at + token.getString().length()});
                at += token.getString().length() + 1;
            }
            String text = text(line);
            all.putIfAbsent(
                    text,
                    new Marked(
                            line.getString("id"),
                            line.getString("source"),
                            text,
                            places(line.getJsonArray("skill_spans"), tokens),
                            places(line.getJsonArray("knowledge_spans"), tokens)));
        }
        return List.copyOf(all.values());
    }

    private static List<int[]> places(JsonArray spans, List<int[]> tokens) {
        return spans.getValuesAs(JsonArray.class).stream()
                .map(span -> new int[] {tokens.get(span.getInt(0))[0], tokens.get(span.getInt(1) - 1)[1]})
                .toList();
    }

    private static List<JsonObject> lines(Path file) {
        try {
            List<JsonObject> all = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    try (JsonReader reader = Json.createReader(new StringReader(line))) {
                        all.add(reader.readObject());
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> rows(Path file) {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * ESCO's skills as its portal hands them out. @param others whether labels other than the preferred one are read
     */
    static List<Concept> esco(Path folder, Language language, boolean others) {
        List<Concept> all = new ArrayList<>();
        for (CSVRecord row : rows(folder.resolve("skills_" + language.tag() + ".csv"))) {
            Set<String> labels =
                    new LinkedHashSet<>(List.of(row.get("preferredLabel").strip()));
            if (others) {
                row.get("altLabels").lines().map(String::strip).forEach(labels::add);
            }
            labels.remove("");
            if (!labels.isEmpty()) {
                all.add(new Concept(row.get("conceptUri"), List.copyOf(labels), others ? row.get("description") : ""));
            }
        }
        return all;
    }

    /** ROME's sheets with the labels of their items, and with their names but for those left out. */
    static List<Concept> sheets(Path folder, Set<String> without) {
        Map<String, String> items = items(folder);
        Map<String, List<String>> labels = new LinkedHashMap<>();
        rows(folder.resolve("metiers.csv"))
                .forEach(row ->
                        labels.put(row.get("code_rome"), new ArrayList<>(List.of(plain(row.get("libelle_rome"))))));
        Map<String, String> definitions = new HashMap<>();
        for (CSVRecord row : rows(folder.resolve("metiers_definition.csv"))) {
            if (row.get("libelle_type_texte").equals("definition")) {
                definitions.merge(row.get("code_rome"), plain(row.get("libelle_texte")), (a, b) -> a + " " + b);
            }
        }
        for (CSVRecord row : rows(folder.resolve("metiers_exemple.csv"))) {
            String name = plain(row.get("libelle_appellation_long"));
            if (!without.contains(name) && labels.containsKey(row.get("code_rome"))) {
                labels.get(row.get("code_rome")).add(name);
            }
        }
        for (CSVRecord row : rows(folder.resolve("correspondances.csv"))) {
            if (items.containsKey(row.get("code_ogr")) && labels.containsKey(row.get("code_rome"))) {
                labels.get(row.get("code_rome")).add(items.get(row.get("code_ogr")));
            }
        }
        List<Concept> all = new ArrayList<>();
        labels.forEach((code, said) -> all.add(new Concept("rome:" + code, said, definitions.getOrDefault(code, ""))));
        return all;
    }

    /** ROME's items that a sheet asks for. */
    static List<Concept> linkedItems(Path folder) {
        Map<String, String> items = items(folder);
        Set<String> linked = new LinkedHashSet<>();
        rows(folder.resolve("correspondances.csv")).forEach(row -> linked.add(row.get("code_ogr")));
        List<Concept> all = new ArrayList<>();
        for (String code : linked) {
            if (items.containsKey(code)) {
                all.add(new Concept("rome:ogr:" + code, List.of(items.get(code)), ""));
            }
        }
        return all;
    }

    private static Map<String, String> items(Path folder) {
        Map<String, String> items = new LinkedHashMap<>();
        rows(folder.resolve("competences.csv"))
                .forEach(row -> items.put(row.get("code_ogr"), plain(row.get("libelle"))));
        return items;
    }

    private static String plain(String said) {
        return said.replace("''", "'");
    }
}
