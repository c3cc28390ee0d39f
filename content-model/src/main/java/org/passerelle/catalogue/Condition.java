package org.passerelle.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What must hold before an activity opens to a learner. An activity opens when all of its conditions hold. */
public sealed interface Condition {
    /** Another activity of the course on which it rests; empty for none. */
    default Optional<UUID> restsOn() {
        return Optional.empty();
    }

    /** Another activity is done. */
    record Done(UUID activity) implements Condition {
        @Override
        public Optional<UUID> restsOn() {
            return Optional.of(activity);
        }
    }

    /**
     * A quiz was handed in with this score or more, whether it was passed or not.
     *
     * @param percent 1 to 100
     */
    record Score(UUID activity, int percent) implements Condition {
        @Override
        public Optional<UUID> restsOn() {
            return Optional.of(activity);
        }
    }

    /** A moment has come. */
    record From(Instant moment) implements Condition {}

    /** The learner is in this group of the course. */
    record Group(String name) implements Condition {}
}
