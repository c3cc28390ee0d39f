package org.passerelle.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseStatus;
import org.passerelle.catalogue.CourseView;
import org.passerelle.demand.Fair;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.matching.UnmetSkill.Why;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class TakingDemandTest {
    private static void ask(World world) {
        for (int e = 0; e < 4; e++) {
            UUID employer = Fair.employer(world, e);
            for (int d = 0; d < 3; d++) {
                world.get(PostingDemand.class)
                        .post(
                                Fair.draft(
                                        employer,
                                        "Comptable " + d,
                                        3,
                                        SkillAsk.required(Fair.ACCOUNTING),
                                        SkillAsk.required(Fair.ENTRIES)),
                                null,
                                false);
            }
        }
        world.flush();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForTogetherIsOnePossibleCourseThatOneTakesAtATime(Database database) {
        try (World world = Fair.open(database.world())) {
            ask(world);
            UUID body = Fair.employer(world, 0);
            UUID person = world.caller().requirePerson();
            world.caller().is(person).in(body, Permission.AUTHOR_COURSE);
            TakingDemand taking = world.get(TakingDemand.class);
            List<PossibleCourse> possible = taking.possible(Fair.ZONE, 10);
            assertEquals(1, possible.size());
            assertEquals(2, possible.get(0).skills().size());
            UnmetSkill first = possible.get(0).first();
            assertEquals(Why.NO_COURSE, first.why());
            assertTrue(first.gap() > 5 && first.gap() <= first.expected());
            assertFalse(taking.words(first.skillUri(), Fair.ZONE).isEmpty());
            assertThrows(
                    NotFound.class, () -> taking.take(first.skillUri(), Fair.ZONE, UUID.randomUUID(), Language.FR));
            assertThrows(Refusal.class, () -> taking.take("urn:x", Fair.ZONE, body, Language.FR));
            UUID draft = taking.take(first.skillUri(), Fair.ZONE, body, Language.FR);
            world.flush();
            CourseView course = world.get(Authoring.class).mine(draft);
            assertEquals(CourseStatus.DRAFT, course.status());
            assertEquals(2, course.card().skills().size());
            assertEquals(2, course.outcomes().in(Language.FR).lines().count());
            assertEquals(
                    body,
                    taking.possible(Fair.ZONE, 10).get(0).taken().orElseThrow().organisation());
            Refusal taken =
                    assertThrows(Refusal.class, () -> taking.take(first.skillUri(), Fair.ZONE, body, Language.FR));
            assertEquals("matching.taken", taken.code());
            world.caller().is(person).in(body, Permission.POST_DEMAND);
            DemandAnswer answer = world.get(AnsweringDemand.class)
                    .answer(List.of(Fair.ACCOUNTING, Fair.ENTRIES), Fair.ZONE, Instant.EPOCH);
            assertEquals(2, answer.untaught());
            assertTrue(answer.skills().stream().allMatch(AnsweredSkill::prepared), "a body writes a course for both");
            assertEquals(0, answer.learners().learning());
            world.caller().is(person).in(body, Permission.AUTHOR_COURSE);
            taking.release(draft);
            world.flush();
            assertTrue(taking.possible(Fair.ZONE, 10).get(0).taken().isEmpty());
            taking.take(first.skillUri(), Fair.ZONE, body, Language.EN);
            world.pass(Duration.ofDays(61));
            assertTrue(taking.possible(Fair.ZONE, 10).get(0).taken().isEmpty());
        }
    }

    @Test
    void aQuoteIsTheSentenceAroundTheWords() {
        String text = "Nous sommes une PME. Vous tenez la comptabilité de nos chantiers ; vous aimez rire.";
        int at = text.indexOf("comptabilité");
        assertEquals("Vous tenez la comptabilité de nos chantiers", Quotes.around(text, at, at + 12, 200));
        assertTrue(Quotes.around("a".repeat(500), 250, 260, 100).length() <= 102);
        assertEquals("", Quotes.around("", 5, 9, 10));
    }
}
