package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.RunCompleted;
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

/** Works wait for people, who judge them by the rubric, one after the other, and leave a history. */
class MarkingTest {
    private static final LocalizedText NONE = LocalizedText.of(null, null);
    private static final LocalizedText SAID = School.both("dit", "said");
    private static final byte[] PDF = "%PDF-1.7 ...".getBytes(StandardCharsets.ISO_8859_1);

    private UUID body;
    private UUID quiz;
    private UUID place;
    private UUID zoe;
    private UUID ada;
    private UUID bob;
    private Attempting attempting;
    private Marking marking;

    private static Rubric rubric(boolean second) {
        Rubric.Criterion criterion = new Rubric.Criterion(SAID, School.ACCOUNTING, List.of(SAID, SAID, SAID));
        return new Rubric(List.of(criterion, criterion), second);
    }

    private static Item item(String key, Body body) {
        return Item.of(key, School.ACCOUNTING, School.both("?", "?"), body, NONE);
    }

    /** Zoé, enrolled in a course whose quiz asks a number, a text and perhaps a file; Ada and Bob teach it. */
    private void enrolled(World world, boolean second) {
        body = School.body(world, 0);
        UUID course = School.course(world, body, DeliveryMode.MOOC, "Quiz", ActivityType.QUIZ);
        quiz = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        world.get(SettingItems.class)
                .set(
                        course,
                        quiz,
                        60,
                        List.of(
                                item("number", new Numeric(4, 0, "")),
                                item("text", new Essay(50, rubric(second))),
                                item("file", new Upload(1, rubric(false)))));
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        world.flush();
        zoe = person(world, "zoe");
        ada = person(world, "ada");
        bob = person(world, "bob");
        world.caller().is(zoe, Permission.LEARN);
        place = world.get(Enrolling.class).enrol(run);
        attempting = world.get(Attempting.class);
        marking = world.get(Marking.class);
        world.flush();
    }

    private static UUID person(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        return id;
    }

    private void teaches(World world, UUID who) {
        world.caller().is(who).in(body, Permission.GRADE);
    }

    private UUID handIn(World world) {
        UUID attempt = attempting.open(place, quiz).orElseThrow().id();
        attempting.save(attempt, "number", "4");
        attempting.save(attempt, "text", "Un texte\nde deux lignes.");
        assertTrue(attempting.submit(attempt, Map.of()).waiting());
        world.flush();
        return attempt;
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void aWorkWaitsAndNeverCountsAsNothingMeanwhile(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, false);
            handIn(world);
            AttemptResult waiting = attempting.result(place, quiz).orElseThrow();
            assertFalse(waiting.passed());
            assertEquals(
                    List.of(false, true, false),
                    waiting.items().stream().map(ItemResult::waiting).toList());
            assertEquals(
                    new SkillResult(School.ACCOUNTING, 50, 2),
                    world.get(SkillResults.class).of(place).get(School.ACCOUNTING),
                    "the number is right, the file was not given, the text is not counted yet");
            teaches(world, ada);
            WorkLine line = marking.waiting().get(0);
            assertEquals("zoe", line.learner());
            Work work = marking.work(line.response());
            assertEquals("Un texte\nde deux lignes.", work.answer());
            assertEquals(
                    "assessment.chooseEachLevel", code(() -> marking.mark(line.response(), List.of(2), "", "", 0)));
            assertEquals(
                    "assessment.chooseEachLevel", code(() -> marking.mark(line.response(), List.of(2, 3), "", "", 0)));
            marking.mark(line.response(), List.of(2, 2), "Très clair.", "", 0);
            world.flush();
            assertEquals(List.of(), marking.waiting());
            assertEquals(
                    1,
                    world.events().stream()
                            .filter(RunCompleted.class::isInstance)
                            .count());
            world.caller().is(zoe, Permission.LEARN);
            AttemptResult judged = attempting.result(place, quiz).orElseThrow();
            assertTrue(judged.passed());
            assertEquals(66, judged.percent());
            assertEquals("Très clair.", judged.items().get(1).marks().get(0).comment());
            assertEquals("", judged.items().get(1).marks().get(0).name());
            assertTrue(world.get(Learning.class).desk(place).completed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleJudgeEachForThemselvesAndWhoComesLaterIsTold(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, true);
            handIn(world);
            teaches(world, ada);
            UUID work = marking.waiting().get(0).response();
            marking.mark(work, List.of(2, 2), "", "", 0);
            world.flush();
            assertEquals(List.of(), marking.waiting(), "not twice by one person");
            teaches(world, bob);
            assertTrue(marking.waiting().get(0).second());
            Refusal meanwhile = assertThrows(Refusal.class, () -> marking.mark(work, List.of(0, 0), "", "", 0));
            assertEquals("assessment.markedMeanwhile", meanwhile.code());
            assertEquals("ada", meanwhile.arguments().get(0));
            marking.mark(work, List.of(0, 2), "", "", 1);
            world.flush();
            world.caller().is(zoe, Permission.LEARN);
            AttemptResult result = attempting.result(place, quiz).orElseThrow();
            assertFalse(result.waiting());
            assertEquals(0.75, result.items().get(1).score());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoJudgesAnewSaysWhyAndTheHistoryStays(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, false);
            handIn(world);
            teaches(world, ada);
            UUID work = marking.waiting().get(0).response();
            marking.mark(work, List.of(2, 2), "", "", 0);
            world.flush();
            assertEquals("assessment.markReason", code(() -> marking.mark(work, List.of(0, 0), "", " ", 1)));
            teaches(world, bob);
            marking.mark(work, List.of(0, 0), "", "Copié d’un autre.", 1);
            world.flush();
            Work seen = marking.work(work);
            assertEquals(
                    List.of("ada", "bob"),
                    seen.marks().stream().map(MarkView::name).toList());
            assertEquals("Copié d’un autre.", seen.marks().get(1).reason());
            world.caller().is(zoe, Permission.LEARN);
            AttemptResult result = attempting.result(place, quiz).orElseThrow();
            assertFalse(result.passed());
            assertEquals(33, result.percent());
            assertTrue(
                    world.get(Learning.class).desk(place).completed(), "what was earned is not taken back by itself");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyJudgesTheirOwnWorkNorThatOfAnotherBody(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, false);
            handIn(world);
            teaches(world, ada);
            UUID work = marking.waiting().get(0).response();
            world.caller().is(ada).in(UUID.randomUUID(), Permission.GRADE);
            assertEquals(List.of(), marking.waiting());
            assertThrows(NotFound.class, () -> marking.work(work));
            assertThrows(NotFound.class, () -> marking.mark(work, List.of(2, 2), "", "", 0));
            teaches(world, zoe);
            assertEquals(List.of(), marking.waiting());
            assertThrows(NotFound.class, () -> marking.mark(work, List.of(2, 2), "", "", 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesAreToldByTheirBytesAndSeenByTheirOwnerAndWhoJudges(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, false);
            HandedInFiles files = world.get(HandedInFiles.class);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            for (String hostile :
                    List.of("<html><script>", "MZ\u0000", "PK\u0003\u0004bomb", "", "\u0000\u0001", " ")) {
                assertEquals(
                        "documents.fileUnknown",
                        code(() ->
                                files.attach(attempt, "file", "a.pdf", hostile.getBytes(StandardCharsets.ISO_8859_1))),
                        hostile);
            }
            assertEquals(
                    "documents.fileTooLarge", code(() -> files.attach(attempt, "file", "a.pdf", new byte[1 << 21])));
            assertThrows(NotFound.class, () -> files.attach(attempt, "text", "a.pdf", PDF));
            assertEquals(
                    "assessment.attachFile",
                    code(() -> attempting.save(attempt, "file", UUID.randomUUID() + " a.pdf")));
            assertEquals("assessment.attachFile", code(() -> attempting.submit(attempt, Map.of("file", "x"))));
            files.attach(attempt, "file", "..\\..\\C:\\é té.pdf", PDF);
            world.flush();
            attempting.submit(attempt, Map.of());
            world.flush();
            teaches(world, ada);
            Work work = marking.work(marking.waiting().get(0).response());
            assertEquals("é té.pdf", work.answer());
            UUID file = work.file().orElseThrow();
            assertArrayEquals(PDF, files.read(file).content());
            assertEquals("application/pdf", files.read(file).type());
            world.caller().is(zoe, Permission.LEARN);
            assertEquals("é té.pdf", files.read(file).name());
            world.caller().is(bob, Permission.LEARN);
            assertThrows(NotFound.class, () -> files.read(file));
            assertThrows(NotFound.class, () -> files.attach(attempt, "file", "a.pdf", PDF));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesAreCountedOverAllAttemptsOfACourse(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, false);
            HandedInFiles files = world.get(HandedInFiles.class);
            for (int i = 0; i < 2; i++) {
                UUID attempt = attempting.again(place, quiz).id();
                for (int n = 0; n < 20; n++) {
                    files.attach(attempt, "file", n + ".pdf", PDF);
                }
                attempting.submit(attempt, Map.of());
                world.flush();
            }
            UUID third = attempting.again(place, quiz).id();
            assertEquals("assessment.tooManyFiles", code(() -> files.attach(third, "file", "a.pdf", PDF)));
        }
    }

    @Test
    void rubricsComeBackFromJsonAndNonsenseIsRefused() {
        List<Item> items = List.of(item("a", new Essay(10, rubric(true))), item("b", new Upload(2, rubric(false))));
        assertEquals(items, ItemsJson.read(ItemsJson.write(items)));
        assertEquals("assessment.tooManyWords", code(() -> Answers.read(items.get(0), "a ".repeat(11))));
        Rubric.Criterion one = new Rubric.Criterion(SAID, School.ACCOUNTING, List.of(SAID));
        for (Body wrong : List.of(
                new Essay(0, rubric(false)),
                new Essay(10, new Rubric(List.of(), false)),
                new Essay(10, new Rubric(List.of(one), false)),
                new Upload(11, rubric(false)),
                new Upload(
                        1,
                        new Rubric(List.of(new Rubric.Criterion(SAID, School.ENTRIES, List.of(SAID, SAID))), false)))) {
            assertThrows(Refusal.class, () -> item("x", wrong), wrong.toString());
        }
    }
}
