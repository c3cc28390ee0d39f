package org.passerelle.design.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class AskingForSkillsTest {
    private static final String TABLES = "http://data.europa.eu/esco/skill/1973c966";
    private static final String WRITING = "http://data.europa.eu/esco/skill/2a";

    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();
    private final Counted counted = new Counted();

    @ParameterizedTest
    @EnumSource
    void aLackOfSkillBecomesDemandOnceHoweverOftenTheButtonIsPressed(Database database) {
        try (World world = world(database)) {
            AskingForSkills asking = world.get(AskingForSkills.class);
            UUID challenge = challenge(world);
            UUID need = asking.ask(challenge, "Inès 👷", draft(8, TABLES, WRITING), "k1");
            world.flush();
            assertEquals(need, asking.ask(challenge, "Inès 👷", draft(9, TABLES), "k1"));
            assertEquals(1, counted.asked.size(), "a second press counts nothing");
            assertEquals(
                    "design.need.already", refused(() -> asking.ask(challenge, "I", draft(2, WRITING, TABLES), "k2")));
            TrainingNeed kept = asking.of(challenge).get(0);
            assertEquals(List.of(TABLES, WRITING), kept.skills());
            assertEquals(roads, counted.asked.get(0).organisation());
            assertEquals(8, counted.asked.get(0).people());
            assertEquals(SeenOn.JOURNEY, kept.seenOn());
            assertEquals("Inès 👷", kept.askedBy().name());
            asking.ask(challenge, "I", draft(2, TABLES), "k3");
            assertEquals(2, counted.asked.size(), "other skills are another need");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesNoSenseIsRefusedBesideItsField(Database database) {
        try (World world = world(database)) {
            AskingForSkills asking = world.get(AskingForSkills.class);
            UUID challenge = challenge(world);
            assertEquals("skills", field(() -> asking.ask(challenge, "I", draft(2), "k")));
            assertEquals("people", field(() -> asking.ask(challenge, "I", draft(501, TABLES), "k")));
            assertEquals("people", field(() -> asking.ask(challenge, "I", draft(null, TABLES), "k")));
            assertEquals("neededBy", field(() -> asking.ask(challenge, "I", on(LocalDate.of(2026, 11, 23)), "k")));
            assertEquals("neededBy", field(() -> asking.ask(challenge, "I", on(LocalDate.of(2027, 11, 24)), "k")));
            assertEquals("why", field(() -> asking.ask(challenge, "I", said(" "), "k")));
            assertEquals("key", field(() -> asking.ask(challenge, "I", draft(2, TABLES), " ")));
            assertEquals(List.of(), counted.asked);
            assertEquals(List.of(), asking.of(challenge));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWayIsFollowedToTheMeasureAndNothingIsMeasuredBeforeSomebodyWasTrained(Database database) {
        try (World world = world(database)) {
            AskingForSkills asking = world.get(AskingForSkills.class);
            UUID need = asking.ask(challenge(world), "I", draft(8, TABLES), "k");
            world.flush();
            assertEquals(0, asking.trace(need).trained());
            assertEquals("design.need.nobodyTrained", refused(() -> asking.measure(need, "Jours", 63, 24)));
            counted.trained = 3;
            assertEquals("what", field(() -> asking.measure(need, "", 63, 24)));
            asking.measure(need, "Jours sans nouvelle", 63, 70);
            world.flush();
            TrainingNeed measured = asking.of(seen(world)).get(0);
            assertTrue(measured.isMeasured());
            assertEquals(70, measured.measuredAfter().orElseThrow(), "one that got worse is kept as it is");
            assertEquals("design.need.over", refused(() -> asking.withdraw(need, "trop tard")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnCountsNoLongerAndMayBeAskedAnew(Database database) {
        try (World world = world(database)) {
            AskingForSkills asking = world.get(AskingForSkills.class);
            UUID challenge = challenge(world);
            UUID need = asking.ask(challenge, "I", draft(8, TABLES), "k");
            assertEquals("reason", field(() -> asking.withdraw(need, " ")));
            asking.withdraw(need, "Deux agents l’ont appris entre eux");
            world.flush();
            assertEquals(List.of(counted.ids.get(0)), counted.withdrawn);
            assertTrue(asking.of(challenge).get(0).isWithdrawn());
            counted.trained = 1;
            assertEquals("design.need.over", refused(() -> asking.measure(need, "Jours", 1, 2)));
            asking.ask(challenge, "I", draft(4, TABLES), "k2");
            world.flush();
            assertEquals(2, asking.of(challenge).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheTeamAsksColleaguesFollowAndStrangersSeeNothing(Database database) {
        try (World world = world(database)) {
            AskingForSkills asking = world.get(AskingForSkills.class);
            UUID challenge = challenge(world);
            UUID need = asking.ask(challenge, "I", draft(8, TABLES), "k");
            world.flush();
            world.caller().is(UUID.randomUUID()).in(roads, Permission.TAKE_PART_IN_DESIGN);
            assertEquals("design.joinFirst", refused(() -> asking.ask(challenge, "X", draft(1, WRITING), "k4")));
            assertEquals("design.joinFirst", refused(() -> asking.withdraw(need, "non")));
            assertEquals(1, asking.of(challenge).size());
            assertTrue(asking.trace(need).open());
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> asking.of(challenge));
            assertThrows(NotFound.class, () -> asking.trace(need));
            world.caller().is(ines).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(
                    NotFound.class, () -> asking.ask(challenge, "I", draft(1, WRITING), "k5"), "who left asks not");
            assertFalse(asking.of(challenge).isEmpty(), "who left the house still reads with the team");
        }
    }

    private World world(Database database) {
        World world = database.world().with(NeedsAsDemand.class, counted);
        world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
        return world;
    }

    private UUID challenge(World world) {
        UUID id = world.get(Challenging.class).pose(roads, "Inès", "Une question ?", "", "La direction");
        world.flush();
        return id;
    }

    private UUID seen(World world) {
        return world.get(Challenging.class).mine().get(0).id();
    }

    private static NeedDraft draft(@Nullable Integer people, String... skills) {
        return new NeedDraft(
                List.of(skills),
                people,
                "7502",
                LocalDate.of(2027, 3, 1),
                "Tenir le tableau de suivi",
                SeenOn.JOURNEY,
                "Rappelle l’accueil.");
    }

    private static NeedDraft on(LocalDate day) {
        return new NeedDraft(List.of(TABLES), 2, "7502", day, "Tenir", SeenOn.CHALLENGE, "");
    }

    private static NeedDraft said(String why) {
        return new NeedDraft(List.of(TABLES), 2, "7502", LocalDate.of(2027, 3, 1), why, SeenOn.CHALLENGE, "");
    }

    private static String refused(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static @Nullable String field(Executable act) {
        return assertThrows(Refusal.class, act).field();
    }

    /** Where demand is counted. */
    private static final class Counted implements NeedsAsDemand {
        private final List<Asked> asked = new ArrayList<>();
        private final List<UUID> ids = new ArrayList<>();
        private final List<UUID> withdrawn = new ArrayList<>();
        private int trained;

        @Override
        public UUID ask(Asked need) {
            asked.add(need);
            ids.add(UUID.randomUUID());
            return ids.get(ids.size() - 1);
        }

        @Override
        public void withdraw(UUID demand) {
            withdrawn.add(demand);
        }

        @Override
        public NeedTrace trace(UUID demand) {
            return new NeedTrace("OPEN", true, List.of(), false, 0, trained);
        }
    }
}
