package org.passerelle.matching.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out of a problem what cannot be on a shortest way: options that can never be taken, those that teach nothing
 * that is wanted or needed, and those beside which another one teaches as much, needs no more and costs no more.
 */
final class Reduction {
    private Reduction() {}

    /** The problem in numbers, without what cannot matter. */
    static Terrain reduce(PathProblem problem) {
        Set<String> reachable = reachable(problem);
        Set<String> wanted = new HashSet<>(problem.wanted());
        wanted.removeAll(problem.held());
        Set<String> unreachable = new HashSet<>(wanted);
        unreachable.removeAll(reachable);
        wanted.retainAll(reachable);
        List<Option> takeable = problem.options().stream()
                .filter(option -> reachable.containsAll(option.needs()))
                .toList();
        List<Option> left = relevant(takeable, wanted, problem.held());
        int before;
        do {
            before = left.size();
            left = relevant(undominated(left, matters(left, wanted, problem.held())), wanted, problem.held());
        } while (left.size() < before);
        return new Terrain(left, problem.held(), wanted, unreachable);
    }

    /**
     * The same problem with the options alone that can be on a shortest way when at most one of some is left out: those
     * that nothing stands before, and those that one of these alone does.
     *
     * @param some options of the problem
     */
    static PathProblem narrowed(PathProblem problem, Collection<Option> some) {
        Set<String> reachable = reachable(problem);
        Set<String> wanted = new HashSet<>(problem.wanted());
        wanted.removeAll(problem.held());
        wanted.retainAll(reachable);
        List<Option> takeable = problem.options().stream()
                .filter(option -> reachable.containsAll(option.needs()))
                .toList();
        List<Option> left = relevant(takeable, wanted, problem.held());
        Set<String> without = some.stream().map(Option::key).collect(Collectors.toSet());
        List<Option> others =
                left.stream().filter(option -> !without.contains(option.key())).toList();
        Set<Option> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> matters = matters(left, wanted, problem.held());
        kept.addAll(undominated(left, matters));
        kept.addAll(undominated(others, matters));
        return new PathProblem(
                problem.held(),
                problem.wanted(),
                left.stream().filter(kept::contains).toList());
    }

    /** All skills that one can come to have, those held among them. */
    static Set<String> reachable(PathProblem problem) {
        Set<String> reachable = new HashSet<>(problem.held());
        List<Option> options = problem.options();
        int[] missing = new int[options.size()];
        Map<String, List<Integer>> waiting = new HashMap<>();
        Deque<Option> ready = new ArrayDeque<>();
        for (int o = 0; o < missing.length; o++) {
            for (String need : options.get(o).needs()) {
                if (!problem.held().contains(need)) {
                    missing[o]++;
                    waiting.computeIfAbsent(need, n -> new ArrayList<>()).add(o);
                }
            }
            if (missing[o] == 0) {
                ready.add(options.get(o));
            }
        }
        while (!ready.isEmpty()) {
            for (String taught : ready.remove().teaches()) {
                if (reachable.add(taught)) {
                    for (int option : waiting.getOrDefault(taught, List.of())) {
                        if (--missing[option] == 0) {
                            ready.add(options.get(option));
                        }
                    }
                }
            }
        }
        return reachable;
    }

    /** The options that teach something that is wanted, or that another one of them needs. */
    static List<Option> relevant(Collection<Option> options, Set<String> wanted, Set<String> held) {
        Map<String, List<Option>> teachers = teachers(options);
        Set<String> matters = new HashSet<>(wanted);
        Deque<String> open = new ArrayDeque<>(wanted);
        Set<Option> found = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            for (Option option : teachers.getOrDefault(open.remove(), List.of())) {
                if (found.add(option)) {
                    option.needs().stream()
                            .filter(need -> !held.contains(need) && matters.add(need))
                            .forEach(open::add);
                }
            }
        }
        return options.stream().filter(found::contains).toList();
    }

    private static Map<String, List<Option>> teachers(Collection<Option> options) {
        Map<String, List<Option>> teachers = new HashMap<>();
        options.forEach(option -> option.teaches()
                .forEach(skill ->
                        teachers.computeIfAbsent(skill, s -> new ArrayList<>()).add(option)));
        return teachers;
    }

    /** The skills that are wanted or needed, and not held. */
    private static Set<String> matters(List<Option> options, Set<String> wanted, Set<String> held) {
        Set<String> matters = new HashSet<>(wanted);
        options.forEach(option -> matters.addAll(option.needs()));
        matters.removeAll(held);
        return matters;
    }

    private static List<Option> undominated(List<Option> options, Set<String> matters) {
        record Bare(Option option, Set<String> teaches, Set<String> needs) {}
        List<Bare> bare = options.stream()
                .map(o -> new Bare(o, both(o.teaches(), matters), both(o.needs(), matters)))
                .sorted(Comparator.comparingDouble((Bare b) -> b.option.cost())
                        .thenComparing(b -> -b.teaches.size())
                        .thenComparing(b -> b.needs.size())
                        .thenComparing(b -> b.option.key()))
                .toList();
        Map<String, List<Bare>> kept = new HashMap<>();
        List<Option> left = new ArrayList<>();
        for (Bare one : bare) {
            List<Bare> rivals = one.teaches.stream()
                    .map(skill -> kept.getOrDefault(skill, List.of()))
                    .min(Comparator.comparingInt(List::size))
                    .orElse(List.of());
            if (!one.teaches.isEmpty()
                    && rivals.stream()
                            .noneMatch(r -> r.teaches.containsAll(one.teaches) && one.needs.containsAll(r.needs))) {
                left.add(one.option);
                one.teaches.forEach(skill ->
                        kept.computeIfAbsent(skill, s -> new ArrayList<>()).add(one));
            }
        }
        return left;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
