package org.passerelle.matching.path;

import java.util.Set;

/**
 * Something that one may take on the way.
 *
 * @param key what names it; of two that are equal otherwise, the one whose key comes first is taken
 * @param teaches the skills that one has after it
 * @param needs the skills that one must have before it
 * @param cost more than 0, in the unit in which the way is to be short
 */
record Option(String key, Set<String> teaches, Set<String> needs, double cost) {
    /** Copies the sets. */
    Option {
        if (!(cost > 0)) {
            throw new IllegalArgumentException("cost " + cost);
        }
        teaches = Set.copyOf(teaches);
        needs = Set.copyOf(needs);
    }
}
