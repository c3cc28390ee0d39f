package org.passerelle.skills.find;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.passerelle.kernel.Language;

/**
 * Makes the models that ship: {@code Learn DATA OUT} reads referentials and labelled sentences from DATA and writes
 * {@code find_en.bin} and {@code find_fr.bin} to OUT. The same data give the same bytes. Nothing that is learned knows
 * a concept: vectors come from the referential's own texts, trees weigh signals, the gate looks at words.
 */
public final class Learn {
    private static final int KEEP = 60;
    private static final int FOLDS = 5;
    /** There are no French ads to learn from, so a label that stands there word by word is believed. */
    private static final int NEVER = 99;

    private static final float MOST_FALSE_ALARMS = 0.09f;

    private final Path data;
    private final PrintStream out;
    private final Random random = new Random(5);

    private Learn(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /** A sentence with its candidates. */
    private record Asked(String text, Set<String> gold, List<Candidate> candidates, ConceptIndex index) {
        boolean wants(Candidate candidate) {
            return gold.contains(index.concepts.get(candidate.concept).uri());
        }
    }

    /** Learns. */
    public static void main(String[] arguments) throws IOException {
        @SuppressWarnings("java:S106")
        PrintStream console = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");
        Learn learn = new Learn(Path.of(arguments[0]), console);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        write(folder.resolve("find_en.bin"), learn.english());
        write(folder.resolve("find_fr.bin"), learn.french());
    }

    private static void write(Path file, Model model) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            model.write(out);
        }
    }

    private Path dev(String file) {
        return data.resolve("skill-extraction/dev").resolve(file);
    }

    private Model english() {
        List<Concept> concepts = Corpus.esco(data.resolve("esco/v1.1.0-en"), Language.EN, true);
        VectorsTrainer pairs = new VectorsTrainer();
        for (int c = 0; c < concepts.size(); c++) {
            labels(pairs, concepts.get(c), c, Language.EN);
        }
        Vectors vectors = rounded(pairs.train(4, 7));
        ConceptIndex index = new ConceptIndex(concepts, Language.EN);
        Signals signals = new Signals(new Space(index, vectors));
        List<Asked> tech = asked(signals, index, "en_tech.jsonl");
        List<Asked> house = asked(signals, index, "en_house.jsonl");
        List<Asked> own = new ArrayList<>(tech);
        own.addAll(house);
        List<Asked> more = every(4, asked(signals, index, "en_skillskape_train.jsonl"));
        java.util.Collections.shuffle(own, new Random(3));
        Map<Candidate, Float> unseen = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Forest forest = english(more, own, fold);
            for (int i = fold; i < own.size(); i += FOLDS) {
                own.get(i).candidates.forEach(c -> unseen.put(c, forest.score(c.signals)));
            }
        }
        out.printf(
                "in turn unseen, RP@5: TECH %.1f, HOUSE %.1f%n",
                100 * precision(tech, unseen, 5), 100 * precision(house, unseen, 5));
        Forest forest = english(more, own, -1);
        Map<String, Boolean> marked = Corpus.marked(dev("en_skillspan.jsonl"));
        Gate half = gate(marked, text -> text.hashCode() % 2 == 0);
        List<Asked> none = asked(signals, index, "en_noskill.jsonl").stream()
                .filter(a -> a.text.hashCode() % 2 != 0)
                .toList();
        none.forEach(a -> a.candidates.forEach(c -> unseen.put(c, forest.score(c.signals))));
        List<Asked> some = own.stream().filter(a -> a.text.hashCode() % 2 != 0).toList();
        float[] curve = calibrate(some, none, unseen, half, NEVER);
        return new Model(vectors, gate(marked, t -> true), forest, forest, curve);
    }

    private static Forest english(List<Asked> more, List<Asked> own, int without) {
        ForestTrainer trainer = new ForestTrainer(Signals.COUNT);
        more.forEach(asked -> add(trainer, asked, 1));
        for (int i = 0; i < own.size(); i++) {
            if (without < 0 || i % FOLDS != without) {
                add(trainer, own.get(i), 10);
            }
        }
        return trainer.train(120);
    }

    private void labels(VectorsTrainer pairs, Concept concept, int owner, Language language) {
        List<String> preferred = stems(concept.labels().get(0), language);
        for (int l = 1; l < concept.labels().size(); l++) {
            List<String> other = stems(concept.labels().get(l), language);
            pairs.add(other, preferred, owner);
            if (l > 1) {
                pairs.add(other, stems(concept.labels().get(1 + random.nextInt(l - 1)), language), owner);
            }
        }
        for (int times = 0; times < 3; times++) {
            pairs.add(stems(concept.description(), language), preferred, owner);
        }
    }

    private static List<String> stems(String text, Language language) {
        return Terms.of(text, language).stream().map(Terms.Term::stem).toList();
    }

    /** As they are after having been written and read. */
    private static Vectors rounded(Vectors vectors) {
        try {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            vectors.write(new DataOutputStream(bytes));
            return Vectors.read(new java.io.DataInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Asked> asked(Signals signals, ConceptIndex index, String... files) {
        List<Asked> all = new ArrayList<>();
        for (String file : files) {
            for (Corpus.Labelled one : Corpus.labelled(dev(file))) {
                all.add(new Asked(
                        one.text(), one.gold(), signals.of(one.text(), Terms.of(one.text(), index.language)), index));
            }
        }
        return all;
    }

    private static List<Asked> every(int step, List<Asked> all) {
        List<Asked> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    /** Only candidates inside the cut teach: positives added by hand would teach that a low signal is a good one. */
    private static void add(ForestTrainer trainer, Asked asked, double weight) {
        List<Candidate> cut = new ArrayList<>(asked.candidates);
        cut.sort((a, b) -> Float.compare(first(b), first(a)));
        List<Candidate> kept = cut.subList(0, Math.min(KEEP, cut.size()));
        trainer.add(
                kept.stream().map(c -> c.signals).toList(),
                kept.stream().map(asked::wants).toList(),
                weight);
    }

    private static float first(Candidate c) {
        return c.signals[2] + 4 * c.signals[15] + 4 * c.signals[11];
    }

    private static double precision(List<Asked> all, Map<Candidate, Float> scores, int first) {
        double sum = 0;
        int count = 0;
        for (Asked asked : all) {
            if (!asked.gold.isEmpty()) {
                long hits = asked.candidates.stream()
                        .sorted((a, b) -> Float.compare(scores.get(b), scores.get(a)))
                        .limit(first)
                        .filter(asked::wants)
                        .count();
                sum += (double) hits / Math.min(first, asked.gold.size());
                count++;
            }
        }
        return sum / count;
    }

    private static Gate gate(Map<String, Boolean> sentences, Predicate<String> of) {
        GateTrainer trainer = new GateTrainer();
        sentences.forEach((text, speaks) -> {
            if (of.test(text)) {
                trainer.add(text, speaks);
            }
        });
        return trainer.train(12);
    }

    /** The curve from score and gate to probability by Newton's method, and the least probability to be shown. */
    private float[] calibrate(
            List<Asked> some, List<Asked> none, Map<Candidate, Float> scores, Gate gate, int wholeLabel) {
        List<double[]> rows = new ArrayList<>();
        for (List<Asked> part : List.of(some, none)) {
            double weight = part == some ? 1 : (double) some.size() / Math.max(1, none.size());
            for (Asked asked : part) {
                float odds = gate.odds(asked.text);
                asked.candidates.stream()
                        .sorted((a, b) -> Float.compare(scores.get(b), scores.get(a)))
                        .limit(10)
                        .forEach(c -> rows.add(new double[] {scores.get(c), odds, 1, asked.wants(c) ? 1 : 0, weight}));
            }
        }
        double[] w = new double[3];
        for (int round = 0; round < 3000; round++) {
            double[] g = new double[3];
            double all = 0;
            for (double[] row : rows) {
                double p = 1 / (1 + Math.exp(-(w[0] * row[0] + w[1] * row[1] + w[2])));
                for (int k = 0; k < 3; k++) {
                    g[k] += row[4] * (row[3] - p) * row[k];
                }
                all += row[4];
            }
            for (int k = 0; k < 3; k++) {
                w[k] += 1.0 * g[k] / all;
            }
        }
        float[] curve = {(float) w[0], (float) w[1], (float) w[2], 0, 0, 0, wholeLabel};
        curve[3] = least(some, scores, gate, curve);
        long most = -1;
        for (float by : new float[] {0, 0.1f, 0.2f, 0.35f, 0.5f, 0.75f, 1, 1.5f, 2, 3}) {
            double[] alarms = none.stream()
                    .mapToDouble(a -> passing(a, scores, gate, by))
                    .sorted()
                    .toArray();
            double pass = alarms[Math.min(alarms.length - 1, (int) (alarms.length * (1 - MOST_FALSE_ALARMS)))];
            long kept = some.stream()
                    .filter(a -> passing(a, scores, gate, by) > pass)
                    .count();
            if (kept > most) {
                most = kept;
                curve[4] = by;
                curve[5] = (float) pass;
            }
        }
        out.printf(
                "%d sentences without a skill, %d with: at %.1f %% false alarms %.1f %% kept; curve %s%n",
                none.size(), some.size(), 100 * MOST_FALSE_ALARMS, 100.0 * most / some.size(), Arrays.toString(curve));
        return curve;
    }

    private static double passing(Asked asked, Map<Candidate, Float> scores, Gate gate, float by) {
        double best = asked.candidates.stream()
                .filter(c -> c.first >= 0)
                .mapToDouble(scores::get)
                .max()
                .orElse(-100);
        return gate.odds(asked.text) + by * best;
    }

    /** The least probability to be shown by which most of what is shown is right and most of what is right is shown. */
    private static float least(List<Asked> some, Map<Candidate, Float> scores, Gate gate, float[] curve) {
        float best = 0;
        double most = -1;
        for (float least = 0.1f; least < 0.8f; least += 0.02f) {
            int right = 0;
            int shown = 0;
            int wanted = 0;
            for (Asked asked : some) {
                float odds = gate.odds(asked.text);
                wanted += asked.gold.size();
                for (Candidate c : asked.candidates) {
                    double p = 1 / (1 + Math.exp(-(curve[0] * scores.get(c) + curve[1] * odds + curve[2])));
                    if (c.first >= 0 && p >= least) {
                        shown++;
                        right += asked.wants(c) ? 1 : 0;
                    }
                }
            }
            double f = 2.0 * right / Math.max(1, shown + wanted);
            if (f > most) {
                most = f;
                best = least;
            }
        }
        return best;
    }

    private Model french() throws IOException {
        Path esco = data.resolve("esco/v1.0-fr");
        Path rome = data.resolve("rome/v347");
        List<Corpus.Labelled> names = Corpus.labelled(dev("fr_rome_appellation.jsonl"));
        List<Corpus.Labelled> others = Corpus.labelled(dev("fr_esco_altlabel.jsonl"));
        ConceptIndex skills = new ConceptIndex(Corpus.esco(esco, Language.FR, false), Language.FR);
        ConceptIndex items = new ConceptIndex(Corpus.linkedItems(rome), Language.FR);
        ConceptIndex sheets = new ConceptIndex(
                Corpus.sheets(rome, names.stream().map(Corpus.Labelled::text).collect(Collectors.toSet())),
                Language.FR);
        Vectors vectors = rounded(frenchVectors(skills, sheets, others));
        List<Asked> byLabel = asked(new Signals(new Space(skills, vectors)), skills, "fr_esco_altlabel.jsonl");
        List<Asked> byDefinition = asked(new Signals(new Space(items, vectors)), items, "fr_rome_def2comp.jsonl");
        List<Asked> byName =
                every(8, asked(new Signals(new Space(sheets, vectors)), sheets, "fr_rome_appellation.jsonl"));
        ForestTrainer label = new ForestTrainer(Signals.COUNT);
        for (int i = 0; i < byLabel.size(); i++) {
            if (i % 4 != 2) {
                add(label, byLabel.get(i), 1);
            }
        }
        byName.forEach(asked -> add(label, asked, 0.5));
        unseen(byLabel, byName, asked(new Signals(new Space(sheets, vectors)), sheets, "fr_rome_appellation.jsonl"));
        ForestTrainer text = new ForestTrainer(Signals.COUNT);
        byDefinition.forEach(asked -> add(text, asked, 2));
        every(2, byLabel).forEach(asked -> add(text, asked, 0.5));
        Forest forest = text.train(100);
        Forest shortForest = label.train(100);
        Map<String, Boolean> sentences = new HashMap<>();
        List<String> usual = usual();
        usual.forEach(sentence -> sentences.put(sentence, false));
        for (int i = 0; i < byDefinition.size(); i++) {
            for (String sentence : byDefinition.get(i).text.split("(?<=[.;])\\s+")) {
                sentences.put(sentence, true);
            }
        }
        for (int i = 0; i < skills.concepts.size(); i += 20) {
            sentences.put(skills.concepts.get(i).labels().get(0), true);
        }
        Gate gate = gate(new java.util.TreeMap<>(sentences), t -> true);
        Gate half = gate(new java.util.TreeMap<>(sentences), t -> t.hashCode() % 2 == 0);
        Signals signals = new Signals(new Space(skills, vectors));
        Map<Candidate, Float> scores = new HashMap<>();
        List<Asked> none = usual.stream()
                .filter(t -> t.hashCode() % 2 != 0)
                .map(t -> new Asked(t, Set.of(), signals.of(t, Terms.of(t, Language.FR)), skills))
                .toList();
        List<Asked> some = new ArrayList<>(every(4, byLabel.subList(2, byLabel.size())));
        none.forEach(a -> a.candidates.forEach(c ->
                scores.put(c, (a.text.split(" ").length <= 8 ? shortForest : forest).score(c.signals))));
        some.forEach(a -> a.candidates.forEach(c -> scores.put(c, shortForest.score(c.signals))));
        float[] curve = calibrate(some, none, scores, half, 1);
        return new Model(vectors, gate, forest, shortForest, curve);
    }

    /** Says what trees reach that have seen neither these labels nor these names; the vectors have not either. */
    private void unseen(List<Asked> byLabel, List<Asked> byName, List<Asked> names) {
        ForestTrainer trainer = new ForestTrainer(Signals.COUNT);
        for (int i = 0; i < byLabel.size(); i++) {
            if (i % 4 == 1 || i % 4 == 3) {
                add(trainer, byLabel.get(i), 1);
            }
        }
        byName.forEach(asked -> add(trainer, asked, 0.5));
        Forest forest = trainer.train(100);
        Map<Candidate, Float> scores = new HashMap<>();
        List<Asked> labels = every(4, byLabel);
        List<Asked> others = every(8, names.subList(4, names.size()));
        labels.forEach(a -> a.candidates.forEach(c -> scores.put(c, forest.score(c.signals))));
        others.forEach(a -> a.candidates.forEach(c -> scores.put(c, forest.score(c.signals))));
        out.printf(
                "unseen: French labels RP@5 %.1f, names of occupations RP@1 %.1f%n",
                100 * precision(labels, scores, 5), 100 * precision(others, scores, 1));
    }

    private Vectors frenchVectors(ConceptIndex skills, ConceptIndex sheets, List<Corpus.Labelled> others) {
        VectorsTrainer pairs = new VectorsTrainer();
        Map<String, Integer> numbers = new HashMap<>();
        for (int c = 0; c < skills.concepts.size(); c++) {
            List<String> stems = stems(skills.concepts.get(c).labels().get(0), Language.FR);
            numbers.put(skills.concepts.get(c).uri(), c);
            if (stems.size() > 1) {
                List<String> less = new ArrayList<>(stems);
                less.remove(random.nextInt(less.size()));
                pairs.add(less, stems, c);
            }
        }
        for (int i = 2; i < others.size(); i += 4) {
            for (String uri : others.get(i).gold()) {
                Integer c = numbers.get(uri);
                for (int times = 0; c != null && times < 4; times++) {
                    pairs.add(
                            stems(others.get(i).text(), Language.FR),
                            stems(skills.concepts.get(c).labels().get(0), Language.FR),
                            c);
                }
            }
        }
        for (int c = 0; c < sheets.concepts.size(); c++) {
            Concept sheet = sheets.concepts.get(c);
            List<String> preferred = stems(sheet.labels().get(0), Language.FR);
            for (String other : sheet.labels()) {
                String any = sheet.labels().get(random.nextInt(sheet.labels().size()));
                pairs.add(stems(other, Language.FR), preferred, 100_000 + c);
                pairs.add(stems(other, Language.FR), stems(any, Language.FR), 100_000 + c);
            }
            for (String sentence : sheet.description().split("[.]")) {
                pairs.add(stems(sentence, Language.FR), preferred, 100_000 + c);
            }
        }
        return pairs.train(6, 7);
    }

    private static List<String> usual() throws IOException {
        try (var in = Learn.class.getResourceAsStream("/skills/boilerplate_fr.txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
