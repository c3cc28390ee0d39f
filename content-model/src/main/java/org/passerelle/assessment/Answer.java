package org.passerelle.assessment;

import java.util.Set;

/** What a learner answered to an item. */
public sealed interface Answer {
    /**
     * Options that were chosen.
     *
     * @param options their places, counted from 0
     */
    record Chosen(Set<Integer> options) implements Answer {
        /** Copies the places. */
        public Chosen {
            options = Set.copyOf(options);
        }
    }

    /** What was typed: a number with or without its unit, or words. */
    record Typed(String text) implements Answer {}
}
