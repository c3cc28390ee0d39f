package org.passerelle.skills.find;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.passerelle.kernel.Language;

/** Learns to find skills in English ads, and says what it reaches with sentences and labels it has not seen. */
final class LearnEnglish {
    private static final int FOLDS = 5;
    private static final int TIMES = 3;
    private static final int TREES = 70;
    /** Real sentences count for so many made ones. */
    private static final double OWN = 10;
    /** A label that stands in a sentence word by word is no reason by itself to show it. */
    private static final int NEVER = 99;

    private final Path data;
    private final PrintStream out;
    private final Random random = new Random(5);

    LearnEnglish(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    Model learn() {
        List<Concept> concepts = Corpus.esco(data.resolve("esco/v1.1.0-en"), Language.EN, true);
        VectorsTrainer pairs = new VectorsTrainer();
        KinTrainer kin = new KinTrainer();
        for (int c = 0; c < concepts.size(); c++) {
            labels(pairs, kin, concepts.get(c), c);
        }
        Vectors vectors = Learn.rounded(pairs.train(4, 7));
        GateLessons lessons =
                new GateLessons(Corpus.marked(data.resolve("skill-extraction/dev/en_skillspan.jsonl")), vectors);
        Taggers taggers = lessons.taggers(GateLessons.NONE);
        Space space = new Space(new ConceptIndex(concepts, Language.EN), vectors, kin.train(), taggers);
        List<Asked> tech = Asked.all(Learn.labelled(data, "en_tech.jsonl"), space);
        List<Asked> house = Asked.all(Learn.labelled(data, "en_house.jsonl"), space);
        List<Asked> more = Asked.all(Asked.every(4, Learn.labelled(data, "en_skillskape_train.jsonl")), space);
        List<Asked> own = new ArrayList<>(tech);
        own.addAll(house);
        unseenLabels(own, more, Asked.every(2, Learn.labelled(data, "en_skillskape_dev.jsonl")), space);
        unseen(own, tech, house, more, true);
        unseen(own, tech, house, more, false);
        Forest forest = forest(more, own);
        Gate gate = lessons.gate(GateLessons.NONE);
        Forest judge = lessons.judge(space, forest, own, gate);
        float[] curve = new Calibration(own, lessons.silent()).curve(NEVER, out);
        out.printf("marked sentences that get one, the same way: %.1f %%%n", lessons.passing(curve));
        return new Model(vectors, space.kin, taggers, gate, judge, forest, forest, curve);
    }

    private void labels(VectorsTrainer pairs, KinTrainer kin, Concept concept, int owner) {
        List<String> preferred = Learn.stems(concept.labels().get(0), Language.EN);
        for (int l = 1; l < concept.labels().size(); l++) {
            List<String> other = Learn.stems(concept.labels().get(l), Language.EN);
            kin.add(other, preferred);
            pairs.add(other, preferred, owner);
            if (l > 1) {
                pairs.add(other, Learn.stems(concept.labels().get(1 + random.nextInt(l - 1)), Language.EN), owner);
            }
        }
        for (int times = 0; times < 3; times++) {
            pairs.add(Learn.stems(concept.description(), Language.EN), preferred, owner);
        }
    }

    private static Forest forest(List<Asked> more, List<Asked> own) {
        ForestTrainer trainer = new ForestTrainer(Signals.COUNT);
        more.forEach(asked -> asked.teach(trainer, 1));
        own.forEach(asked -> asked.teach(trainer, OWN));
        return trainer.train(TREES);
    }

    /**
     * Scores each real sentence by trees that have not seen it; with {@code labels}, by trees that have seen no
     * sentence that asks for any of the skills asked for by those they are asked about. Says what the trees reach.
     */
    private void unseen(List<Asked> own, List<Asked> tech, List<Asked> house, List<Asked> more, boolean labels) {
        double ofTech = 0;
        double ofHouse = 0;
        for (int time = 0; time < TIMES; time++) {
            List<Asked> mixed = new ArrayList<>(own);
            Collections.shuffle(mixed, new Random(3 + time));
            for (int fold = 0; fold < FOLDS; fold++) {
                List<Asked> asked = Asked.every(FOLDS, mixed.subList(fold, mixed.size()));
                List<Asked> others = new ArrayList<>(mixed);
                others.removeAll(asked);
                Set<String> known = labels ? gold(asked) : Set.of();
                Forest forest = forest(without(more, known), without(others, known));
                asked.forEach(a -> a.score(forest));
            }
            ofTech += Asked.precision(tech, 5) / TIMES;
            ofHouse += Asked.precision(house, 5) / TIMES;
        }
        out.printf(
                "%s in turn unseen, RP@5: TECH %.1f, HOUSE %.1f%n",
                labels ? "sentences and skills" : "sentences", ofTech, ofHouse);
    }

    /** The same for made sentences of which trees have seen neither these nor any that ask for the same skills. */
    private void unseenLabels(List<Asked> own, List<Asked> more, List<Corpus.Labelled> texts, Space space) {
        List<Asked> asked = Asked.all(texts, space);
        Set<String> known = gold(asked);
        Forest forest = forest(without(more, known), without(own, known));
        asked.forEach(a -> a.score(forest));
        out.printf("sentences and skills unseen, RP@5: SkillSkape %.1f%n", Asked.precision(asked, 5));
    }

    private static Set<String> gold(List<Asked> all) {
        Set<String> gold = new HashSet<>();
        all.forEach(asked -> gold.addAll(asked.gold));
        return gold;
    }

    private static List<Asked> without(List<Asked> all, Set<String> gold) {
        return all.stream().filter(a -> Collections.disjoint(a.gold, gold)).toList();
    }
}
