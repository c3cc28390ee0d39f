package org.passerelle.design.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ExperimentTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 1);

    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void whatIsTriedIsMeasuredDecidedAndOnlyThenPublished(Database database) {
        try (World world = database.world()) {
            Experimenting experimenting = world.get(Experimenting.class);
            UUID id = experimenting.plan(challenge(world), "Inès", sheet(LegalBasis.RESOLUTION, "n° 12 du 3 mars"));
            assertEquals("design.experiment.undecided", refusal(() -> experimenting.publish(id, true)));
            assertEquals(
                    "design.experiment.nothingMeasured",
                    refusal(() -> experimenting.decide(id, Decision.KEEP, "a", "b")));
            experimenting.measure(id, Reading.table("date;jours;note\n03/11/2026;14,5;\n2026-11-10;12;calme\n"));
            assertEquals(
                    "design.experiment.measuredAlready",
                    refusal(() -> experimenting.planAnew(id, sheet(LegalBasis.SERVICE, ""))),
                    "the threshold is not moved afterwards");
            world.flush();
            assertEquals(13.25, experimenting.show(id).median().orElseThrow());
            assertTrue(experimenting.show(id).isReached(), "fewer days than hoped for");
            assertEquals("learned", field(() -> experimenting.decide(id, Decision.KEEP, "Deux fois plus vite", " ")));
            experimenting.decide(id, Decision.KEEP, "Deux fois plus vite", "Appeler avant d’écrire.");
            assertThrows(NotFound.class, () -> experimenting.card(id), "not published yet");
            experimenting.publish(id, true);
            world.flush();
            world.caller().nobody();
            assertEquals(Decision.KEEP, experimenting.card(id).decision().orElseThrow());
            assertTrue(experimenting.published().stream().anyMatch(e -> e.id().equals(id)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void strangersDoNotSeeItAndColleaguesOutsideTheTeamDoNotDecide(Database database) {
        try (World world = database.world()) {
            Experimenting experimenting = world.get(Experimenting.class);
            UUID challenge = challenge(world);
            UUID id = experimenting.plan(challenge, "Inès", sheet(LegalBasis.SERVICE, ""));
            world.flush();
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> experimenting.show(id));
            assertThrows(NotFound.class, () -> experimenting.of(challenge));
            world.caller().is(UUID.randomUUID()).in(roads, Permission.TAKE_PART_IN_DESIGN);
            assertEquals(1, experimenting.of(challenge).size());
            assertEquals(
                    "design.joinFirst", refusal(() -> experimenting.measure(id, List.of(new Reading(START, 3, "")))));
            assertFalse(experimenting.isMine(challenge));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesNoSenseIsRefusedBesideItsFieldAndNothingIsKept(Database database) {
        try (World world = database.world()) {
            assertEquals("act", field(() -> sheet(LegalBasis.CONSTITUTION_37_1, " ")), "by what right?");
            assertEquals("threshold", field(() -> sheet(20, 20, START.plusDays(30))));
            assertEquals("endsOn", field(() -> sheet(20, 10, START.minusDays(1))));
            assertEquals("design.experiment.badLine", refusal(() -> Reading.table("2026-11-03;12\nhier;13")));
            assertEquals("design.experiment.badLine", refusal(() -> Reading.table("2026-11-03;beaucoup")));
            assertEquals("table", field(() -> Reading.table("date;jours\n")));
            assertEquals(1, Reading.table("2026-11-03\t7").size());
            Experimenting experimenting = world.get(Experimenting.class);
            UUID id = experimenting.plan(challenge(world), "Inès", sheet(LegalBasis.SERVICE, ""));
            assertEquals(
                    "design.experiment.dayOutside",
                    refusal(() -> experimenting.measure(id, List.of(new Reading(START.plusDays(400), 3, "")))));
            assertTrue(sheet(2, 5, START.plusDays(9)).reaches(6), "more is better here");
        }
    }

    private UUID challenge(World world) {
        world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
        return world.get(Challenging.class).pose(roads, "Inès", "Comment répondre en 15 jours ?", "", "La direction");
    }

    private static ExperimentSheet sheet(LegalBasis basis, String act) {
        return new ExperimentSheet(
                "Un appel divise le délai par deux",
                "Le canton",
                "jours",
                30,
                15,
                START,
                START.plusDays(60),
                basis,
                act);
    }

    private static ExperimentSheet sheet(double before, double threshold, LocalDate end) {
        return new ExperimentSheet("h", "s", "m", before, threshold, START, end, LegalBasis.SERVICE, "");
    }

    private static String refusal(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static String field(Executable act) {
        return String.valueOf(assertThrows(Refusal.class, act).field());
    }
}
