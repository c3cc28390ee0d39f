package org.passerelle.matching.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PathFinderTest {
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private static Option option(String key, double cost, Set<String> teaches, String... needs) {
        return new Option(key, teaches, Set.of(needs), cost);
    }

    private static List<String> keys(Route route) {
        return route.order().stream().map(Option::key).toList();
    }

    private static Route find(Set<String> held, Set<String> wanted, Option... options) {
        return PathFinder.find(new PathProblem(held, wanted, List.of(options)), AMPLE);
    }

    @Test
    void whoHasAllNeedsNothing() {
        Route route = find(Set.of("weld"), Set.of("weld"), option("a", 1, Set.of("weld")));
        assertEquals(List.of(), route.order());
        assertTrue(route.proven());
    }

    @Test
    void oneLongCourseIsTakenWhenTwoShortOnesAreLongerTogether() {
        Option both = option("both", 5, Set.of("weld", "read plans"));
        Option weld = option("weld", 3, Set.of("weld"));
        Option read = option("read", 3, Set.of("read plans"));
        Set<String> wanted = Set.of("weld", "read plans");
        assertEquals(List.of("both"), keys(find(Set.of(), wanted, both, weld, read)));
        assertEquals(List.of("read"), keys(find(Set.of("weld"), wanted, both, weld, read)));
    }

    @Test
    void whatIsNeededComesBeforeAndIsTakenAlong() {
        Option advanced = option("advanced", 1, Set.of("weld"), "metal");
        Option metal = option("metal", 1, Set.of("metal"), "safety");
        Option safety = option("safety", 2, Set.of("safety"));
        Option dear = option("dear", 9, Set.of("weld"));
        Set<String> wanted = Set.of("weld");
        assertEquals(
                List.of("safety", "metal", "advanced"), keys(find(Set.of(), wanted, advanced, metal, safety, dear)));
        assertEquals(List.of("dear"), keys(find(Set.of(), wanted, advanced, metal, dear)), "safety cannot be learned");
        assertEquals(List.of("advanced"), keys(find(Set.of("metal"), wanted, advanced, metal, safety, dear)));
    }

    @Test
    void coursesThatNeedEachOtherAreEnteredFromOutside() {
        Option hen = option("hen", 1, Set.of("hen", "weld"), "egg");
        Option egg = option("egg", 1, Set.of("egg"), "hen");
        Option door = option("door", 7, Set.of("egg"));
        Route route = find(Set.of(), Set.of("weld"), hen, egg, door);
        assertEquals(List.of("door", "hen"), keys(route));
        assertEquals(Set.of("weld"), find(Set.of(), Set.of("weld"), hen, egg).unreachable());
    }

    @Test
    void whatNobodyTeachesIsNamedAndTheRestIsReached() {
        Route route = find(Set.of(), Set.of("weld", "fly"), option("weld", 2, Set.of("weld")));
        assertEquals(Set.of("fly"), route.unreachable());
        assertEquals(List.of("weld"), keys(route));
    }

    /** Every subset of the options, by hand. */
    private static double bruteForce(PathProblem problem) {
        Set<String> wanted = new HashSet<>(problem.wanted());
        wanted.retainAll(Reduction.reachable(problem));
        double best = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << problem.options().size(); set++) {
            double cost = 0;
            Set<Option> left = new HashSet<>();
            for (int o = 0; o < problem.options().size(); o++) {
                if ((set & 1 << o) != 0) {
                    left.add(problem.options().get(o));
                    cost += problem.options().get(o).cost();
                }
            }
            Set<String> acquired = new HashSet<>(problem.held());
            boolean moved = true;
            while (moved) {
                List<Option> can = left.stream()
                        .filter(o -> acquired.containsAll(o.needs()))
                        .toList();
                can.forEach(o -> acquired.addAll(o.teaches()));
                can.forEach(left::remove);
                moved = !can.isEmpty();
            }
            if (left.isEmpty() && acquired.containsAll(wanted)) {
                best = Math.min(best, cost);
            }
        }
        return best;
    }

    private static PathProblem random(Random random, int skills, int options, int most) {
        List<Option> all = new ArrayList<>();
        for (int o = 0; o < options; o++) {
            all.add(new Option(
                    "o" + o,
                    some(random, skills, 1 + random.nextInt(most)),
                    random.nextInt(3) == 0 ? some(random, skills, 1 + random.nextInt(2)) : Set.of(),
                    1 + random.nextInt(12)));
        }
        return new PathProblem(
                some(random, skills, random.nextInt(3)), some(random, skills, 1 + random.nextInt(skills)), all);
    }

    private static Set<String> some(Random random, int skills, int number) {
        return random.ints(number, 0, skills).mapToObj(s -> "s" + s).collect(Collectors.toSet());
    }

    private static void check(PathProblem problem, Route route, double best) {
        assertTrue(route.proven());
        assertEquals(best, route.cost(), 1e-9, problem::toString);
        Set<String> acquired = new HashSet<>(problem.held());
        for (Option option : route.order()) {
            assertTrue(acquired.containsAll(option.needs()), "in an order that can be done");
            acquired.addAll(option.teaches());
        }
        acquired.addAll(route.unreachable());
        assertTrue(acquired.containsAll(problem.wanted()));
    }

    @Test
    void bothSearchesEqualBruteForceOnSmallGraphsWithPrerequisitesAndCircles() {
        Random random = new Random(20261127);
        for (int i = 0; i < 3000; i++) {
            PathProblem problem = random(random, 3 + random.nextInt(7), 1 + random.nextInt(11), 3);
            double best = bruteForce(problem);
            check(problem, PathFinder.find(problem, AMPLE), best);
            Terrain terrain = Reduction.reduce(problem);
            check(problem, PathFinder.byBranches(terrain, AMPLE), best);
        }
    }

    @Test
    void withoutTimeThereIsAWayStillAndABoundThatHolds() {
        Random random = new Random(7);
        boolean loose = false;
        for (int i = 0; i < 20; i++) {
            PathProblem problem = random(random, 40, 150, 4);
            Terrain terrain = Reduction.reduce(problem);
            Route hasty = PathFinder.byBranches(terrain, Duration.ofNanos(-1));
            Route sure = PathFinder.byBranches(terrain, AMPLE);
            assertTrue(sure.proven());
            assertTrue(hasty.bound() <= sure.cost() + 1e-9, "no way is shorter than the bound");
            assertTrue(hasty.cost() >= sure.cost() - 1e-9);
            assertTrue(hasty.gap() >= 0 && hasty.gap() < 1);
            loose |= !hasty.proven();
        }
        assertTrue(loose, "some are not proven without time");
    }

    @Test
    void whatIsLeftForWaysWithoutOneCourseIsEnough() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            PathProblem problem = random(random, 8, 25, 3);
            Route route = PathFinder.find(problem, AMPLE);
            PathProblem narrow = Reduction.narrowed(problem, route.order());
            for (Option without : route.order()) {
                Route whole = PathFinder.find(less(problem, without), AMPLE);
                Route fromLess = PathFinder.find(less(narrow, without), AMPLE);
                if (whole.unreachable().equals(route.unreachable())) {
                    assertEquals(whole.cost(), fromLess.cost(), 1e-9, problem::toString);
                }
            }
        }
    }

    private static PathProblem less(PathProblem problem, Option without) {
        return new PathProblem(
                problem.held(),
                problem.wanted(),
                problem.options().stream().filter(o -> o != without).toList());
    }
}
