package org.passerelle.design.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ChallengingTest {
    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void aTeamCarriesAChallengeThroughAllStagesOnceItsCriteriaAreTicked(Database database) {
        try (World world = database.world()) {
            Challenging challenging = posedBy(world);
            UUID id = pose(challenging);
            for (Stage stage : Stage.values()) {
                world.flush();
                assertEquals(stage, challenging.show(id).stage());
                assertEquals(
                        "design.criteriaOpen",
                        assertThrows(Refusal.class, () -> challenging.advance(id))
                                .code());
                challenging.note(id, "Ce que nous avons appris à " + stage);
                for (StageGuide.Criterion criterion :
                        world.get(Methods.class).stage(stage).criteria()) {
                    challenging.tick(id, criterion.key(), true);
                }
                challenging.advance(id);
            }
            world.flush();
            Challenge through = challenging.show(id);
            assertTrue(through.isFinished());
            assertEquals(
                    List.of(Stage.values()),
                    through.notes().stream().map(StageNote::stage).toList());
            assertEquals(
                    "design.finished",
                    assertThrows(Refusal.class, () -> challenging.note(id, "trop tard"))
                            .code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void goingBackKeepsWhatWasWrittenAndTicked(Database database) {
        try (World world = database.world()) {
            Challenging challenging = posedBy(world);
            UUID id = pose(challenging);
            assertEquals(
                    "design.noStageBefore",
                    assertThrows(Refusal.class, () -> challenging.goBack(id)).code());
            List<StageGuide.Criterion> criteria =
                    world.get(Methods.class).stage(Stage.EMPATHISE).criteria();
            criteria.forEach(c -> challenging.tick(id, c.key(), true));
            challenging.advance(id);
            challenging.goBack(id);
            world.flush();
            assertEquals(Stage.EMPATHISE, challenging.show(id).stage());
            assertEquals(criteria.size(), challenging.show(id).ticked().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void strangersDoNotSeeItColleaguesSeeItAndOnlyTheTeamChangesIt(Database database) {
        try (World world = database.world()) {
            Challenging challenging = posedBy(world);
            UUID id = pose(challenging);
            UUID colleague = UUID.randomUUID();
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> challenging.show(id));
            assertEquals(List.of(), challenging.mine());
            world.caller().is(colleague).in(roads, Permission.TAKE_PART_IN_DESIGN);
            assertEquals(1, challenging.mine().size());
            assertEquals(
                    "design.joinFirst",
                    assertThrows(Refusal.class, () -> challenging.note(id, "bonjour"))
                            .code());
            challenging.join(id, "Éloïse Lœuillet-Çağlar");
            challenging.join(id, "Éloïse Lœuillet-Çağlar");
            challenging.note(id, "bonjour 👋");
            world.flush();
            assertEquals(2, challenging.show(id).team().size());
            assertEquals("bonjour 👋", challenging.show(id).notes().get(0).text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyOrOverlongQuestionIsRefusedBesideItsField(Database database) {
        try (World world = database.world()) {
            Challenging challenging = posedBy(world);
            assertEquals(
                    "question",
                    assertThrows(Refusal.class, () -> challenging.pose(roads, "Inès", " \u0000", "", "La DGS"))
                            .field());
            assertEquals(
                    "kernel.tooLong",
                    assertThrows(Refusal.class, () -> challenging.pose(roads, "Inès", "x".repeat(201), "", "La DGS"))
                            .code());
        }
    }

    private Challenging posedBy(World world) {
        world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
        return world.get(Challenging.class);
    }

    private UUID pose(Challenging challenging) {
        return challenging.pose(
                roads, "Inès", "Comment pourrions-nous répondre en 15 jours ?", "63 jours aujourd’hui", "La direction");
    }
}
