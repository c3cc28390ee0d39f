package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts first what each part of a sentence says, before what one part says once more: maximal marginal relevance
 * (Carbonell and Goldstein, 1998). "Proactive, and calm in stressed situations" asks for two skills, though five of the
 * best six candidates may be about stress.
 */
final class Spread {
    /** What a candidate loses for each better one that is said by some of the same words; of the scores' own unit. */
    private static final float LOSS = 0.2f;
    /** Only the order of so many of the best is worth the time. */
    private static final int FIRST = 40;

    private Spread() {}

    /** The candidates of a sentence in order; in a text that may be a label itself, by their scores alone. */
    static List<Candidate> ordered(List<Candidate> candidates, int terms) {
        List<Candidate> all = candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.concept))
                .toList();
        if (Model.isShort(terms)) {
            return all;
        }
        List<Candidate> left = new ArrayList<>(all.subList(0, Math.min(FIRST, all.size())));
        List<Candidate> ordered = new ArrayList<>(all.size());
        while (!left.isEmpty()) {
            ordered.add(left.remove(next(left, ordered)));
        }
        ordered.addAll(all.subList(ordered.size(), all.size()));
        return ordered;
    }

    private static int next(List<Candidate> left, List<Candidate> better) {
        int next = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < left.size(); i++) {
            Candidate candidate = left.get(i);
            float worth = candidate.score;
            for (Candidate other : better) {
                worth -= saidBySomeOf(candidate, other) ? LOSS : 0;
            }
            if (worth > most) {
                most = worth;
                next = i;
            }
        }
        return next;
    }

    private static boolean saidBySomeOf(Candidate one, Candidate other) {
        return one.first >= 0 && other.first >= 0 && one.first <= other.last && other.first <= one.last;
    }
}
