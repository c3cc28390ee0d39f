package org.passerelle.matching.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A reduced problem with its options and skills numbered. What is held needs no number: it is never missing. */
final class Terrain {
    private final List<Option> options;
    private final Set<String> unreachable;
    private final int skills;
    private final BitSet wanted = new BitSet();
    private final BitSet[] teaches;
    private final BitSet[] needs;
    private final int[][] teachers;

    Terrain(List<Option> given, Set<String> held, Set<String> wantedSkills, Set<String> unreachable) {
        this.options = given.stream().sorted(Comparator.comparing(Option::key)).toList();
        this.unreachable = unreachable;
        Map<String, Integer> numbers = new TreeMap<>();
        Set<String> matters = new TreeSet<>(wantedSkills);
        options.forEach(option -> matters.addAll(option.needs()));
        matters.removeAll(held);
        matters.forEach(skill -> numbers.put(skill, numbers.size()));
        skills = numbers.size();
        wantedSkills.forEach(skill -> wanted.set(number(numbers, skill)));
        teaches = new BitSet[options.size()];
        needs = new BitSet[options.size()];
        List<List<Integer>> by = new ArrayList<>();
        IntStream.range(0, skills).forEach(s -> by.add(new ArrayList<>()));
        for (int o = 0; o < options.size(); o++) {
            teaches[o] = numbers(options.get(o).teaches(), numbers);
            needs[o] = numbers(options.get(o).needs(), numbers);
            for (int s = teaches[o].nextSetBit(0); s >= 0; s = teaches[o].nextSetBit(s + 1)) {
                by.get(s).add(o);
            }
        }
        teachers = by.stream()
                .map(list -> list.stream()
                        .sorted(Comparator.comparingDouble(this::price))
                        .mapToInt(i -> i)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int number(Map<String, Integer> numbers, String skill) {
        Integer number = numbers.get(skill);
        return number == null ? -1 : number;
    }

    private static BitSet numbers(Set<String> given, Map<String, Integer> numbers) {
        BitSet set = new BitSet();
        given.stream()
                .mapToInt(skill -> number(numbers, skill))
                .filter(n -> n >= 0)
                .forEach(set::set);
        return set;
    }

    /** What a skill costs by this option, were all that it teaches of use. */
    private double price(int option) {
        return cost(option) / teaches[option].cardinality();
    }

    int options() {
        return options.size();
    }

    int skills() {
        return skills;
    }

    BitSet wanted() {
        return wanted;
    }

    double cost(int option) {
        return options.get(option).cost();
    }

    double cost(BitSet chosen) {
        return chosen.stream().mapToDouble(this::cost).sum();
    }

    BitSet teaches(int option) {
        return teaches[option];
    }

    BitSet needs(int option) {
        return needs[option];
    }

    /** The options that teach a skill, the cheapest for what they teach first. */
    int[] teachers(int skill) {
        return teachers[skill];
    }

    Set<String> unreachable() {
        return unreachable;
    }

    /** Those of the chosen that can be taken, in an order in which they can, the shorter ones early. */
    List<Integer> schedule(BitSet chosen) {
        BitSet acquired = new BitSet();
        BitSet left = (BitSet) chosen.clone();
        List<Integer> order = new ArrayList<>();
        while (true) {
            int next = left.stream()
                    .filter(o -> holds(acquired, needs[o]))
                    .boxed()
                    .min(Comparator.comparingDouble((Integer o) -> cost(o)).thenComparing(o -> o))
                    .orElse(-1);
            if (next < 0) {
                return order;
            }
            left.clear(next);
            acquired.or(teaches[next]);
            order.add(next);
        }
    }

    /** Whether all of the chosen can be taken, and all that is wanted is had after them. */
    boolean leadsThere(BitSet chosen) {
        BitSet acquired = new BitSet();
        List<Integer> order = schedule(chosen);
        order.forEach(option -> acquired.or(teaches[option]));
        return order.size() == chosen.cardinality() && holds(acquired, wanted);
    }

    static boolean holds(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    Route route(BitSet chosen, double bound) {
        return new Route(schedule(chosen).stream().map(options::get).toList(), cost(chosen), bound, unreachable);
    }
}
