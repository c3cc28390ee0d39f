package org.passerelle.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a learner did where there was no network.
 *
 * @param id which the device gave it
 * @param target the attempt; of {@link Kind#FINISH} the enrolment
 * @param about the item's key; of {@link Kind#FINISH} the activity; else empty
 * @param answer what was answered
 * @param at when, by the device's clock
 */
public record Act(UUID id, Kind kind, UUID target, String about, String answer, Instant at) {
    /** What was done. */
    public enum Kind {
        /** An item of a quiz was answered. */
        ANSWER,
        /** An attempt was handed in. */
        HAND_IN,
        /** A lesson was read, or a film seen. */
        FINISH
    }
}
