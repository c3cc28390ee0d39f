package org.passerelle.matching.path;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds a shortest way exactly where few skills matter: the least cost of every set of acquired skills, from none to
 * all. A set only grows, so that a set is settled when all smaller numbers are (Dijkstra's algorithm on a graph without
 * circles, for which the order of the numbers is the order of settling).
 */
final class MaskSearch {
    /** The most skills for which the table fits: 2^18 sets. */
    static final int MOST_SKILLS = 18;

    private final Terrain terrain;

    MaskSearch(Terrain terrain) {
        this.terrain = terrain;
    }

    /** The options of a shortest way. @throws IllegalStateException when there is none, which a reduction excludes */
    BitSet search() {
        int sets = 1 << terrain.skills();
        int options = terrain.options();
        int[] teaches = new int[options];
        int[] needs = new int[options];
        double[] cost = new double[options];
        for (int o = 0; o < options; o++) {
            teaches[o] = mask(terrain.teaches(o));
            needs[o] = mask(terrain.needs(o));
            cost[o] = terrain.cost(o);
        }
        int wanted = mask(terrain.wanted());
        double[] least = new double[sets];
        int[] from = new int[sets];
        int[] by = new int[sets];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        int best = -1;
        for (int set = 0; set < sets; set++) {
            if (least[set] == Double.POSITIVE_INFINITY) {
                continue;
            }
            if ((set & wanted) == wanted) {
                best = best < 0 || least[set] < least[best] ? set : best;
                continue;
            }
            for (int o = 0; o < options; o++) {
                int next = set | teaches[o];
                if (next != set && (needs[o] & ~set) == 0 && least[set] + cost[o] < least[next]) {
                    least[next] = least[set] + cost[o];
                    from[next] = set;
                    by[next] = o;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("no way");
        }
        BitSet chosen = new BitSet();
        for (int set = best; set != 0; set = from[set]) {
            chosen.set(by[set]);
        }
        return chosen;
    }

    private static int mask(BitSet set) {
        return set.isEmpty() ? 0 : (int) set.toLongArray()[0];
    }
}
