package org.passerelle.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.Condition;
import org.passerelle.catalogue.ConditionGraph;
import org.passerelle.catalogue.ConditionsJson;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.Releasing;
import org.passerelle.catalogue.School;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Activities open when their conditions hold, the reasons shown are the rules, and no circle is ever closed. */
class ConditionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String NONE = "[]";

    /** 200 courses, rules and learners drawn by lot, each compared with the rules read another way. */
    @Test
    void reasonsShownEqualTheRulesInTwoHundredRandomGraphs() {
        int circles = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random lots = new Random(seed);
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < 3 + lots.nextInt(8); i++) {
                ids.add(new UUID(seed, i));
            }
            Map<UUID, List<Condition>> kept = new HashMap<>();
            for (int i = 0; i < ids.size() * 3; i++) {
                UUID at = ids.get(lots.nextInt(ids.size()));
                List<Condition> with = new ArrayList<>(kept.getOrDefault(at, List.of()));
                with.add(condition(lots, ids));
                Map<UUID, List<Condition>> tried = new HashMap<>(kept);
                tried.put(at, with);
                List<UUID> circle = ConditionGraph.circle(at, tried);
                assertEquals(reaches(at, at, tried), !circle.isEmpty(), "seed " + seed);
                if (circle.isEmpty()) {
                    kept = tried;
                } else {
                    circles++;
                    assertWay(circle, at, tried);
                }
            }
            assertReasons(lots, ids, kept);
        }
        assertTrue(circles > 200, "circles were tried: " + circles);
    }

    private static Condition condition(Random lots, List<UUID> ids) {
        UUID other = ids.get(lots.nextInt(ids.size()));
        return switch (lots.nextInt(4)) {
            case 0 -> new Condition.Done(other);
            case 1 -> new Condition.Score(other, 1 + lots.nextInt(100));
            case 2 -> new Condition.From(NOW.plusSeconds(lots.nextInt(3) - 1));
            default -> new Condition.Group(lots.nextBoolean() ? "A" : "B");
        };
    }

    private static void assertWay(List<UUID> circle, UUID at, Map<UUID, List<Condition>> graph) {
        assertEquals(at, circle.get(0));
        assertEquals(at, circle.get(circle.size() - 1));
        for (int i = 0; i < circle.size() - 1; i++) {
            UUID to = circle.get(i + 1);
            assertTrue(graph.getOrDefault(circle.get(i), List.of()).stream()
                    .anyMatch(
                            condition -> condition.restsOn().filter(to::equals).isPresent()));
        }
    }

    /** Whether a way leads from one to the other, found without the graph's own search. */
    private static boolean reaches(UUID from, UUID to, Map<UUID, List<Condition>> graph) {
        Set<UUID> reached = new HashSet<>(Set.of(from));
        boolean first = false;
        for (int round = 0; round <= graph.size(); round++) {
            Set<UUID> more = new HashSet<>();
            for (UUID at : reached) {
                graph.getOrDefault(at, List.of()).forEach(c -> c.restsOn().ifPresent(more::add));
            }
            first |= more.contains(to);
            reached.addAll(more);
        }
        return first;
    }

    private static void assertReasons(Random lots, List<UUID> ids, Map<UUID, List<Condition>> graph) {
        Set<UUID> done = new HashSet<>();
        Map<UUID, Double> scores = new HashMap<>();
        for (UUID id : ids) {
            if (lots.nextBoolean()) {
                done.add(id);
            }
            if (lots.nextBoolean()) {
                scores.put(id, lots.nextInt(101) / 100.0);
            }
        }
        String group = List.of("", "A", "b").get(lots.nextInt(3));
        List<ActivityOutline> all = ids.stream()
                .map(id -> new ActivityOutline(
                        id, "k", ActivityType.QUIZ, School.both("t", "t"), 1, graph.getOrDefault(id, List.of())))
                .toList();
        CourseOutline course = new CourseOutline(
                ids.get(0),
                ids.get(0),
                "s",
                School.both("t", "t"),
                DeliveryMode.MOOC,
                true,
                List.of(new UnitOutline(ids.get(0), School.both("u", "u"), all)));
        Standing standing = new Standing(done, scores, group, NOW);
        for (ActivityOutline activity : all) {
            List<Condition> expected = new ArrayList<>();
            for (Condition condition : activity.conditions()) {
                boolean holds = condition instanceof Condition.Done d && done.contains(d.activity())
                        || condition instanceof Condition.Score s
                                && scores.containsKey(s.activity())
                                && Math.round(scores.get(s.activity()) * 100) >= s.percent()
                        || condition instanceof Condition.From f && f.moment().compareTo(NOW) <= 0
                        || condition instanceof Condition.Group g
                                && g.name().toLowerCase().equals(group.toLowerCase());
                if (!holds && !done.contains(activity.id())) {
                    expected.add(condition);
                }
            }
            assertEquals(expected, standing.keepsClosed(activity, course));
        }
    }

    private UUID course;
    private List<UUID> activities;
    private UUID body;
    private UUID place;

    private void enrolled(World world) {
        body = School.body(world, 0);
        course = School.course(
                world, body, DeliveryMode.MOOC, "Cours", ActivityType.LESSON, ActivityType.LESSON, ActivityType.LESSON);
        activities = world.get(Authoring.class).mine(course).outline().activities().stream()
                .map(ActivityOutline::id)
                .toList();
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        world.flush();
        UUID zoe = world.get(PeopleSeed.class).person("zoe@exemple.fr", "Zoé", Language.FR, "x");
        world.flush();
        world.caller().is(zoe, Permission.LEARN);
        place = world.get(Enrolling.class).enrol(run);
        world.flush();
    }

    private void asTrainer(World world) {
        world.caller().is(UUID.randomUUID()).in(body, Permission.AUTHOR_COURSE, Permission.GRADE);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsClosedIsNeitherSeenNorDoneUntilItOpens(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            UUID zoe = world.caller().requirePerson();
            Releasing releasing = world.get(Releasing.class);
            Instant tomorrow = Instant.parse("2026-11-24T09:00:00Z");
            asTrainer(world);
            List<Condition> both = List.of(new Condition.Done(activities.get(0)), new Condition.From(tomorrow));
            releasing.release(course, activities.get(1), both, NONE);
            releasing.release(course, activities.get(2), List.of(new Condition.Group("Soir")), NONE);
            world.flush();
            assertThrows(
                    OptimisticLockException.class, () -> releasing.release(course, activities.get(1), List.of(), NONE));
            world.caller().is(zoe, Permission.LEARN);
            Learning learning = world.get(Learning.class);
            assertEquals(both, learning.desk(place).keepsClosed(activities.get(1)));
            assertEquals(
                    activities.get(0),
                    learning.desk(place).resume().orElseThrow().id());
            for (UUID closed : activities.subList(1, 3)) {
                assertEquals(
                        "delivery.closedYet",
                        assertThrows(Refusal.class, () -> learning.enter(place, closed))
                                .code());
                assertEquals(
                        "delivery.closedYet",
                        assertThrows(Refusal.class, () -> learning.finish(place, closed))
                                .code());
            }
            learning.finish(place, activities.get(0));
            world.flush();
            assertEquals(
                    List.of(new Condition.From(tomorrow)), learning.desk(place).keepsClosed(activities.get(1)));
            world.pass(Duration.ofDays(1));
            assertFalse(learning.desk(place).isClosed(activities.get(1)));
            learning.finish(place, activities.get(1));
            world.flush();
            asTrainer(world);
            world.get(Accompanying.class).group(course, place, "soir");
            assertEquals(
                    "soir",
                    world.get(Accompanying.class).learners(course).get(0).group());
            assertThrows(NotFound.class, () -> world.get(Accompanying.class).group(course, UUID.randomUUID(), "x"));
            world.flush();
            world.caller().is(zoe, Permission.LEARN);
            learning.enter(place, activities.get(2));
            learning.finish(place, activities.get(2));
            world.flush();
            assertTrue(learning.desk(place).completed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCircleIsRefusedWithItsWayRoundAndNonsenseToo(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            asTrainer(world);
            Releasing releasing = world.get(Releasing.class);
            releasing.release(course, activities.get(1), List.of(new Condition.Done(activities.get(0))), NONE);
            releasing.release(course, activities.get(2), List.of(new Condition.Done(activities.get(1))), NONE);
            Refusal circle = assertThrows(
                    Refusal.class,
                    () -> releasing.release(
                            course, activities.get(0), List.of(new Condition.Done(activities.get(2))), NONE));
            assertEquals("catalogue.conditionCircle", circle.code());
            assertEquals(
                    "Partie a1 → Partie a3 → Partie a2 → Partie a1",
                    circle.arguments().get(0));
            assertThrows(
                    Refusal.class,
                    () -> releasing.release(
                            course, activities.get(0), List.of(new Condition.Done(activities.get(0))), NONE));
            assertEquals(
                    "catalogue.conditionNeedsQuiz",
                    assertThrows(
                                    Refusal.class,
                                    () -> releasing.release(
                                            course,
                                            activities.get(0),
                                            List.of(new Condition.Score(activities.get(1), 60)),
                                            NONE))
                            .code());
            assertThrows(
                    NotFound.class,
                    () -> releasing.release(
                            course, activities.get(0), List.of(new Condition.Done(UUID.randomUUID())), NONE));
            assertThrows(
                    Refusal.class,
                    () -> releasing.release(course, activities.get(0), List.of(new Condition.Group(" ")), NONE));
            world.get(Authoring.class).removeActivity(course, activities.get(0));
            world.flush();
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.AUTHOR_COURSE);
            assertThrows(NotFound.class, () -> releasing.release(course, activities.get(1), List.of(), NONE));
        }
    }

    @Test
    void conditionsComeBackFromJsonAsTheyWere() {
        List<Condition> all = List.of(
                new Condition.Done(new UUID(1, 1)), new Condition.Score(new UUID(1, 2), 60),
                new Condition.From(NOW), new Condition.Group("A"));
        var json = Json.createReader(new java.io.StringReader(ConditionsJson.write(all)))
                .readArray();
        assertEquals(all, ConditionsJson.read(json, UUID::fromString));
        for (String text : List.of("[1]", "[{}]", "[{\"score\":\"x\"}]", "[{\"from\":\"soon\"}]", "[{\"done\":7}]")) {
            var wrong = Json.createReader(new java.io.StringReader(text)).readArray();
            assertThrows(Refusal.class, () -> ConditionsJson.read(wrong, name -> new UUID(1, 1)), text);
        }
    }
}
