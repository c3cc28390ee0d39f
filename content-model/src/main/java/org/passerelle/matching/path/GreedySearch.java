package org.passerelle.matching.path;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a way quickly, not the shortest: at each step what gives the most new skills that matter for its cost, then
 * whatever turned out to be of no use is left away.
 */
final class GreedySearch {
    private final Terrain terrain;

    GreedySearch(Terrain terrain) {
        this.terrain = terrain;
    }

    BitSet search() {
        BitSet chosen = new BitSet();
        BitSet acquired = new BitSet();
        while (!Terrain.holds(acquired, terrain.wanted())) {
            int best = -1;
            double bestPrice = Double.POSITIVE_INFINITY;
            for (int option = 0; option < terrain.options(); option++) {
                if (!chosen.get(option) && Terrain.holds(acquired, terrain.needs(option))) {
                    double price = price(option, acquired);
                    if (price < bestPrice) {
                        best = option;
                        bestPrice = price;
                    }
                }
            }
            if (best < 0) {
                throw new IllegalStateException("no way");
            }
            chosen.set(best);
            acquired.or(terrain.teaches(best));
        }
        return lean(chosen);
    }

    /** What is wanted itself counts more than what only leads on. */
    private double price(int option, BitSet acquired) {
        BitSet fresh = (BitSet) terrain.teaches(option).clone();
        fresh.andNot(acquired);
        int leading = fresh.cardinality();
        fresh.and(terrain.wanted());
        double worth = fresh.cardinality() + 0.2 * (leading - fresh.cardinality());
        return worth == 0 ? Double.POSITIVE_INFINITY : terrain.cost(option) / worth;
    }

    /** Without what is of no use, the dearest left away first. */
    BitSet lean(BitSet chosen) {
        List<Integer> dearest = chosen.stream()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer o) -> terrain.cost(o))
                        .reversed())
                .toList();
        BitSet lean = (BitSet) chosen.clone();
        for (int option : dearest) {
            lean.clear(option);
            if (!terrain.leadsThere(lean)) {
                lean.set(option);
            }
        }
        return lean;
    }
}
