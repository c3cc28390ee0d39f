package org.passerelle.design.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.design.procedure.RandomMaps.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.kernel.Refusal;

class ScheduleTest {
    static Stream<ProcedureMap> maps() {
        return RandomMaps.some();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void theCriticalPathIsTheLongestOfAllChains(ProcedureMap map) {
        Schedule schedule = Schedule.of(map);
        double longest =
                map.steps().stream().mapToDouble(s -> chain(map, s)).max().orElse(0);
        assertEquals(longest, schedule.leadDays(), 1e-9);
        double alongPath = schedule.criticalPath().stream()
                .mapToDouble(k -> map.step(k).days())
                .sum();
        assertEquals(longest, alongPath, 1e-9, "the path is as long as the whole");
        for (int i = 1; i < schedule.criticalPath().size(); i++) {
            assertTrue(map.step(schedule.criticalPath().get(i))
                    .after()
                    .contains(schedule.criticalPath().get(i - 1)));
        }
    }

    private static double chain(ProcedureMap map, Step last) {
        return last.days()
                + last.after().stream()
                        .mapToDouble(k -> chain(map, map.step(k)))
                        .max()
                        .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void noChangeMakesAProcedureLonger(ProcedureMap map) {
        double before = Schedule.of(map).leadDays();
        for (Change change : everyChange(map)) {
            ProcedureMap after = change.applyTo(map);
            assertTrue(Schedule.of(after).leadDays() <= before + 1e-9, change + " on " + map);
            assertTrue(Totals.of(after, 40).touchMinutes() <= Totals.of(map, 40).touchMinutes() + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void shorteningAStepOffEveryLongestChainChangesNothing(ProcedureMap map) {
        Schedule schedule = Schedule.of(map);
        for (Step step : map.steps()) {
            boolean onSomeLongest = schedule.start(step.key()) + tail(map, step) >= schedule.leadDays() - 1e-9;
            if (!onSomeLongest && step.waitDays() > 0) {
                assertEquals(
                        schedule.leadDays(),
                        Schedule.of(new Change.Wait(step.key(), 0).applyTo(map)).leadDays(),
                        1e-9);
            }
        }
    }

    private static double tail(ProcedureMap map, Step first) {
        return first.days()
                + map.steps().stream()
                        .filter(s -> s.after().contains(first.key()))
                        .mapToDouble(s -> tail(map, s))
                        .max()
                        .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void removingAndMovingKeepsWhatWaitsForWhat(ProcedureMap map) {
        Random random = new Random(map.steps().size());
        String key = map.steps().get(random.nextInt(map.steps().size())).key();
        ProcedureMap moved = map.moved(key, random.nextInt(7) - 3);
        assertEquals(Schedule.of(map).starts(), Schedule.of(moved).starts());
        ProcedureMap fewer = map.without(key);
        for (Step step : fewer.steps()) {
            assertTrue(Schedule.of(fewer).start(step.key()) <= Schedule.of(map).start(step.key()) + 1e-9);
        }
    }

    private static List<Change> everyChange(ProcedureMap map) {
        List<Change> all = new ArrayList<>();
        for (Step step : map.steps()) {
            all.add(new Change.Remove(step.key()));
            step.after().forEach(before -> all.add(new Change.Together(step.key(), before)));
            if (step.waitDays() > 0) {
                all.add(new Change.Wait(step.key(), step.waitDays() / 2));
            }
            if (step.sharePercent() > 1) {
                all.add(new Change.Threshold(step.key(), step.sharePercent() / 2));
            }
        }
        return all;
    }

    @Test
    void figuresAreThoseOfTheTextbook() {
        ProcedureMap map = new ProcedureMap(List.of(
                step("a", 420, 2, 0, 100, List.of()),
                step("b", 420, 4, 50, 100, List.of("a")),
                step("c", 0, 7, 0, 50, List.of("a")),
                step("d", 210, 0, 0, 100, List.of("b", "c"))));
        Totals totals = Totals.of(map, 40);
        assertEquals(3 + 10 + 0.5, totals.leadDays(), 1e-9, "b twice on average, c by half of the cases");
        assertEquals(420 + 840 + 210, totals.touchMinutes(), 1e-9);
        assertEquals(98_000, totals.costCents());
        assertEquals(List.of("a", "b", "d"), Schedule.of(map).criticalPath());
        assertEquals(List.of(4, 4, 4), List.of(totals.forms(), totals.signatures(), totals.steps()));
    }

    @Test
    void twoThatRunAtOnceAreWaitedForTogether() {
        ProcedureMap map = new ProcedureMap(List.of(step("a", 3), step("b", 5, "a"), step("c", 1, "b")));
        ProcedureMap after = new Change.Together("b", "a").applyTo(map);
        assertEquals(6, Schedule.of(after).leadDays(), 1e-9);
        assertEquals(List.of("b", "a"), after.step("c").after());
        assertEquals(
                "design.notInARow",
                assertThrows(Refusal.class, () -> new Change.Together("c", "a").applyTo(map))
                        .code());
    }

    @Test
    void aCircleAMissingStepAndATwinAreRefusedByName() {
        Refusal circle = assertThrows(
                Refusal.class,
                () -> new ProcedureMap(List.of(step("a", 1, "c"), step("b", 1, "a"), step("c", 1, "b"))));
        assertEquals("design.stepCircle", circle.code());
        assertEquals(List.of("a → b → c → a"), circle.arguments());
        assertEquals(
                List.of("a", "x"),
                assertThrows(Refusal.class, () -> new ProcedureMap(List.of(step("a", 1, "x"))))
                        .arguments());
        assertEquals(
                "design.stepTwice",
                assertThrows(Refusal.class, () -> new ProcedureMap(List.of(step("a", 1), step("a", 2))))
                        .code());
    }

    @Test
    void aRuleWithoutItsTextIsAHabit() {
        Refusal habit = assertThrows(
                Refusal.class,
                () -> new Step("a", "Visa", "Chef", Channel.PAPER, 0, 1, 5, 1, 0, 100, List.of(), "Visa exigé", " "));
        assertEquals("ruleSource", habit.field());
    }
}
