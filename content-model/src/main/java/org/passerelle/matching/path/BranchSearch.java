package org.passerelle.matching.path;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds a shortest way by branch and bound where many skills matter. A node has chosen some options and put others
 * aside; what they need is required as what is wanted is. It branches over the options that teach the required skill
 * with the fewest teachers: one of them is on every way, and each branch puts those before it aside, so that no set is
 * looked at twice. The bound is a dual solution of the covering problem: each required skill pays what its cheapest
 * teacher costs still, and all its teachers are that much cheaper for the others. Options that need each other in a
 * circle cover what is required and cannot begin; then one that teaches from outside what they lack is on every way.
 */
final class BranchSearch {
    private static final double SAME = 1e-9;

    private final Terrain terrain;
    private final BooleanSupplier over;
    private final BitSet chosen = new BitSet();
    private final BitSet aside = new BitSet();
    private final int[] covered;
    private final int[] required;
    private final double[] rest;
    private BitSet best;
    private double bestCost;
    private double notLookedAt = Double.POSITIVE_INFINITY;

    /**
     * A search.
     *
     * @param first a way that is known already
     * @param over whether the time is up
     */
    BranchSearch(Terrain terrain, BitSet first, BooleanSupplier over) {
        this.terrain = terrain;
        this.over = over;
        best = first;
        bestCost = terrain.cost(first);
        covered = new int[terrain.skills()];
        required = new int[terrain.skills()];
        rest = new double[terrain.options()];
        terrain.wanted().stream().forEach(skill -> required[skill] = 1);
    }

    /** The best way that was found in time. */
    BitSet search() {
        look(0);
        return best;
    }

    /** What no way can cost less than; known after the search. */
    double bound() {
        return Math.min(bestCost, notLookedAt);
    }

    /** What is still to be covered, with the bound of the node and the skill to branch on. */
    private record Open(double bound, int skill) {}

    private void look(double cost) {
        Open open = open(cost);
        if (open.bound >= bestCost - SAME) {
            return;
        }
        if (over.getAsBoolean()) {
            notLookedAt = Math.min(notLookedAt, open.bound);
        } else if (open.skill >= 0) {
            branch(cost, free(terrain.teachers(open.skill)));
        } else {
            settle(cost);
        }
    }

    private int[] free(int[] options) {
        return Arrays.stream(options)
                .filter(o -> !aside.get(o) && !chosen.get(o))
                .toArray();
    }

    private Open open(double cost) {
        int[] skills = IntStream.range(0, required.length)
                .filter(s -> required[s] > 0 && covered[s] == 0)
                .toArray();
        int[][] teachers = new int[skills.length][];
        long[] order = new long[skills.length];
        for (int i = 0; i < skills.length; i++) {
            teachers[i] = free(terrain.teachers(skills[i]));
            order[i] = ((long) teachers[i].length << 32) | i;
            for (int teacher : teachers[i]) {
                rest[teacher] = terrain.cost(teacher);
            }
        }
        Arrays.sort(order);
        double bound = cost;
        for (long entry : order) {
            int[] mine = teachers[(int) entry];
            double pays = Arrays.stream(mine).mapToDouble(t -> rest[t]).min().orElse(Double.POSITIVE_INFINITY);
            for (int teacher : mine) {
                rest[teacher] -= pays;
            }
            bound += pays;
        }
        return new Open(bound, skills.length == 0 ? -1 : skills[(int) order[0]]);
    }

    private void branch(double cost, int[] candidates) {
        for (int option : candidates) {
            choose(option, 1);
            look(cost + terrain.cost(option));
            choose(option, -1);
            aside.set(option);
        }
        for (int option : candidates) {
            aside.clear(option);
        }
    }

    private void choose(int option, int by) {
        chosen.set(option, by > 0);
        terrain.teaches(option).stream().forEach(skill -> covered[skill] += by);
        terrain.needs(option).stream().forEach(skill -> required[skill] += by);
    }

    private void settle(double cost) {
        BitSet stuck = (BitSet) chosen.clone();
        BitSet lacking = new BitSet();
        BitSet acquired = new BitSet();
        for (int option : terrain.schedule(chosen)) {
            stuck.clear(option);
            acquired.or(terrain.teaches(option));
        }
        if (stuck.isEmpty()) {
            best = (BitSet) chosen.clone();
            bestCost = cost;
            return;
        }
        stuck.stream().forEach(option -> lacking.or(terrain.needs(option)));
        lacking.andNot(acquired);
        branch(
                cost,
                free(lacking.stream()
                        .flatMap(skill -> Arrays.stream(terrain.teachers(skill)))
                        .distinct()
                        .toArray()));
    }
}
