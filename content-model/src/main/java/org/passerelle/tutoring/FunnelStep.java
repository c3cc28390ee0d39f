package org.passerelle.tutoring;

import java.util.UUID;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.kernel.LocalizedText;

/**
 * How many come through an activity.
 *
 * @param learners how many there are in all
 * @param done how many have done it
 * @param here how many are at it
 * @param stuck how many of them gave no sign of life for a week
 */
public record FunnelStep(
        UUID activity, ActivityType type, LocalizedText title, long learners, long done, long here, long stuck) {
    /** How many began it. */
    public long begun() {
        return done + here;
    }

    /** What part of all have done it. */
    public double share() {
        return learners == 0 ? 0 : (double) done / learners;
    }
}
