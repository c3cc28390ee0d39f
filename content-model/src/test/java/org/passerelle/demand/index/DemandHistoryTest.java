package org.passerelle.demand.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.demand.DemandDraft;
import org.passerelle.demand.DemandKind;
import org.passerelle.demand.DemandSource;
import org.passerelle.demand.Employer;
import org.passerelle.demand.Fair;
import org.passerelle.demand.Reading;
import org.passerelle.demand.ReceivingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Language;
import org.passerelle.skills.Referential;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What was posted month by month; the world's clock stands in November 2026. */
class DemandHistoryTest {
    private static final UUID IMPORT = UUID.randomUUID();
    private static final UUID UNDONE = UUID.randomUUID();

    private static void posted(World world, int number, String zone, int daysAgo, int openings, UUID by) {
        String occupation = welder(world);
        LocalDate today = LocalDate.ofInstant(world.get(Clock.class).instant(), ZoneOffset.UTC);
        DemandDraft draft = new DemandDraft(
                null,
                "Poste " + number,
                "",
                DemandKind.VACANCY,
                openings,
                zone,
                null,
                occupation,
                null,
                today.plusDays(20),
                List.of(SkillAsk.wished(Fair.ACCOUNTING)),
                DemandSource.FEED);
        Reading reading = new Reading(
                "f:" + number,
                Employer.read("", "Maison " + number % 10),
                draft,
                world.get(Clock.class).instant().minus(Duration.ofDays(daysAgo)));
        world.get(ReceivingDemand.class).receive(reading, by);
    }

    private static String welder(World world) {
        return world.get(Referential.class)
                .suggestOccupations("welder", Language.EN, 1)
                .get(0)
                .uri();
    }

    @ParameterizedTest
    @EnumSource
    void eachDemandCountsInItsMonthAndWhatFewPostedIsNotTold(Database database) {
        try (World world = Fair.open(database.world())) {
            for (int i = 0; i < 4; i++) {
                posted(world, i, Fair.ZONE, 60, 2 + 30 * (i / 3), IMPORT);
            }
            posted(world, 10, Fair.ZONE, 60, 9, UNDONE);
            posted(world, 4, Fair.ZONE, 30, 5, IMPORT);
            posted(world, 14, Fair.ZONE, 30, 5, IMPORT);
            posted(world, 5, "7501", 60, 8, IMPORT);
            world.flush();
            world.get(ReceivingDemand.class).undo(UNDONE);
            world.flush();
            DemandHistory history = world.get(DemandHistory.class);
            List<MonthlyDemand> months = history.ofOccupation(welder(world), Fair.ZONE);
            assertEquals(months, history.ofSkill(Fair.ACCOUNTING, Fair.ZONE));
            assertEquals(DemandHistory.MONTHS, months.size());
            assertEquals(new MonthlyDemand(YearMonth.of(2026, 9), 26, 4, false), months.get(9));
            assertEquals(new MonthlyDemand(YearMonth.of(2026, 10), 0, 0, true), months.get(10), "one employer's");
            assertEquals(new MonthlyDemand(YearMonth.of(2026, 11), 0, 0, false), months.get(11));
            assertEquals(34, history.ofSkill(Fair.ACCOUNTING, null).get(9).openings());
            assertTrue(history.ofSkill(Fair.ENTRIES, null).stream().noneMatch(month -> month.few()));
        }
    }
}
