package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Three learners review each other without names; what is apart, late or appealed is the trainer's. */
class PeerReviewTest {
    private static final LocalizedText SAID = School.both("dit", "said");
    private static final String TEXT = "text";
    private static final String COMMENT = "Clair, mais il manque un exemple.";

    private World world;
    private UUID body;
    private UUID course;
    private UUID quiz;
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> places = new ArrayList<>();
    private PeerReviewing reviewing;

    private void handedIn(World with, int howMany) {
        world = with;
        body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.MOOC, "Pairs", ActivityType.QUIZ);
        quiz = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        Rubric rubric = new Rubric(
                List.of(new Rubric.Criterion(SAID, School.ACCOUNTING, List.of(SAID, SAID, SAID, SAID, SAID))),
                false,
                2,
                7);
        world.get(SettingItems.class)
                .set(course, quiz, 50, List.of(Item.of(TEXT, School.ACCOUNTING, SAID, new Essay(50, rubric), SAID)));
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        world.flush();
        for (int i = 0; i < howMany; i++) {
            UUID person = world.get(PeopleSeed.class).person("p" + i + "@exemple.fr", "P" + i, Language.FR, "x");
            world.flush();
            people.add(person);
            is(i);
            UUID place = world.get(Enrolling.class).enrol(run);
            places.add(place);
            Attempting attempting = world.get(Attempting.class);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            world.pass(Duration.ofSeconds(1));
            attempting.submit(attempt, Map.of(TEXT, "Le travail de " + i));
            world.flush();
        }
        reviewing = world.get(PeerReviewing.class);
    }

    private void is(int learner) {
        world.caller().is(people.get(learner), Permission.LEARN);
    }

    private void teaches() {
        world.caller().is(UUID.nameUUIDFromBytes(new byte[] {1})).in(body, Permission.GRADE, Permission.AUTHOR_COURSE);
    }

    private PeerDesk desk(int learner) {
        is(learner);
        PeerDesk desk = reviewing.desk(places.get(learner), quiz, TEXT);
        world.flush();
        return desk;
    }

    private void reviews(int learner, int level) {
        UUID review = desk(learner).work().orElseThrow().review();
        reviewing.review(places.get(learner), review, List.of(level), COMMENT);
        world.flush();
    }

    private AttemptResult result(int learner) {
        is(learner);
        return world.get(Attempting.class).result(places.get(learner), quiz).orElseThrow();
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void threeReviewEachOtherWithoutNamesAndTheirWorksAreSettled(Database database) {
        try (World open = School.open(database.world())) {
            handedIn(open, 3);
            teaches();
            assertEquals(List.of(), world.get(Marking.class).waiting(), "peers come first");
            assertTrue(result(0).waiting());
            PeerDesk first = desk(0);
            assertEquals("Le travail de 1", first.work().orElseThrow().text());
            assertEquals(first.work(), desk(0).work(), "one work at a time");
            UUID review = first.work().orElseThrow().review();
            assertEquals(
                    "assessment.chooseEachLevel",
                    code(() -> reviewing.review(places.get(0), review, List.of(9), COMMENT)));
            assertEquals("peers.sayMore", code(() -> reviewing.review(places.get(0), review, List.of(3), "Bien.")));
            is(1);
            assertThrows(NotFound.class, () -> reviewing.review(places.get(1), review, List.of(3), COMMENT));
            for (int learner = 0; learner < 3; learner++) {
                reviews(learner, 3);
                reviews(learner, 4);
                assertEquals(Optional.empty(), desk(learner).work());
            }
            for (int learner = 0; learner < 3; learner++) {
                AttemptResult settled = result(learner);
                assertTrue(settled.passed());
                assertTrue(settled.score() >= 0.75 && settled.score() <= 1, settled.toString());
                assertEquals(2, settled.items().get(0).reviews().size());
                assertEquals("", settled.items().get(0).reviews().get(0).name());
                assertEquals(List.of(), settled.items().get(0).marks());
                assertEquals(1, settled.items().get(0).byCriterion().size());
            }
        }
    }

    @Test
    void theMiddleIsToldByEachCriterionAndWhoIsFarFromIt() {
        List<LocalizedText> five = List.of(SAID, SAID, SAID, SAID, SAID);
        Rubric rubric = new Rubric(
                List.of(
                        new Rubric.Criterion(School.both("clair", "clear"), School.ACCOUNTING, five),
                        new Rubric.Criterion(School.both("juste", "right"), School.ACCOUNTING, five)),
                false,
                3,
                7);
        List<List<Integer>> said = List.of(List.of(3, 4), List.of(3, 4), List.of(0, 2));
        List<PeerCriterion> spread = PeerCriterion.of(rubric, said);
        assertEquals(List.of(1, 0, 0, 2, 0), spread.get(0).chosen());
        assertEquals(3, spread.get(0).lower());
        assertTrue(spread.get(0).isApart(), "three levels of four");
        assertTrue(!spread.get(1).isApart() && !spread.get(1).isBetween());
        List<Boolean> far = said.stream()
                .map(levels -> new MarkView(UUID.randomUUID(), "", levels, "", "", Instant.EPOCH))
                .map(mark -> PeerOpinion.of(mark, 1, spread, said.size()).farOff())
                .toList();
        assertEquals(List.of(false, false, true), far);
        PeerCriterion two = PeerCriterion.of(rubric, said.subList(1, 3)).get(0);
        assertTrue(two.isBetween());
        assertEquals(List.of(0, 3), List.of(two.lower(), two.upper()));
        assertEquals(List.of(), PeerCriterion.of(rubric, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whoAgreesWithTheTrainerOnTheSampleCountsMore(Database database) {
        try (World open = School.open(database.world())) {
            handedIn(open, 3);
            teaches();
            PreparingReviews preparing = world.get(PreparingReviews.class);
            preparing.add(course, quiz, TEXT, "Un exemple moyen.", List.of(2), "Parce que…");
            world.flush();
            UUID sample = preparing.samples(course, quiz, TEXT).get(0).id();
            for (int learner = 0; learner < 3; learner++) {
                PeerDesk desk = desk(learner);
                assertEquals(Optional.empty(), desk.work(), "practice comes first");
                // The first one agrees, the second is half a scale off, the third a quarter.
                reviewing.practise(
                        places.get(learner), quiz, TEXT, sample, List.of(learner == 0 ? 2 : learner == 1 ? 0 : 3));
                world.flush();
            }
            assertEquals(0.5, desk(1).practised().get(0).agreement(), 1e-9);
            for (int learner = 0; learner < 3; learner++) {
                reviews(learner, learner == 0 ? 4 : 3);
                reviews(learner, learner == 0 ? 4 : 3);
            }
            assertEquals((1 * 1.0 + 0.75 * 0.5) / 1.5, result(2).score(), 1e-9);
            is(0);
            assertEquals(
                    "peers.practisedAlready",
                    code(() -> reviewing.practise(places.get(0), quiz, TEXT, sample, List.of(2))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsApartIsLateOrIsAppealedIsTheTrainers(Database database) {
        try (World open = School.open(database.world())) {
            handedIn(open, 3);
            reviews(0, 4);
            reviews(2, 4);
            reviews(2, 0);
            teaches();
            Marking marking = world.get(Marking.class);
            PreparingReviews preparing = world.get(PreparingReviews.class);
            assertEquals(3, preparing.handOn() + marking.waiting().size());
            world.pass(Duration.ofDays(8));
            assertEquals(0, preparing.handOn(), "nothing waits for peers for ever");
            world.flush();
            long forTrainer = marking.waiting().size();
            assertEquals(3, forTrainer, "lonely works, and the one about which peers disagree");
            WorkLine line = marking.waiting().get(0);
            Work work = marking.work(line.response());
            marking.mark(line.response(), List.of(3), "", "", work.marks().size());
            world.flush();
            assertEquals(forTrainer - 1, marking.waiting().size());
        }
        try (World open = School.open(database.world())) {
            people.clear();
            places.clear();
            handedIn(open, 3);
            is(0);
            assertEquals("peers.nothingToAppeal", code(() -> reviewing.appeal(places.get(0), quiz, TEXT, "Non")));
            for (int learner = 0; learner < 3; learner++) {
                reviews(learner, 1);
                reviews(learner, 1);
            }
            is(0);
            reviewing.appeal(places.get(0), quiz, TEXT, "Le critère est rempli, voir la fin.");
            world.flush();
            assertEquals(0.25, result(0).score(), 1e-9);
            teaches();
            Marking marking = world.get(Marking.class);
            WorkLine line = marking.waiting().get(0);
            Work work = marking.work(line.response());
            assertEquals("Le critère est rempli, voir la fin.", work.appeal());
            assertEquals(2, work.reviews().size());
            assertTrue(work.reviews().stream().noneMatch(PeerOpinion::farOff), "of two, nobody stands alone");
            assertEquals(
                    List.of("P1", "P2"),
                    work.reviews().stream().map(o -> o.said().name()).sorted().toList(),
                    "the trainer alone sees who");
            marking.mark(line.response(), List.of(4), "", "Le critère est rempli", 0);
            world.flush();
            assertTrue(result(0).passed());
            teaches();
            assertEquals(List.of(), marking.waiting());
        }
    }
}
