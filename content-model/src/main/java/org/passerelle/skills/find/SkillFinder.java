package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/**
 * Finds the concepts that a sentence speaks of, in four steps: a gate says whether it speaks of any; the labels, the
 * vectors and the runs of letters bring some two hundred candidates; trees weigh the signals of each; a curve turns the
 * score into a probability. Made once for a set of concepts, used by many threads.
 */
public final class SkillFinder {
    private final Space space;
    private final Model model;
    private final Queue<Signals> idle = new ConcurrentLinkedQueue<>();

    /** Reads the model of the language, and learns the labels. */
    public SkillFinder(List<Concept> concepts, Language language) {
        this(concepts, language, Model.of(language));
    }

    SkillFinder(List<Concept> concepts, Language language, Model model) {
        this.model = model;
        this.space = new Space(new ConceptIndex(concepts, language), model.vectors(), model.kin(), model.taggers());
    }

    /**
     * A concept that a sentence may speak of.
     *
     * @param score what it is ranked by; of no meaning beyond one sentence
     * @param probability how likely it is meant, 0 to 1
     * @param start where the words that say so begin; -1 when it was not found by its words
     * @param end where they end
     * @param whole of how many stems the label is that stands there word by word; 0 when none does
     */
    public record Found(String uri, double score, double probability, int start, int end, int whole) {}

    /**
     * What was found, in the order in which it is best shown, and the odds that the sentence speaks of a skill at all.
     */
    record Ranking(List<Found> found, float odds) {}

    /**
     * The candidates, the best of each part of the sentence before the next best of the same part; none for a text
     * without words.
     */
    public List<Found> rank(String sentence) {
        return ranking(sentence).found;
    }

    Ranking ranking(String text) {
        Sentence sentence = Reading.of(text, space);
        List<Terms.Term> terms = sentence.terms();
        if (terms.isEmpty()) {
            return new Ranking(List.of(), 0);
        }
        Signals signals = signals();
        List<Candidate> candidates = signals.of(sentence);
        idle.offer(signals);
        Forest forest = model.forest(terms.size());
        for (Candidate candidate : candidates) {
            candidate.score = forest.score(candidate.signals);
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.concept));
        float odds = model.odds(text, sentence, candidates);
        Set<String> called = space.index.called(text);
        List<Found> found = new ArrayList<>(candidates.size());
        for (Candidate c : Spread.ordered(candidates, terms.size())) {
            String uri = space.index.concepts.get(c.concept).uri();
            Said said = said(c, text, terms);
            found.add(new Found(
                    uri,
                    c.score,
                    called.contains(uri) ? 1 : model.probability(c.score, odds),
                    said.start,
                    said.end,
                    said.whole));
        }
        return new Ranking(found, odds);
    }

    private Signals signals() {
        Signals idling = idle.poll();
        return idling == null ? new Signals(space) : idling;
    }

    /** The first stage alone, to be measured: how many concepts come into question by their labels' words. */
    int byWords(String text) {
        Signals signals = signals();
        int count = signals.byWords(text);
        idle.offer(signals);
        return count;
    }

    /** Where the words stand that say a concept, and of how many stems the label is that they are as a whole. */
    private record Said(int start, int end, int whole) {}

    /**
     * "tenir" has the stem of "tennis", so that a label of one stem is no more than likely when its word does not stand
     * there letter by letter, and is not said at all when it does not even begin alike.
     */
    private Said said(Candidate c, String text, List<Terms.Term> terms) {
        if (c.first < 0) {
            return new Said(-1, -1, 0);
        }
        int start = terms.get(c.first).from();
        int end = terms.get(c.last).to();
        int whole = (int) (c.signals[9] * c.signals[6]);
        Concept concept = space.index.concepts.get(c.concept);
        String said = text.substring(start, end);
        if (whole != 1 || space.index.called(said).contains(concept.uri())) {
            return new Said(start, end, whole);
        }
        boolean begun = concept.labels().stream()
                .flatMap(label -> Labels.variants(label).stream())
                .anyMatch(label -> Closeness.alike(Text.fold(label), Text.fold(said)) > 0);
        return begun ? new Said(start, end, 0) : new Said(-1, -1, 0);
    }

    /**
     * Those of them that are likely enough to be shown, and of which some words stand in the sentence; none for a
     * sentence that speaks of no skill. A text that is the label of a concept means that concept.
     */
    public List<Found> find(String sentence) {
        return shown(sentence, ranking(sentence));
    }

    /** The same of what was ranked before. */
    List<Found> shown(String sentence, Ranking ranking) {
        List<Found> said = ranking.found.stream().filter(f -> f.start() >= 0).toList();
        if (said.isEmpty()) {
            return List.of();
        }
        Set<String> called = space.index.called(sentence);
        List<Found> whole = said.stream().filter(f -> called.contains(f.uri())).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        double best = said.stream().mapToDouble(Found::score).max().orElseThrow();
        boolean passes = model.passes(ranking.odds, best);
        List<Found> sure = said.stream()
                .filter(f -> (passes && f.probability() >= model.least()) || f.whole() >= model.wholeLabel())
                .toList();
        return sure.isEmpty() && passes ? said.subList(0, 1) : sure;
    }
}
