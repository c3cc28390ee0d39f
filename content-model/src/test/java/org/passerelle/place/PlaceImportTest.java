package org.passerelle.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Places come from files of the national schema, and say when they are open. */
class PlaceImportTest {
    static final String HEAD =
            "id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,"
                    + "telephone,courriels,site_web,horaires,presentation_resume,date_maj,services,frais_a_charge\n";

    static String row(String id, String name, String hours) {
        return id + ",41816609600069," + name + ",Angoulême,16000,16015,12 rue de la Forge,,45.65,0.16,+33545000000,"
                + "accueil@exemple.fr,https://exemple.fr,\"" + hours + "\",Un lieu pour apprendre.,2026-10-01,"
                + "Maîtrise des outils numériques du quotidien|Accès internet et matériel informatique,Gratuit\n";
    }

    private static ImportReport read(World world, String csv) {
        world.caller().is(java.util.UUID.randomUUID(), Permission.ADMINISTER, Permission.RUN_JOBS);
        ImportReport report = world.get(PlaceImport.class).read("lieux.csv", new StringReader(csv));
        world.flush();
        return report;
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReadTwiceWithoutHarmAndWhatMakesNoSenseIsNamed(Database database) {
        try (World world = School.open(database.world())) {
            String good = HEAD + row("a", "La Forge", "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00");
            assertEquals(1, read(world, good).created());
            assertEquals(1, read(world, good).unchanged());
            String changed = HEAD
                    + row("a", "La Forge neuve", "Mo-Fr 09:00-12:00")
                    + row("a", "Encore", "")
                    + row("b", "Aux heures folles", "quand on veut")
                    + row("c", "Sans mot", "").replace("Gratuit", "Pas cher")
                    + row("d", "À la mer", "")
                            .replace("16000,16015", "29000,29232")
                            .replace("45.65,0.16", "48.0,-4.1")
                    + row("e", "Faux", "").replace("2026-10-01", "hier");
            ImportReport report = read(world, changed);
            assertEquals(1, report.updated());
            assertEquals(1, report.created(), "who has odd hours is taken without them");
            assertEquals(
                    List.of(
                            "place.twice",
                            "place.wordUnknown",
                            "place.elsewhere",
                            "place.dayWrong",
                            "place.openingWrong"),
                    report.refused().stream()
                            .map(ImportReport.RefusedRow::reason)
                            .toList());
            List<PlaceView> found =
                    world.get(FindingPlaces.class).around(null, "angouleme", null, 1, 10).items().stream()
                            .map(FindingPlaces.Near::place)
                            .toList();
            assertEquals(
                    List.of("Aux heures folles", "La Forge neuve"),
                    found.stream().map(PlaceView::name).toList());
            assertEquals("", found.get(0).opening());
            assertEquals(2, found.get(1).of(PlaceWord.Kind.SERVICE).size());
            assertEquals(
                    0,
                    world.get(FindingPlaces.class)
                            .around(null, "", PlaceWord.SAFETY, 1, 10)
                            .total());
        }
    }

    @Test
    void openingHoursSayWhichDaysAndWhatTheyLeaveOpen() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        Opening week = Opening.of("Mo-Fr 09:00-12:00,14:00-18:30; We off; PH off; Jul-Aug: Sa 10:00-12:00")
                .orElseThrow();
        assertEquals(4, week.rules().size());
        assertEquals(
                new Opening.Days(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                week.rules().get(0).days().get(0));
        assertTrue(week.rules().get(2).publicHolidays() && week.rules().get(2).closed());
        assertEquals(2, week.on(monday).size());
        assertEquals(List.of(), week.on(monday.plusDays(2)), "closed on Wednesdays");
        assertEquals(List.of(), week.on(monday.plusDays(5)), "no Saturday in November");
        assertEquals(1, week.on(LocalDate.of(2027, 7, 3)).size());
        assertEquals(
                new Opening.Span(LocalTime.of(14, 0), LocalTime.of(18, 30)),
                week.in(monday, Half.AFTERNOON).orElseThrow());
        assertTrue(Opening.of("Sa 08:30-12:00")
                .orElseThrow()
                .in(monday, Half.MORNING)
                .isEmpty());
        assertEquals(1, Opening.of("24/7").orElseThrow().on(monday).size());
        assertFalse(Opening.isRight("quand on veut"));
        assertTrue(Opening.isRight("Mo sunrise-sunset"));
        assertTrue(Opening.of("Mo sunrise-sunset").isEmpty(), "right, but not for a table");
        assertFalse(Opening.isRight("Mo 09:00-".repeat(200)));
    }
}
