package org.passerelle.skills.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    /** Three of the best are said by the third and the fourth word, one by the first. */
    private static final List<Candidate> ALL = List.of(
            candidate(1, 2.0f, 2, 3),
            candidate(2, 1.9f, 2, 2),
            candidate(3, 1.8f, 3, 3),
            candidate(4, 1.75f, 0, 0),
            candidate(5, 1.0f, -1, -1));

    private static Candidate candidate(int concept, float score, int first, int last) {
        Candidate candidate = new Candidate(concept);
        candidate.score = score;
        candidate.first = first;
        candidate.last = last;
        return candidate;
    }

    private static List<Integer> order(List<Candidate> candidates, int terms) {
        return Spread.ordered(candidates, terms).stream().map(c -> c.concept).toList();
    }

    @Test
    void whatOtherWordsSayComesBeforeWhatTheSameWordsSayOnceMore() {
        assertEquals(List.of(1, 4, 2, 3, 5), order(ALL, 12));
    }

    @Test
    void aTextThatMayBeALabelIsOrderedByScoresAlone() {
        assertEquals(List.of(1, 2, 3, 4, 5), order(ALL, 3));
    }

    @Test
    void whatIsFarBetterStaysFirst() {
        assertEquals(List.of(1, 2, 3), order(List.of(ALL.get(0), ALL.get(1), candidate(3, 1.5f, 0, 0)), 12));
    }
}
