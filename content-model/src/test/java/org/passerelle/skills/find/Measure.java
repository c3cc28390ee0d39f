package org.passerelle.skills.find;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.kernel.Language;

/**
 * Runs the whole of the finding over labelled texts: {@code Measure --referential DIR --gold FILE --out RUN} writes a
 * line for each text with what was ranked and what the product would show, and says how fast it was and what memory it
 * took.
 */
public final class Measure {
    private static final int RANKED = 100;
    private static final int ROUNDS = 5;
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private Measure() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        PrintStream console = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.keySet().equals(Set.of("--referential", "--gold", "--out"))) {
            console.println("usage: --referential DIR --gold FILE.jsonl --out RUN.jsonl");
            System.exit(2);
        }
        Path folder = Path.of(options.get("--referential"));
        List<Corpus.Labelled> gold = Corpus.labelled(Path.of(options.get("--gold")));
        long began = System.nanoTime();
        SkillFinder finder = finder(folder, gold);
        double loaded = (System.nanoTime() - began) / 1e9;
        List<String> lines = new ArrayList<>();
        long took = 0;
        for (Corpus.Labelled one : gold) {
            long start = cpuTime();
            SkillFinder.Ranking ranking = finder.ranking(one.text());
            List<SkillFinder.Found> shown = finder.shown(one.text(), ranking);
            took += cpuTime() - start;
            lines.add(line(one.id(), ranking.found(), shown));
        }
        try (Writer out = Files.newBufferedWriter(Path.of(options.get("--out")))) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        console.printf(
                "%d texts, %.0f a second on one core, %.0f by the first stage alone, loaded in %.1f s, %d MB of heap%n",
                gold.size(),
                gold.size() / (took / 1e9),
                firstStage(finder, gold),
                loaded,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        System.exit(lines.isEmpty() ? 1 : 0);
    }

    /** How many texts a second are cut into words and held against every label. */
    private static double firstStage(SkillFinder finder, List<Corpus.Labelled> texts) {
        long began = cpuTime();
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Corpus.Labelled one : texts) {
                found += finder.byWords(one.text());
            }
        }
        return found == 0 ? 0 : ROUNDS * texts.size() / ((cpuTime() - began) / 1e9);
    }

    /** Nanoseconds that this thread had a core to itself, whoever else uses the machine. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What the texts are held against: what their gold is made of. */
    private static SkillFinder finder(Path folder, List<Corpus.Labelled> gold) {
        String first =
                gold.stream().flatMap(one -> one.gold().stream()).findFirst().orElse("http");
        if (first.startsWith("rome:ogr:")) {
            return new SkillFinder(Corpus.linkedItems(folder), Language.FR);
        }
        if (first.startsWith("rome:")) {
            Set<String> asked = gold.stream().map(Corpus.Labelled::text).collect(Collectors.toSet());
            return new SkillFinder(Corpus.sheets(folder, asked), Language.FR);
        }
        return Files.exists(folder.resolve("skills_fr.csv"))
                ? new SkillFinder(Corpus.esco(folder, Language.FR, false), Language.FR)
                : new SkillFinder(Corpus.esco(folder, Language.EN, true), Language.EN);
    }

    private static String line(String id, List<SkillFinder.Found> ranked, List<SkillFinder.Found> shown) {
        JsonArrayBuilder uris = JSON.createArrayBuilder();
        JsonArrayBuilder scores = JSON.createArrayBuilder();
        ranked.stream().limit(RANKED).forEach(found -> {
            uris.add(found.uri());
            scores.add(found.score());
        });
        JsonArrayBuilder predicted = JSON.createArrayBuilder();
        shown.forEach(found -> predicted.add(found.uri()));
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("ranked", uris)
                .add("scores", scores)
                .add("predicted", predicted)
                .build()
                .toString();
    }
}
