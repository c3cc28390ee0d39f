package org.passerelle.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.assessment.AttemptRules;
import org.passerelle.assessment.AttemptRules.Feedback;
import org.passerelle.assessment.AttemptRules.Late;
import org.passerelle.assessment.Attempting;
import org.passerelle.assessment.Essay;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.Numeric;
import org.passerelle.assessment.Rubric;
import org.passerelle.assessment.RulesJson;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Progressing;
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

/** Results stand beside each other with their states, totals hide no skill, and tables go in whole or not at all. */
class GradebookTest {
    private static final LocalizedText SAID = School.both("dit", "said");

    private World world;
    private UUID body;
    private UUID course;
    private UUID run;
    private List<String> quizzes;
    private final Map<String, UUID> places = new HashMap<>();

    private static Item number(String key, String skill) {
        return Item.of(key, skill, School.both("?", "?"), new Numeric(4, 0, ""), LocalizedText.of(null, null));
    }

    /** A course with three quizzes: numbers about two skills, an essay, and one that closed and takes nothing. */
    private void opened(World with) {
        world = with;
        body = School.body(world, 0);
        Authoring authoring = world.get(Authoring.class);
        CourseDraft one = School.draft(DeliveryMode.MOOC, "Notes", "Grades");
        course = authoring.draft(
                body,
                new CourseDraft(
                        one.mode(),
                        one.language(),
                        one.bilingual(),
                        one.title(),
                        one.summary(),
                        one.outcomes(),
                        one.prerequisites(),
                        one.level(),
                        one.hours(),
                        one.costEuros(),
                        one.funding(),
                        List.of(new TaughtSkill(School.ACCOUNTING, 2), new TaughtSkill(School.ENTRIES, 2)),
                        Set.of()));
        UUID unit = authoring.addUnit(course, SAID);
        world.flush();
        for (int n = 1; n <= 3; n++) {
            authoring.addActivity(course, unit, School.activity(ActivityType.QUIZ, "a" + n));
        }
        world.flush();
        List<UUID> ids = world.get(Authoring.class).mine(course).outline().activities().stream()
                .map(ActivityOutline::id)
                .toList();
        quizzes = ids.stream().map(UUID::toString).toList();
        SettingItems setting = world.get(SettingItems.class);
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(number("e" + i, School.ENTRIES));
        }
        many.add(number("a", School.ACCOUNTING));
        setting.set(course, ids.get(0), 50, many);
        Rubric rubric = new Rubric(List.of(new Rubric.Criterion(SAID, School.ACCOUNTING, List.of(SAID, SAID))), false);
        setting.set(
                course, ids.get(1), 50, List.of(Item.of("t", School.ACCOUNTING, SAID, new Essay(50, rubric), SAID)));
        setting.set(course, ids.get(2), 50, List.of(number("n", School.ACCOUNTING)));
        setting.rule(
                course,
                ids.get(2),
                new AttemptRules(
                        true,
                        0,
                        false,
                        0,
                        null,
                        Instant.parse("2026-11-25T10:00:00Z"),
                        Late.REFUSED,
                        0,
                        Feedback.AT_END,
                        null,
                        Map.of()),
                RulesJson.write(AttemptRules.USUAL));
        world.get(Authoring.class).publish(course);
        run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        for (String name : List.of("Zoé", "Adam", "Éloïse Lœuillet")) {
            String address = "p" + places.size() + "@exemple.fr";
            UUID person = world.get(PeopleSeed.class).person(address, name, Language.FR, "x");
            world.flush();
            world.caller().is(person, Permission.LEARN);
            places.put(name, world.get(Enrolling.class).enrol(run));
        }
        teaches();
        world.flush();
    }

    private UUID teaches() {
        UUID trainer = UUID.nameUUIDFromBytes("trainer".getBytes(StandardCharsets.UTF_8));
        world.caller().is(trainer).in(body, Permission.GRADE, Permission.AUTHOR_COURSE);
        return trainer;
    }

    private void answers(String name, int quiz, Map<String, String> given) {
        UUID place = places.get(name);
        UUID person = world.get(Progressing.class).of(place).person();
        world.caller().is(person, Permission.LEARN);
        Attempting attempting = world.get(Attempting.class);
        UUID attempt =
                attempting.again(place, UUID.fromString(quizzes.get(quiz))).id();
        attempting.submit(attempt, given);
        teaches();
        world.flush();
    }

    private Gradebook book() {
        return world.get(Gradebooks.class).of(course, run, "", 1, 25);
    }

    private GradeRow row(String name) {
        return book().rows().items().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsIsLateOrWasNotHandedInIsToldApart(Database database) {
        try (World open = School.open(database.world())) {
            opened(open);
            answers("Zoé", 1, Map.of("t", "Un texte."));
            world.get(Attempting.class);
            assertEquals(
                    List.of(CellState.OPEN, CellState.WAITING, CellState.OPEN),
                    row("Zoé").cells().stream().map(Cell::state).toList());
            world.at(Instant.parse("2026-11-26T10:00:00Z"));
            assertEquals(CellState.MISSING, row("Adam").cells().get(2).state());
            assertEquals(0.0, row("Adam").total().share(), "what can no longer be handed in counts as nothing");
            assertEquals(
                    List.of("Adam", "Éloïse Lœuillet", "Zoé"),
                    book().rows().items().stream().map(GradeRow::name).toList());
            assertEquals(
                    1,
                    world.get(Gradebooks.class)
                            .of(course, run, "loeuillet", 1, 25)
                            .rows()
                            .total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGoodTotalHidesNoSkillThatIsNotReached(Database database) {
        try (World open = School.open(database.world())) {
            opened(open);
            Map<String, String> given = new HashMap<>();
            for (int i = 0; i < 9; i++) {
                given.put("e" + i, "4");
            }
            given.put("a", "5");
            answers("Zoé", 0, given);
            GradeRow zoe = row("Zoé");
            assertEquals(18, zoe.total().outOf20(), 1e-9);
            assertEquals(List.of(new SkillStand(School.ACCOUNTING, 0, 60)), zoe.failed());
            assertEquals(1, zoe.missing().size());
            assertNull(row("Adam").skills().get(0).percent(), "not assessed is not failed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTypedGradeHoldsWithItsReasonUntilItIsTakenBack(Database database) {
        try (World open = School.open(database.world())) {
            opened(open);
            Grading grading = world.get(Grading.class);
            GradePlan plan = new GradePlan(
                    List.of(
                            new GradePlan.Category("c1", SAID, 1, 0),
                            new GradePlan.Category("c2", School.both("Ateliers", "Workshops"), 3, 0)),
                    Map.of(),
                    List.of(new GradePlan.Session("s1", School.both("Atelier", "Workshop"), "c2")));
            grading.weigh(course, plan, PlanJson.write(GradePlan.USUAL));
            assertEquals(
                    "gradebook.planMeanwhile",
                    code(() -> grading.weigh(course, GradePlan.USUAL, PlanJson.write(GradePlan.USUAL))));
            UUID zoe = places.get("Zoé");
            assertEquals("kernel.required", code(() -> grading.type(zoe, "s1", 0.5, " ", 0)));
            grading.type(zoe, "s1", 0.5, "Atelier du 3 décembre", 0);
            grading.type(zoe, quizzes.get(0), 0.9, "Panne pendant l’essai", 0);
            world.flush();
            assertEquals("gradebook.typedMeanwhile", code(() -> grading.type(zoe, "s1", 0.6, "?", 0)));
            assertEquals((0.9 + 3 * 0.5) / 4, row("Zoé").total().share(), 1e-9);
            assertEquals(CellState.TO_GRADE, row("Adam").cells().get(3).state());
            grading.type(zoe, quizzes.get(0), null, "Erreur de personne", 1);
            world.flush();
            GradeDetail detail = world.get(Gradebooks.class).detail(zoe, quizzes.get(0));
            assertEquals(CellState.OPEN, detail.cell().state());
            assertEquals(
                    List.of("Panne pendant l’essai", "Erreur de personne"),
                    detail.typed().stream().map(TypedGrade::reason).toList());
            assertEquals("gradebook.nothingTyped", code(() -> grading.type(zoe, quizzes.get(0), null, "Encore", 2)));
            assertEquals(
                    "gradebook.sessionGraded",
                    code(() -> grading.weigh(course, GradePlan.USUAL, PlanJson.write(plan))));
            assertThrows(NotFound.class, () -> grading.type(zoe, "s9", 0.5, "?", 0));
            world.caller().is(UUID.randomUUID(), Permission.LEARN);
            assertThrows(NotFound.class, () -> world.get(Gradebooks.class).mine(zoe));
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.GRADE);
            assertThrows(NotFound.class, () -> grading.type(zoe, "s1", 0.5, "?", 1));
            assertThrows(NotFound.class, () -> world.get(Gradebooks.class).of(course, run, "", 1, 25));
        }
    }

    @Test
    void theLowestAreDroppedButNeverTheLast() {
        GradePlan plan = new GradePlan(List.of(new GradePlan.Category("c1", SAID, 1, 1)), Map.of(), List.of());
        List<Task> tasks = List.of(
                new Task("1", SAID, "c1", true), new Task("2", SAID, "c1", true), new Task("3", SAID, "c1", true));
        Cell open = Cell.of(CellState.OPEN);
        Cell missing = Cell.of(CellState.MISSING);
        Cell good = new Cell(CellState.GRADED, 0.8, 0, false);
        assertEquals(0.8, Total.of(plan, tasks, List.of(missing, good, open)).share());
        assertEquals(0.8, Total.of(plan, tasks, List.of(open, good, open)).share());
        assertEquals(0.0, Total.of(plan, tasks, List.of(open, missing, open)).share());
        assertNull(Total.of(plan, tasks, List.of(open, open, open)).share());
        assertEquals(
                "gradebook.noWeight",
                code(() -> new GradePlan(List.of(new GradePlan.Category("c1", SAID, 0, 0)), Map.of(), List.of())));
    }

    private UUID read(String table, Charset charset) {
        return world.get(ImportingGrades.class).read(run, "notes.csv", table.getBytes(charset));
    }

    @ParameterizedTest
    @EnumSource
    void aTableIsLookedAtFirstAndGoesInWholeOrNotAtAll(Database database) {
        try (World open = School.open(database.world())) {
            opened(open);
            ImportingGrades importing = world.get(ImportingGrades.class);
            String head = "e-mail;identifiant;Prénom;" + "Partie a1;Partie a2\r\n";
            UUID bad = read(
                    head + "p0@exemple.fr;;Zoé;12,5;\r\n"
                            + "p9@exemple.fr;;?;12;\r\n"
                            + "P0@exemple.fr;;Zoé;13;\r\n"
                            + ";" + places.get("Adam") + ";=1+1;3;\r\n"
                            + "p2@exemple.fr;;É;21;62 %\r\n"
                            + "trop;court\r\n",
                    Charset.forName("windows-1252"));
            SheetPreview faults = importing.preview(bad);
            assertEquals(
                    List.of(
                            SheetFault.UNKNOWN_LEARNER,
                            SheetFault.TWICE,
                            SheetFault.FORMULA,
                            SheetFault.NUMBER,
                            SheetFault.CELLS),
                    faults.findings().stream().map(SheetFinding::fault).toList());
            assertEquals(
                    List.of(3L, 4L, 5L, 6L, 7L),
                    faults.findings().stream().map(SheetFinding::line).toList());
            assertEquals(List.of("Prénom"), faults.ignored());
            assertEquals("gradebook.sheetNotReady", code(() -> importing.put(bad, "r", faults.mark())));
            assertTrue(book().rows().items().stream().allMatch(r -> r.total().counted() == 0), "nothing half-imported");

            UUID good = read(
                    head + "p0@exemple.fr;;Zoé;12,5;\n;" + places.get("Adam") + ";Adam;;62 %\n",
                    StandardCharsets.UTF_8);
            SheetPreview ready = importing.preview(good);
            assertEquals(2, ready.changes().size());
            assertEquals("kernel.required", code(() -> importing.put(good, " ", ready.mark())));
            world.get(Grading.class).type(places.get("Adam"), quizzes.get(1), 0.1, "autre", 0);
            world.flush();
            assertEquals("gradebook.sheetMeanwhile", code(() -> importing.put(good, "Partiel", ready.mark())));
            assertEquals(
                    2, importing.put(good, "Partiel", importing.preview(good).mark()));
            world.flush();
            assertEquals(0.625, row("Zoé").cells().get(0).score(), 1e-9);
            assertEquals(0.62, row("Adam").cells().get(1).score(), 1e-9);
            assertThrows(NotFound.class, () -> importing.preview(good));
            world.caller().is(UUID.randomUUID()).in(body, Permission.GRADE);
            assertThrows(NotFound.class, () -> importing.preview(bad), "only who read a table puts it in");
            world.pass(Duration.ofDays(2));
            assertEquals("gradebook.noTaskColumn", code(() -> read("id;x\n1;2\n", StandardCharsets.UTF_8)));
            assertEquals("gradebook.noLearnerColumn", code(() -> read("x;Partie a1\n1;2\n", StandardCharsets.UTF_8)));
            assertEquals("gradebook.notText", code(() -> read("PK\0\0", StandardCharsets.UTF_8)));
        }
    }
}
