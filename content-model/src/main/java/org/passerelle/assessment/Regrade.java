package org.passerelle.assessment;

import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * What judging by the newest version of an item would change.
 *
 * @param attempts how many attempts were judged by an older one
 * @param lines the attempts whose score would change, the oldest first
 * @param mark a sign of all this, so that nobody regrades something else than they saw
 */
public record Regrade(UUID item, LocalizedText prompt, int number, int attempts, List<Line> lines, String mark) {
    /**
     * One attempt.
     *
     * @param learner the learner's name; empty where it is the caller's own
     * @param before the score of the attempt, 0 to 1
     * @param passed whether it is passed by now
     * @param passes whether it would be
     */
    public record Line(
            UUID attempt,
            String learner,
            LocalizedText course,
            double before,
            double after,
            boolean passed,
            boolean passes) {}

    /** Copies the lines. */
    public Regrade {
        lines = List.copyOf(lines);
    }

    /** How many would pass who do not by now. */
    public long pass() {
        return lines.stream().filter(line -> line.passes() && !line.passed()).count();
    }

    /** How many would fail who passed. */
    public long fail() {
        return lines.stream().filter(line -> line.passed() && !line.passes()).count();
    }
}
