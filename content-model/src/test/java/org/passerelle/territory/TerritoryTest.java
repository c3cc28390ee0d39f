package org.passerelle.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class TerritoryTest {
    @ParameterizedTest
    @EnumSource
    void theShippedRegionIsReadWholeAndReadingItTwiceChangesNothing(Database database) {
        try (World world = database.world()) {
            TerritoryImport imports = world.get(TerritoryImport.class);
            assertEquals(List.of(), imports.readShipped().refused());
            Territory territory = world.get(Territory.class);
            int zones = territory.zones().size();
            assertTrue(zones >= 30);
            ImportReport again = imports.readShipped();
            assertEquals(List.of(), again.refused());
            assertFalse(again.changedAnything());
            assertEquals(zones, territory.zones().size());
            assertEquals("Nouvelle-Aquitaine", territory.regions().get(0).name());
            assertEquals(12, territory.departments().size());
            String gueret = territory.commune("23096").orElseThrow().zone();
            assertEquals(0, territory.minutes(gueret, gueret).orElseThrow());
            assertEquals("Guéret", territory.communes("gueret", 5).get(0).name());
            assertTrue(territory.commune("99999").isEmpty());
            List<NearZone> near = territory.near("7502", 60);
            assertEquals("7502", near.get(0).zone().code());
            assertTrue(near.size() > 1 && near.stream().allMatch(n -> n.minutes() <= 60));
            assertEquals(List.of(), territory.near("9999", 60));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsReadAndWhatChangedIsUpdated(Database database, @TempDir Path folder) throws IOException {
        try (World world = database.world()) {
            TerritoryImport imports = world.get(TerritoryImport.class);
            assertThrows(Refusal.class, () -> imports.importAll(folder));
            imports.readShipped();
            Files.writeString(folder.resolve("regions.csv"), "\uFEFFcode,name\n75,Aquitaine nouvelle\n93,Provence\n");
            ImportReport report = imports.importAll(folder);
            assertEquals(1, report.created());
            assertEquals(1, report.updated());
            assertEquals(2, world.get(Territory.class).regions().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBadRowInTheMiddleIsReportedWithItsLineAndTheOthersAreTaken(Database database) {
        try (World world = database.world()) {
            TerritoryImport imports = world.get(TerritoryImport.class);
            imports.readShipped();
            String zone = world.get(Territory.class).zones().get(0).code();
            String header = "insee_code,name,postal_code,department_code,zone_code,latitude,longitude\n";
            ImportReport report = imports.communes(new StringReader(header
                    + "23001,Ahun,23150,23," + zone + ",46.08,2.04\n"
                    + "23002,Mer,23150,23," + zone + ",0,0\n"
                    + "23003,Ajain,23380,23,9999,46.2,2.0\n"
                    + "23004,Anzême,23000,23," + zone + ",abc,1.8\n"
                    + "23005,Arfeuille,23700,23," + zone + ",46.06,2.44\n"));
            assertEquals(2, report.taken());
            assertEquals(
                    List.of(
                            new ImportReport.RefusedRow("communes.csv", 3, "territory.elsewhere"),
                            new ImportReport.RefusedRow("communes.csv", 4, "territory.unknownZone"),
                            new ImportReport.RefusedRow("communes.csv", 5, "kernel.unreadableRow")),
                    report.refused());
        }
    }
}
