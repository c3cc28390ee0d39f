package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.assessment.PeerAllocation.Candidate;

/**
 * Whoever hands in, in whatever order reviews are done, works go round: never one's own, never one twice, none left
 * out.
 */
class PeerAllocationTest {
    private static Candidate with(Candidate one, UUID reviewer) {
        List<UUID> reviewers = new ArrayList<>(one.reviewers());
        reviewers.add(reviewer);
        return new Candidate(one.work(), one.author(), reviewers);
    }

    private static List<Candidate> handedIn(int people) {
        List<Candidate> round = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            round.add(new Candidate(new UUID(1, i), new UUID(2, i), List.of()));
        }
        return round;
    }

    @Test
    void everyWorkGetsItsReviewsInGroupsOfThreeAndMore() {
        SplittableRandom lots = new SplittableRandom(20261128);
        for (int trial = 0; trial < 2000; trial++) {
            int people = 3 + lots.nextInt(10);
            int wanted = 1 + lots.nextInt(4);
            List<Candidate> round = handedIn(people);
            List<UUID> turns = new ArrayList<>();
            round.forEach(one -> {
                for (int i = 0; i < wanted; i++) {
                    turns.add(one.author());
                }
            });
            while (!turns.isEmpty()) {
                UUID reviewer = turns.remove(lots.nextInt(turns.size()));
                Optional<Candidate> next = PeerAllocation.next(reviewer, round);
                next.ifPresent(one -> {
                    assertFalse(one.author().equals(reviewer), "never one's own");
                    assertFalse(one.reviewers().contains(reviewer), "never one twice");
                    round.set(round.indexOf(one), with(one, reviewer));
                });
            }
            int each = Math.min(wanted, people - 1);
            assertEquals(
                    each * people,
                    round.stream().mapToInt(one -> one.reviewers().size()).sum(),
                    "everybody is given as many as there are for them");
            int least =
                    round.stream().mapToInt(one -> one.reviewers().size()).min().orElseThrow();
            assertTrue(least >= Math.max(1, each - 1), people + " people, " + wanted + " reviews: " + round);
        }
    }

    @Test
    void oneAloneHasNothingToReviewAndTwoHaveEachOther() {
        List<Candidate> one = handedIn(1);
        assertEquals(Optional.empty(), PeerAllocation.next(one.get(0).author(), one));
        List<Candidate> two = handedIn(2);
        assertEquals(
                two.get(1).work(),
                PeerAllocation.next(two.get(0).author(), two).orElseThrow().work());
    }
}
