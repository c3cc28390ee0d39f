package org.passerelle.assessment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A review as trainers see it.
 *
 * @param said what was said, and by whom; authors and reviewers never learn that of each other
 * @param weight how much it counts, 0 to 1, by the agreement on the samples
 * @param off how far it is from the middle of all, 0 to 1, over all criteria
 * @param farOff whether it stands alone: a quarter of the scale or more from the middle of three or more
 */
public record PeerOpinion(MarkView said, double weight, double off, boolean farOff) {
    private static final double FAR = 0.25;
    private static final int ENOUGH = 3;

    static PeerOpinion of(MarkView said, double weight, List<PeerCriterion> spread, int reviews) {
        double off = IntStream.range(0, spread.size())
                .mapToDouble(i -> spread.get(i).off(said.levels().get(i)))
                .average()
                .orElse(0);
        return new PeerOpinion(said, weight, off, reviews >= ENOUGH && off >= FAR - 1e-9);
    }
}
