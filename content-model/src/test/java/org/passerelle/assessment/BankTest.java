package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Items of a bank are drawn into attempts that keep them, measured by their answers, and regraded when one looked. */
class BankTest {
    private static final LocalizedText NONE = LocalizedText.of(null, null);

    private World world;
    private UUID body;
    private UUID course;
    private UUID quiz;
    private UUID run;
    private Banking banking;
    private final List<UUID> learners = new ArrayList<>();

    private static Choice option(String text, boolean correct) {
        return new Choice(School.both(text, text), correct, NONE);
    }

    private static Item single(String asked, String skill, int right) {
        return Item.of(
                "x",
                skill,
                School.both(asked, asked),
                new SingleChoice(List.of(option("a", right == 0), option("b", right == 1))),
                NONE);
    }

    private void opened(World with, int items) {
        world = with;
        body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.MOOC, "Banque", ActivityType.QUIZ);
        quiz = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        banking = world.get(Banking.class);
        for (int i = 0; i < items; i++) {
            banking.add(body, single("Question " + i, School.ACCOUNTING, 0), Set.of("Compta"));
        }
        banking.add(body, single("Ailleurs", School.ENTRIES, 0), Set.of("Compta"));
        world.flush();
    }

    private void publish() {
        world.get(Authoring.class).publish(course);
        run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        world.flush();
    }

    private void teaches() {
        world.caller().is(UUID.nameUUIDFromBytes(new byte[] {1})).in(body, Permission.AUTHOR_COURSE, Permission.GRADE);
    }

    /** Somebody new answers; each item by what {@code answer} says of it. */
    private AttemptResult answers(Function<ItemView, String> answer) {
        UUID person = world.get(PeopleSeed.class)
                .person("p" + learners.size() + "@exemple.fr", "P" + learners.size(), Language.FR, "x");
        world.flush();
        learners.add(person);
        world.caller().is(person, Permission.LEARN);
        UUID place = world.get(Enrolling.class).enrol(run);
        Attempting attempting = world.get(Attempting.class);
        world.pass(Duration.ofSeconds(1));
        AttemptView view = attempting.again(place, quiz);
        Map<String, String> given = new HashMap<>();
        view.items().forEach(item -> given.put(item.key(), answer.apply(item)));
        AttemptResult result = attempting.submit(view.id(), given);
        world.flush();
        teaches();
        return result;
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void aQuizDrawsByLotFromWhatItsCourseTeachesAndTheAttemptKeepsIt(Database database) {
        try (World open = School.open(database.world())) {
            opened(open, 8);
            assertEquals(
                    "bank.tooFew", code(() -> banking.take(course, quiz, List.of(new BankDraw(null, "compta", 9)))));
            UUID elsewhere =
                    banking.list("ailleurs", "", false, 1).items().get(0).id();
            assertEquals(
                    "bank.skillNotTaught", code(() -> banking.take(course, quiz, List.of(BankDraw.one(elsewhere)))));
            UUID fixed = banking.list("question 3", "compta", false, 1)
                    .items()
                    .get(0)
                    .id();
            banking.take(course, quiz, List.of(BankDraw.one(fixed), new BankDraw(null, "Compta", 3)));
            publish();
            Set<Set<String>> seen = new HashSet<>();
            for (int i = 0; i < 12; i++) {
                AttemptResult result = answers(item -> "0");
                List<String> keys =
                        result.items().stream().map(r -> r.item().key()).toList();
                assertEquals(4, Set.copyOf(keys).size());
                assertTrue(keys.contains(fixed.toString()));
                assertTrue(result.passed());
                seen.add(Set.copyOf(keys));
            }
            assertNotEquals(1, seen.size(), "not everybody is asked the same");
            assertEquals(12, banking.one(fixed).used());
            assertEquals(Map.of("compta", 9L), banking.tags());
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.AUTHOR_COURSE);
            assertThrows(NotFound.class, () -> banking.one(fixed));
            assertEquals(0, banking.list("", "", false, 1).total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anItemIsMeasuredOnceThirtyPeopleAnswered(Database database) {
        try (World open = School.open(database.world())) {
            opened(open, 0);
            UUID good = banking.add(body, single("Bonne", School.ACCOUNTING, 0), Set.of("t"));
            UUID wrong = banking.add(body, single("Clé fausse", School.ACCOUNTING, 1), Set.of("t"));
            UUID other = banking.add(body, single("Autre", School.ACCOUNTING, 0), Set.of("t"));
            banking.take(course, quiz, List.of(BankDraw.one(good), BankDraw.one(wrong), BankDraw.one(other)));
            publish();
            MeasuringItems measuring = world.get(MeasuringItems.class);
            for (int i = 0; i < 40; i++) {
                boolean able = i % 2 == 0;
                answers(item -> item.key().equals(wrong.toString()) ? "0" : able ? "0" : "1");
                if (i == 10) {
                    assertEquals(3, measuring.some(10));
                    world.flush();
                    assertEquals(11, banking.one(good).stats().people());
                    assertEquals(Optional.empty(), banking.one(good).stats().facility());
                }
            }
            measuring.some(10);
            world.flush();
            ItemStats stats = banking.one(good).stats();
            assertEquals(40, stats.people());
            assertEquals(0.5, stats.facility().orElseThrow(), 1e-9);
            assertEquals(1, stats.discrimination().orElseThrow(), 1e-9);
            assertEquals(List.of(20, 20), stats.choices());
            assertEquals(Set.of(), stats.troubles());
            assertEquals(
                    Set.of(ItemTrouble.TOO_HARD, ItemTrouble.DISTRACTOR),
                    banking.one(wrong).stats().troubles());
            assertEquals(
                    List.of(wrong),
                    banking.list("", "", true, 1).items().stream()
                            .map(BankItemView::id)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAQuizKeepsItselfIsMeasuredAndShownToItsTrainersUntilItIsRewritten(Database database) {
        try (World open = School.open(database.world())) {
            opened(open, 0);
            SettingItems setting = world.get(SettingItems.class);
            Item wrong = single("Clé fausse", School.ACCOUNTING, 1).keyed("wrong");
            setting.set(
                    course,
                    quiz,
                    50,
                    List.of(single("Bonne", School.ACCOUNTING, 0).keyed("good"), wrong));
            UUID banked = banking.add(body, single("Clé fausse aussi", School.ACCOUNTING, 1), Set.of("t"));
            banking.take(course, quiz, List.of(BankDraw.one(banked)));
            publish();
            MeasuringItems measuring = world.get(MeasuringItems.class);
            FindingTrouble finding = world.get(FindingTrouble.class);
            for (int i = 0; i < 40; i++) {
                boolean able = i % 2 == 0;
                answers(item -> item.key().equals("good") && !able ? "1" : "0");
            }
            assertEquals(List.of(), finding.mine(), "not measured yet");
            assertEquals(1, measuring.someQuizzes(10));
            measuring.some(10);
            world.flush();
            List<TroubledItem> found = finding.of(course);
            assertEquals(
                    Set.of(
                            "/trainer/courses/" + course + "/activities/" + quiz + "/items/wrong",
                            "/trainer/bank/" + banked),
                    found.stream().map(TroubledItem::address).collect(Collectors.toSet()));
            assertEquals(
                    Set.of(ItemTrouble.TOO_HARD, ItemTrouble.DISTRACTOR),
                    found.get(0).stats().troubles());
            assertEquals(40, found.get(0).stats().people());
            assertEquals(2, finding.mine().size());
            setting.put(course, quiz, single("Clé juste", School.ACCOUNTING, 0).keyed("wrong"), ItemsJson.mark(wrong));
            world.flush();
            assertEquals(1, finding.of(course).size(), "rewritten, it begins anew");
            measuring.someQuizzes(10);
            world.flush();
            assertEquals(1, finding.of(course).size());
            School.body(world, 1);
            assertEquals(List.of(), finding.mine());
            assertThrows(NotFound.class, () -> finding.of(course));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changingAnItemKeepsResultsUntilSomebodyRegradesThemWithTheOutcomeInView(Database database) {
        try (World open = School.open(database.world())) {
            opened(open, 0);
            UUID item = banking.add(body, single("Clé fausse", School.ACCOUNTING, 1), Set.of());
            banking.take(course, quiz, List.of(BankDraw.one(item)));
            publish();
            assertFalse(answers(view -> "0").passed());
            assertTrue(answers(view -> "1").passed());
            String mark = ItemsJson.mark(banking.one(item).item());
            banking.write(item, single("Clé juste", School.ACCOUNTING, 0), Set.of(), "La clé était fausse", mark);
            world.flush();
            assertThrows(
                    OptimisticLockException.class,
                    () -> banking.write(item, single("?", School.ACCOUNTING, 0), Set.of(), "", mark));
            Regrading regrading = world.get(Regrading.class);
            Regrade preview = regrading.preview(item);
            assertEquals(2, preview.attempts());
            assertEquals(1, preview.pass());
            assertEquals(1, preview.fail());
            assertEquals("P0", preview.lines().get(0).learner());
            assertEquals("bank.regradeMeanwhile", code(() -> regrading.regrade(item, "?")));
            assertEquals(2, regrading.regrade(item, preview.mark()));
            world.flush();
            assertEquals(0, regrading.preview(item).attempts());
            assertEquals(2, banking.one(item).versions().size());
            assertEquals(
                    "La clé était fausse", banking.one(item).versions().get(0).note());
            assertTrue(answers(view -> "0").passed(), "the new version is asked from now on");
            assertEquals(
                    "bank.kindStays",
                    code(() -> banking.write(
                            item,
                            Item.of("x", School.ACCOUNTING, School.both("?", "?"), new Numeric(1, 0, ""), NONE),
                            Set.of(),
                            "",
                            ItemsJson.mark(banking.one(item).item()))));
        }
    }

    @Test
    void whatHardlyTellsAbleFromUnableIsInTrouble() {
        List<ItemStatistics.Observation> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(new ItemStatistics.Observation(i % 2 == 0 ? "0" : "1", i % 2 == 0 ? 1 : 0, i / 60.0));
        }
        ItemStats stats = ItemStatistics.of(single("?", School.ACCOUNTING, 0), answers);
        assertEquals(Set.of(ItemTrouble.WEAK), stats.troubles());
        assertEquals(
                Set.of(ItemTrouble.TOO_EASY),
                ItemStatistics.of(
                                single("?", School.ACCOUNTING, 0),
                                Collections.nCopies(30, new ItemStatistics.Observation("0", 1, 0.5)))
                        .troubles());
    }
}
