package org.passerelle.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.demand.Fair;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.demand.index.DemandFigures;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.matching.RankingReason.Reach;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class CatalogueRankingTest {
    private World world;
    private CatalogueRanking ranking;
    private List<String> skills;

    @BeforeEach
    void post() {
        world = Fair.open(Database.H2.world());
        ranking = world.get(CatalogueRanking.class);
        skills = world.get(Referential.class).suggest("s", Language.EN, 30).stream()
                .map(Skill::uri)
                .toList();
        Random random = new Random(4);
        for (int e = 0; e < 4; e++) {
            UUID employer = Fair.employer(world, e);
            for (int d = 0; d < 6; d++) {
                List<SkillAsk> asked = new ArrayList<>();
                for (int s = 0; s < 4; s++) {
                    asked.add(SkillAsk.required(skills.get(random.nextInt(20))));
                }
                world.get(PostingDemand.class)
                        .post(
                                Fair.draft(
                                        employer, "Poste " + d, 1 + random.nextInt(5), asked.toArray(new SkillAsk[0])),
                                null,
                                false);
            }
        }
        world.flush();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void withoutItsFirstReasonACourseScoresLessByTheAmountShown() {
        Random random = new Random(8);
        for (int round = 0; round < 50; round++) {
            Map<String, Integer> levels = new HashMap<>();
            for (int s = 0; s < 5; s++) {
                levels.put(skills.get(random.nextInt(skills.size())), 1 + random.nextInt(4));
            }
            RankedCourse whole = only(new TeachingCourse(new UUID(1, round), levels, 10, 90), Fair.ZONE);
            if (whole.reason().isPresent()) {
                RankingReason first = whole.reason().orElseThrow();
                levels.remove(first.skillUri());
                RankedCourse less = only(new TeachingCourse(new UUID(1, round), levels, 10, 90), Fair.ZONE);
                assertEquals(whole.score() - first.amount(), less.score(), 1e-12);
                assertEquals(
                        whole.score(),
                        whole.reasons().stream()
                                .mapToDouble(RankingReason::amount)
                                .sum(),
                        1e-12);
            }
        }
    }

    @Test
    void anyReasonTakenAwayLowersTheScoreByTheAmountThatTheExplanationShows() {
        FindingCourses finding = world.get(FindingCourses.class);
        Random random = new Random(9);
        int shown = 0;
        for (int round = 0; round < 20; round++) {
            List<TaughtSkill> taught = random.ints(0, skills.size())
                    .distinct()
                    .limit(6)
                    .mapToObj(s -> new TaughtSkill(skills.get(s), 1 + random.nextInt(4)))
                    .toList();
            String zone = round % 3 == 0 ? null : round % 3 == 1 ? Fair.ZONE : "7501";
            Explanation whole = finding.explain(card(taught), zone);
            for (Explanation.Term term : whole.terms()) {
                List<TaughtSkill> others = taught.stream()
                        .filter(skill -> !skill.uri().equals(term.skillUri()))
                        .toList();
                assertEquals(
                        whole.score() - term.amount(),
                        finding.explain(card(others), zone).score(),
                        1e-12);
                double reckoned = term.depth() * term.demand().low() * whole.openings() * Math.pow(whole.cost(), -0.5);
                assertEquals(reckoned, term.amount(), 1e-12);
                shown++;
            }
        }
        assertTrue(shown > 40, "only " + shown + " reasons");
    }

    private static CourseCard card(List<TaughtSkill> skills) {
        LocalizedText title = LocalizedText.in(Language.FR, "Cours");
        return new CourseCard(
                new UUID(5, 5),
                "cours",
                new UUID(5, 6),
                DeliveryMode.SPOC,
                title,
                title,
                2,
                30,
                450,
                Language.FR,
                false,
                skills,
                Set.of(),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Test
    void theMostAskedForComesFirstAndAmongEqualsTheShorterAndCheaper() {
        List<DemandFigures> top = world.get(DemandIndex.class).topSkills(Fair.ZONE, 100);
        String most = top.get(0).uri();
        String least = top.get(top.size() - 1).uri();
        TeachingCourse asked = course(1, Map.of(most, 3), 10, 0);
        TeachingCourse longer = course(2, Map.of(most, 3), 40, 0);
        TeachingCourse dearer = course(3, Map.of(most, 3), 10, 1200);
        TeachingCourse deeper = course(4, Map.of(most, 4), 10, 0);
        TeachingCourse rare = course(5, Map.of(least, 3), 10, 0);
        TeachingCourse unasked = course(6, Map.of("urn:nobody", 4), 1, 0);
        List<UUID> order = ids(ranking.rank(Fair.ZONE, List.of(unasked, rare, dearer, longer, asked, deeper)));
        assertEquals(deeper.id(), order.get(0));
        assertEquals(asked.id(), order.get(1));
        assertTrue(order.indexOf(longer.id()) < order.indexOf(dearer.id()));
        assertEquals(unasked.id(), order.get(5));
        assertEquals(0, only(unasked, Fair.ZONE).score());
        assertTrue(only(unasked, Fair.ZONE).reason().isEmpty());
    }

    @Test
    void aReasonShowsWhatWasPosted() {
        DemandFigures top = world.get(DemandIndex.class).topSkills(null, 1).get(0);
        RankingReason reason =
                only(course(1, Map.of(top.uri(), 2), 5, 0), null).reason().orElseThrow();
        assertEquals(Reach.REGION, reason.reach());
        assertEquals("matching.reason.REGION", reason.key());
        assertEquals(List.of(top.openings(), top.employers(), "x", 0, 60), reason.values("x"));
        assertTrue(reason.openings() > 0 && reason.employers() > 0);
        Set<Reach> elsewhere = Set.of(Reach.ESTIMATED);
        assertTrue(elsewhere.contains(only(course(1, Map.of(top.uri(), 2), 5, 0), "7501")
                .reason()
                .orElseThrow()
                .reach()));
    }

    @Test
    void equalCoursesChangePlacesFromDayToDayButNotWithinOne() {
        List<TeachingCourse> equal = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            equal.add(course(i, Map.of(), 5, 0));
        }
        List<UUID> today = ids(ranking.rank(null, equal));
        world.pass(Duration.ofHours(2));
        assertEquals(today, ids(ranking.rank(null, equal)));
        world.pass(Duration.ofDays(1));
        assertNotEquals(today, ids(ranking.rank(null, equal)));
    }

    @Test
    void amongTheFirstSeveralWaysAreShown() {
        List<String> top = world.get(DemandIndex.class).in(Fair.ZONE).topSurely(2);
        List<TeachingCourse> courses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            courses.add(course(i, Map.of(top.get(0), 3), 10 + i * 0.1, 0));
        }
        TeachingCourse other = course(9, Map.of(top.get(1), 3), 14, 0);
        courses.add(other);
        double most = only(courses.get(0), Fair.ZONE).score();
        RankingFormula strict = new RankingFormula(1, 0.5, 15, 1, 0.9);
        RankingFormula plain = new RankingFormula(1, 0.5, 15, 1, 0);
        assertTrue(only(other, Fair.ZONE).score() < most);
        assertEquals(other.id(), place(courses, strict, 1));
        assertEquals(other.id(), place(courses, plain, byScore(courses, other)));
    }

    private int byScore(List<TeachingCourse> courses, TeachingCourse course) {
        double own = only(course, Fair.ZONE).score();
        return (int) courses.stream()
                .filter(c -> only(c, Fair.ZONE).score() > own)
                .count();
    }

    private UUID place(List<TeachingCourse> courses, RankingFormula formula, int place) {
        return ranking.order(Fair.ZONE, courses, formula).get(place).course().id();
    }

    @Test
    void whatAnAdministratorPublishesHolds() {
        PublishingFormula publishing = world.get(PublishingFormula.class);
        assertEquals(RankingFormula.USUAL, publishing.current().formula());
        List<DemandFigures> top = world.get(DemandIndex.class).topSkills(Fair.ZONE, 1);
        TeachingCourse dear = course(1, Map.of(top.get(0).uri(), 3), 10, 3000);
        double before = only(dear, Fair.ZONE).score();
        assertThrows(Refusal.class, () -> new RankingFormula(1, 2, 15, 1, 0));
        RankingFormula free = new RankingFormula(1, 0, 15, 1, 0.2);
        assertThrows(Refusal.class, () -> publishing.publish(free, " "));
        publishing.publish(free, "Le prix ne doit pas décider.");
        world.flush();
        assertTrue(only(dear, Fair.ZONE).score() > 2 * before);
        assertEquals("Le prix ne doit pas décider.", publishing.history().get(0).reason());
    }

    private RankedCourse only(TeachingCourse course, String zone) {
        return ranking.rank(zone, List.of(course)).get(0);
    }

    private static TeachingCourse course(long id, Map<String, Integer> levels, double hours, int euros) {
        return new TeachingCourse(new UUID(7, id), levels, hours, euros);
    }

    private static List<UUID> ids(List<RankedCourse> ranked) {
        return ranked.stream().map(RankedCourse::id).toList();
    }
}
