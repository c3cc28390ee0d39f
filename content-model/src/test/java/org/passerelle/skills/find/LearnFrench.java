package org.passerelle.skills.find;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.passerelle.kernel.Language;

/**
 * Learns to find skills in French texts. There are no French ads with labels to learn from: the trees learn from
 * labels, names of occupations and definitions, the gate from definitions and labels on one side and usual phrases on
 * the other.
 */
final class LearnFrench {
    private static final int TREES = 60;
    /** A label that stands there word by word is believed, since nothing better is known. */
    private static final int ANY = 1;
    /** What English stems begin with where they must not be taken for French ones. */
    private static final String ENGLISH = "en ";

    private final Path data;
    private final PrintStream out;
    private final Random random = new Random(5);

    LearnFrench(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    Model learn() throws IOException {
        Path rome = data.resolve("rome/v347");
        List<Corpus.Labelled> names = Learn.labelled(data, "fr_rome_appellation.jsonl");
        List<Corpus.Labelled> others = Learn.labelled(data, "fr_esco_altlabel.jsonl");
        ConceptIndex skills =
                new ConceptIndex(Corpus.esco(data.resolve("esco/v1.0-fr"), Language.FR, false), Language.FR);
        ConceptIndex items = new ConceptIndex(Corpus.linkedItems(rome), Language.FR);
        ConceptIndex sheets = new ConceptIndex(
                Corpus.sheets(rome, names.stream().map(Corpus.Labelled::text).collect(Collectors.toSet())),
                Language.FR);
        KinTrainer translations = new KinTrainer();
        Vectors vectors = Learn.rounded(vectors(skills, sheets, others, translations));
        Taggers taggers = Taggers.untaught();
        Kin kin = translations.trainThrough(ENGLISH);
        Space ofSkills = new Space(skills, vectors, kin, taggers);
        Space ofItems = new Space(items, vectors, kin, taggers);
        Space ofSheets = new Space(sheets, vectors, kin, taggers);
        List<Asked> byLabel = Asked.all(others, ofSkills);
        List<Asked> byDefinition = Asked.all(Learn.labelled(data, "fr_rome_def2comp.jsonl"), ofItems);
        List<Asked> byName = Asked.all(Asked.every(8, names), ofSheets);
        unseen(byLabel, byName, Asked.all(Asked.every(8, names.subList(4, names.size())), ofSheets));
        ForestTrainer label = new ForestTrainer(Signals.COUNT);
        for (int i = 0; i < byLabel.size(); i++) {
            if (i % 4 != 2) {
                byLabel.get(i).teach(label, 1);
            }
        }
        byName.forEach(asked -> asked.teach(label, 0.5));
        ForestTrainer text = new ForestTrainer(Signals.COUNT);
        byDefinition.forEach(asked -> asked.teach(text, 2));
        Asked.every(2, byLabel).forEach(asked -> asked.teach(text, 0.5));
        Forest texts = text.train(TREES);
        Forest labels = label.train(TREES);
        List<String> usual = usual();
        GateTrainer all = new GateTrainer();
        GateTrainer half = new GateTrainer();
        sentences(usual, byDefinition, skills).forEach((sentence, speaks) -> {
            all.add(sentence, speaks);
            if (sentence.hashCode() % 2 == 0) {
                half.add(sentence, speaks);
            }
        });
        Gate halfGate = half.train(12);
        Signals signals = new Signals(ofSkills);
        List<Asked> none = usual.stream()
                .filter(t -> t.hashCode() % 2 != 0)
                .map(t -> Asked.of(t, Set.of(), ofSkills, signals))
                .toList();
        List<Asked> some = Asked.every(4, byLabel.subList(2, byLabel.size()));
        none.forEach(a -> a.score(Model.isShort(a.sentence.terms().size()) ? labels : texts));
        some.forEach(a -> a.score(labels));
        none.forEach(a -> a.odds = halfGate.odds(a.text));
        some.forEach(a -> a.odds = halfGate.odds(a.text));
        float[] curve = new Calibration(some, none).curve(ANY, out);
        return new Model(vectors, kin, taggers, all.train(12), Forest.none(), texts, labels, curve);
    }

    /** Says what trees reach that have seen neither these labels nor these names; the vectors have not either. */
    private void unseen(List<Asked> byLabel, List<Asked> byName, List<Asked> names) {
        ForestTrainer trainer = new ForestTrainer(Signals.COUNT);
        for (int i = 0; i < byLabel.size(); i++) {
            if (i % 4 == 1 || i % 4 == 3) {
                byLabel.get(i).teach(trainer, 1);
            }
        }
        byName.forEach(asked -> asked.teach(trainer, 0.5));
        Forest forest = trainer.train(TREES);
        List<Asked> labels = Asked.every(4, byLabel);
        labels.forEach(a -> a.score(forest));
        names.forEach(a -> a.score(forest));
        out.printf(
                "unseen: French labels RP@5 %.1f, names of occupations RP@1 %.1f%n",
                Asked.precision(labels, 5), Asked.precision(names, 1));
    }

    private static Map<String, Boolean> sentences(List<String> usual, List<Asked> definitions, ConceptIndex skills) {
        Map<String, Boolean> sentences = new TreeMap<>();
        usual.forEach(sentence -> sentences.put(sentence, false));
        for (Asked definition : definitions) {
            for (String sentence : definition.text.split("(?<=[.;])\\s+")) {
                sentences.put(sentence, true);
            }
        }
        for (int i = 0; i < skills.concepts.size(); i += 20) {
            sentences.put(skills.concepts.get(i).labels().get(0), true);
        }
        return sentences;
    }

    private Vectors vectors(
            ConceptIndex skills, ConceptIndex sheets, List<Corpus.Labelled> others, KinTrainer translations) {
        VectorsTrainer pairs = new VectorsTrainer();
        Map<String, Integer> numbers = new HashMap<>();
        for (int c = 0; c < skills.concepts.size(); c++) {
            List<String> stems = Learn.stems(skills.concepts.get(c).labels().get(0), Language.FR);
            numbers.put(skills.concepts.get(c).uri(), c);
            if (stems.size() > 1) {
                List<String> less = new ArrayList<>(stems);
                less.remove(random.nextInt(less.size()));
                pairs.add(less, stems, c);
            }
        }
        for (Concept concept : Corpus.esco(data.resolve("esco/v1.1.0-en"), Language.EN, true)) {
            Integer c = numbers.get(concept.uri());
            if (c != null) {
                translate(skills.concepts.get(c).labels().get(0), concept, c, pairs, translations);
            }
        }
        for (int i = 2; i < others.size(); i += 4) {
            for (String uri : others.get(i).gold()) {
                Integer c = numbers.get(uri);
                for (int times = 0; c != null && times < 4; times++) {
                    pairs.add(
                            Learn.stems(others.get(i).text(), Language.FR),
                            Learn.stems(skills.concepts.get(c).labels().get(0), Language.FR),
                            c);
                }
            }
        }
        for (int c = 0; c < sheets.concepts.size(); c++) {
            Concept sheet = sheets.concepts.get(c);
            List<String> preferred = Learn.stems(sheet.labels().get(0), Language.FR);
            for (String other : sheet.labels()) {
                String any = sheet.labels().get(random.nextInt(sheet.labels().size()));
                pairs.add(Learn.stems(other, Language.FR), preferred, 100_000 + c);
                pairs.add(Learn.stems(other, Language.FR), Learn.stems(any, Language.FR), 100_000 + c);
            }
            for (String sentence : sheet.description().split("[.]")) {
                pairs.add(Learn.stems(sentence, Language.FR), preferred, 100_000 + c);
            }
        }
        return pairs.train(6, 7);
    }

    /** What is called alike in English lies close together, and stands for one another. */
    private static void translate(
            String label, Concept english, int owner, VectorsTrainer pairs, KinTrainer translations) {
        List<String> french = Learn.stems(label, Language.FR);
        for (String other : english.labels()) {
            List<String> stems = Learn.stems(other, Language.EN);
            pairs.add(french, stems, owner);
            translations.add(french, stems.stream().map(ENGLISH::concat).toList());
        }
    }

    private static List<String> usual() throws IOException {
        try (var in = LearnFrench.class.getResourceAsStream("/skills/boilerplate_fr.txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
