package org.passerelle.design.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.design.procedure.RandomMaps.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class RedesigningTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void aProcedureIsMappedShortenedAdoptedAndMeasured(Database database) {
        try (World world = database.world()) {
            UUID id = mapped(world, 40, 20);
            Redesigning redesigning = world.get(Redesigning.class);
            UUID scenario = redesigning.imagine(id, "Sans visa");
            assertEquals("design.scenarioEmpty", refused(() -> redesigning.adopt(id, scenario, TODAY)));
            redesigning.change(id, scenario, new Change.Remove("b"));
            redesigning.change(id, scenario, new Change.Wait("a", 10));
            assertEquals("design.stepGone", refused(() -> redesigning.change(id, scenario, new Change.Remove("b"))));
            assertEquals("inForceOn", field(() -> redesigning.adopt(id, scenario, TODAY.plusDays(1))));
            redesigning.adopt(id, scenario, LocalDate.parse("2026-08-20"));
            redesigning.publish(id, true);
            world.flush();

            Procedure adopted = world.get(MappingProcedure.class).show(id);
            assertEquals(60, adopted.todayDays().orElseThrow(), 1e-9);
            assertEquals(10, adopted.promisedDays().orElseThrow(), 1e-9);
            assertEquals(0, world.get(Gains.class).givenBack(), "a promise gives nothing back");
            assertEquals("design.procedureAdopted", refused(() -> redesigning.imagine(id, "Encore")));

            Remeasuring remeasuring = world.get(Remeasuring.class);
            assertEquals(1, remeasuring.ask());
            assertEquals(0, remeasuring.ask(), "once");
            assertEquals(List.of(new MeasurementFellDue(id, "Accès", ines, 3)), world.events());
            assertEquals("design.measuredTooEarly", refused(() -> remeasuring.measure(id, 12, 9, 20, "")));
            assertEquals("cases", field(() -> remeasuring.measure(id, 3, 9, 0, "")));
            remeasuring.measure(id, 3, 14, 52, "Un pic en octobre");
            world.flush();
            assertEquals((60 - 14) * 300, world.get(Gains.class).givenBack());
            Gains.SectorGain sector = world.get(Gains.class).bySector().get(0);
            assertEquals((60 - 14) * 300, sector.givenBack());
            assertEquals(List.of(1, 1, 0), List.of(sector.procedures(), sector.measured(), sector.longer()));

            world.at(Instant.parse("2027-09-01T08:00:00Z"));
            remeasuring.measure(id, 12, 75, 300, "Une agente de moins");
            world.flush();
            Gains.Line line = world.get(Gains.class).lines().get(0);
            assertTrue(line.isLonger(), "one that got longer is shown too");
            assertEquals(0, world.get(Gains.class).givenBack());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeOfTheMapThatTakesAScenariosFootingIsRefused(Database database) {
        try (World world = database.world()) {
            UUID id = mapped(world, 4, 2);
            Redesigning redesigning = world.get(Redesigning.class);
            UUID scenario = redesigning.imagine(id, "Sans visa");
            redesigning.change(id, scenario, new Change.Wait("b", 1));
            MappingProcedure mapping = world.get(MappingProcedure.class);
            assertEquals("design.scenarioLosesFooting", refused(() -> mapping.remove(id, "b")));
            redesigning.drop(id, scenario, 0);
            mapping.remove(id, "b");
            world.flush();
            assertEquals(1, mapping.show(id).today().steps().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableReplacesAllStepsOrNone(Database database) {
        try (World world = database.world()) {
            UUID id = mapped(world, 4, 2);
            MappingProcedure mapping = world.get(MappingProcedure.class);
            assertEquals(
                    "design.tableRefused",
                    refused(() -> mapping.replace(id, "etape;intitule;acteur;apres\n1;A;X;2\n2;B;X;1\n")));
            assertEquals(2, mapping.show(id).today().steps().size());
            mapping.replace(id, "etape;intitule;acteur\n1;A;X\n2;B;X\n3;C;Y\n");
            world.flush();
            assertEquals(3, mapping.show(id).today().steps().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void strangersSeeNothingAndAnAdoptedOneIsBegunAnew(Database database) {
        try (World world = database.world()) {
            UUID id = mapped(world, 4, 2);
            Redesigning redesigning = world.get(Redesigning.class);
            UUID scenario = redesigning.imagine(id, "Sans visa");
            redesigning.change(id, scenario, new Change.Remove("b"));
            MappingProcedure mapping = world.get(MappingProcedure.class);
            assertEquals("design.nothingAdopted", refused(() -> mapping.beginAgain(id, "Inès")));
            redesigning.adopt(id, scenario, TODAY);
            UUID next = mapping.beginAgain(id, "Inès");
            world.flush();
            assertEquals(1, mapping.show(next).today().steps().size());
            assertFalse(mapping.show(next).adopted().isPresent());

            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> mapping.show(id));
            assertThrows(NotFound.class, () -> redesigning.publish(id, true));
            assertThrows(NotFound.class, () -> mapping.begin(roads, "X", sheet()));
            assertEquals(List.of(), mapping.mine());
        }
    }

    private UUID mapped(World world, double first, double second) {
        world.caller().is(ines, Permission.RUN_JOBS).in(roads, Permission.TAKE_PART_IN_DESIGN);
        MappingProcedure mapping = world.get(MappingProcedure.class);
        UUID id = mapping.begin(roads, "Inès", sheet());
        mapping.add(id, step("a", first));
        mapping.add(id, step("b", second, "a"));
        world.flush();
        return id;
    }

    private static ProcedureSheet sheet() {
        return new ProcedureSheet("Accès", Sector.ROADS, 300, 38, null);
    }

    private static String refused(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static String field(org.junit.jupiter.api.function.Executable act) {
        return String.valueOf(assertThrows(Refusal.class, act).field());
    }
}
