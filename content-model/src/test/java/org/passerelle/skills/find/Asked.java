package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A text with what it speaks of, and the candidates that came into question for it. */
final class Asked {
    /** Of so many candidates the trees are taught. */
    private static final int KEEP = 60;

    final String text;
    final Set<String> gold;
    final Sentence sentence;
    final List<Candidate> candidates;
    /** The odds that it speaks of a skill at all, once somebody said. */
    float odds;

    private final ConceptIndex index;

    private Asked(String text, Set<String> gold, Sentence sentence, List<Candidate> candidates, ConceptIndex index) {
        this.text = text;
        this.gold = gold;
        this.sentence = sentence;
        this.candidates = candidates;
        this.index = index;
    }

    static Asked of(String text, Set<String> gold, Space space, Signals signals) {
        Sentence sentence = Reading.of(text, space);
        return new Asked(text, gold, sentence, signals.of(sentence), space.index);
    }

    static List<Asked> all(List<Corpus.Labelled> texts, Space space) {
        Signals signals = new Signals(space);
        List<Asked> all = new ArrayList<>();
        texts.forEach(one -> all.add(of(one.text(), one.gold(), space, signals)));
        return all;
    }

    /** Every so-manieth. */
    static <T> List<T> every(int step, List<T> all) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    boolean wants(Candidate candidate) {
        return gold.contains(index.concepts.get(candidate.concept).uri());
    }

    Asked score(Forest forest) {
        candidates.forEach(c -> c.score = forest.score(c.signals));
        return this;
    }

    /** The same with the best candidates alone, to spare memory. */
    Asked shortened() {
        List<Candidate> kept = candidates.stream()
                .filter(c -> c.first >= 0)
                .sorted(Comparator.comparingDouble(c -> -c.score))
                .limit(12)
                .toList();
        return new Asked(text, gold, Sentence.NONE, kept, index);
    }

    List<Candidate> best(int most) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.concept))
                .limit(most)
                .toList();
    }

    /** Those that are shown first. */
    private List<Candidate> first(int most) {
        return Spread.ordered(candidates, sentence.terms().size()).stream()
                .limit(most)
                .toList();
    }

    /** Only candidates inside the cut teach: positives added by hand would teach that a low signal is a good one. */
    void teach(ForestTrainer trainer, double weight) {
        List<Candidate> cut = candidates.stream()
                .sorted(Comparator.comparingDouble(c -> -first(c)))
                .limit(KEEP)
                .toList();
        trainer.add(
                cut.stream().map(c -> c.signals).toList(),
                cut.stream().map(this::wants).toList(),
                weight);
    }

    private static float first(Candidate c) {
        return c.signals[2] + 4 * c.signals[15] + 4 * c.signals[11];
    }

    /** In parts of a hundred, the mean of what of the gold stands among the first, as far as it can. */
    static double precision(List<Asked> all, int first) {
        double sum = 0;
        int count = 0;
        for (Asked asked : all) {
            if (!asked.gold.isEmpty()) {
                long hits = asked.first(first).stream().filter(asked::wants).count();
                sum += (double) hits / Math.min(first, asked.gold.size());
                count++;
            }
        }
        return 100 * sum / count;
    }
}
