package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.passerelle.kernel.Language;

/**
 * Finds the concepts that a sentence speaks of, in four steps: a gate says whether it speaks of any; the labels, the
 * vectors and the runs of letters bring some two hundred candidates; trees weigh the signals of each; a curve turns the
 * score into a probability. Made once for a set of concepts, used by many threads.
 */
public final class SkillFinder {
    private final Language language;
    private final Space space;
    private final Model model;
    private final Queue<Signals> idle = new ConcurrentLinkedQueue<>();

    /** Reads the model of the language, and learns the labels. */
    public SkillFinder(List<Concept> concepts, Language language) {
        this(concepts, language, Model.of(language));
    }

    SkillFinder(List<Concept> concepts, Language language, Model model) {
        this.language = language;
        this.model = model;
        this.space = new Space(new ConceptIndex(concepts, language), model.vectors());
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

    /** The candidates, the best first; none for a text without words. */
    public List<Found> rank(String sentence) {
        List<Terms.Term> terms = Terms.of(sentence, language);
        if (terms.isEmpty()) {
            return List.of();
        }
        Signals idling = idle.poll();
        Signals signals = idling == null ? new Signals(space) : idling;
        List<Candidate> candidates = signals.of(sentence, terms);
        idle.offer(signals);
        Forest forest = model.forest(terms.size());
        for (Candidate candidate : candidates) {
            candidate.score = forest.score(candidate.signals);
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.concept));
        float odds = model.gate().odds(sentence);
        List<Found> found = new ArrayList<>(candidates.size());
        for (Candidate c : candidates) {
            String uri = space.index.concepts.get(c.concept).uri();
            found.add(new Found(
                    uri,
                    c.score,
                    space.index.isLabel(uri, sentence) ? 1 : model.probability(c.score, odds),
                    c.first < 0 ? -1 : terms.get(c.first).from(),
                    c.first < 0 ? -1 : terms.get(c.last).to(),
                    (int) (c.signals[9] * c.signals[6])));
        }
        return found;
    }

    /**
     * Those of them that are likely enough to be shown, and of which some words stand in the sentence; none for a
     * sentence that speaks of no skill. A text that is the label of a concept means that concept.
     */
    public List<Found> find(String sentence) {
        return shown(sentence, rank(sentence));
    }

    /** The same of what was ranked before. */
    List<Found> shown(String sentence, List<Found> ranked) {
        List<Found> said = ranked.stream().filter(f -> f.start() >= 0).toList();
        if (said.isEmpty()) {
            return List.of();
        }
        List<Found> whole = said.stream()
                .filter(f -> space.index.isLabel(f.uri(), sentence))
                .toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        boolean passes = model.passes(model.gate().odds(sentence), said.get(0).score());
        List<Found> sure = said.stream()
                .filter(f -> (passes && f.probability() >= model.least()) || f.whole() >= model.wholeLabel())
                .toList();
        return sure.isEmpty() && passes ? said.subList(0, 1) : sure;
    }
}
