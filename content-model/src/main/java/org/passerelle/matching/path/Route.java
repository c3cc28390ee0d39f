package org.passerelle.matching.path;

import java.util.List;
import java.util.Set;

/**
 * A way that reaches everything that can be reached.
 *
 * @param order what to take, in an order in which each has what it needs
 * @param cost the sum of their costs
 * @param bound what no way can cost less than; equal to the cost when the way is proven to be the shortest
 * @param unreachable what is wanted and cannot be reached by any option
 */
record Route(List<Option> order, double cost, double bound, Set<String> unreachable) {
    private static final double SAME = 1e-9;

    /** Copies what is given. */
    Route {
        order = List.copyOf(order);
        unreachable = Set.copyOf(unreachable);
    }

    /** Whether no way is shorter. */
    boolean proven() {
        return bound >= cost - SAME;
    }

    /** By what part of its cost a shorter way could be shorter at most, 0 (there is none) to 1. */
    double gap() {
        return proven() ? 0 : (cost - bound) / cost;
    }
}
