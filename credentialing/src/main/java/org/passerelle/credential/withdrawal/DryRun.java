package org.passerelle.credential.withdrawal;

import java.util.List;

/**
 * What a withdrawal of many would do.
 *
 * @param inForce how many it would withdraw
 * @param withdrawn how many that fit are withdrawn already
 * @param unknown how many of the codes given open nothing
 * @param bySource how many by what they were earned by, the most first; at most 20
 */
public record DryRun(long inForce, long withdrawn, long unknown, List<Count> bySource) {
    /** Copies the counts. */
    public DryRun {
        bySource = List.copyOf(bySource);
    }

    /** How many were earned by this source. */
    public record Count(String source, long number) {}
}
