package org.passerelle.assessment;

import java.util.List;
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

    /**
     * Several things in order, such as what was typed into gaps or which target each row was given.
     *
     * @param parts what was given for each; empty for nothing
     */
    record Parts(List<String> parts) implements Answer {
        /** Copies the parts. */
        public Parts {
            parts = List.copyOf(parts);
        }

        /** What was given at a place, counted from 0; empty for nothing. */
        public String at(int place) {
            return place < parts.size() ? parts.get(place) : "";
        }

        /** The number that was given at a place; -1 for nothing. */
        int number(int place) {
            return at(place).isEmpty() ? -1 : Integer.parseInt(at(place));
        }

        boolean isEmpty() {
            return parts.stream().allMatch(String::isEmpty);
        }
    }
}
