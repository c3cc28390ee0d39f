package org.passerelle.matching.path;

import java.time.Duration;
import java.util.BitSet;

/**
 * Finds the shortest way: exactly where few skills matter, else by branch and bound for a limited time, which always
 * gives a way, and says by how much a shorter one could be shorter.
 */
final class PathFinder {
    private PathFinder() {}

    /** @param most how long to look where it cannot be reckoned exactly at once */
    static Route find(PathProblem problem, Duration most) {
        Terrain terrain = Reduction.reduce(problem);
        if (terrain.wanted().isEmpty()) {
            return terrain.route(new BitSet(), 0);
        }
        if (terrain.skills() <= MaskSearch.MOST_SKILLS) {
            BitSet way = new MaskSearch(terrain).search();
            return terrain.route(way, terrain.cost(way));
        }
        return byBranches(terrain, most);
    }

    static Route byBranches(Terrain terrain, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        BranchSearch search =
                new BranchSearch(terrain, new GreedySearch(terrain).search(), () -> System.nanoTime() > end);
        BitSet way = search.search();
        return terrain.route(way, search.bound());
    }
}
