package org.passerelle.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.demand.Fair;
import org.passerelle.demand.Reading;
import org.passerelle.demand.ReceivingDemand.Outcome;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class RunningFeedTest {
    private static final String HEAD = "référence;titre;employeur;insee;compétences;publiée le;postes\n";

    /** A batch that fails leaves nothing behind, as in the container where it is a transaction. */
    static final class Undone extends TakingRows {
        private World world;

        @Override
        public List<Outcome> take(List<Reading> readings, UUID run) {
            world.em().flush();
            Connection connection = world.em().unwrap(Connection.class);
            return whole(connection, () -> super.take(readings, run));
        }

        private List<Outcome> whole(Connection connection, Supplier<List<Outcome>> act) {
            try {
                Savepoint before = connection.setSavepoint();
                try {
                    List<Outcome> outcomes = act.get();
                    world.flush();
                    return outcomes;
                } catch (RuntimeException failed) {
                    connection.rollback(before);
                    world.em().clear();
                    throw failed;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static World open(Database database) {
        World world = Fair.open(database.world());
        world.caller().nobody().is(UUID.randomUUID(), Permission.RUN_JOBS);
        world.caller().nobody();
        Undone undone = world.get(Undone.class);
        undone.world = world;
        return world.with(TakingRows.class, undone);
    }

    private static UUID feed(World world, boolean whole) {
        return world.get(Feeds.class).add(new FeedDraft("Table", "table", "", "", FeedSchedule.NONE, whole));
    }

    private static String row(int number, String insee, String date, int openings) {
        return "R" + number + ";Comptable " + number + ";Atelier " + number + ";" + insee + ";comptabilité;" + date
                + ";" + openings + "\n";
    }

    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i <= to; i++) {
            rows.append(row(i, "16015", "20/11/2026", 1));
        }
        return rows.toString();
    }

    private static RunView run(World world, UUID feed, String table, boolean dry) {
        RunningFeed running = world.get(RunningFeed.class);
        Path file = Sheets.file(table);
        world.pass(Duration.ofSeconds(1));
        UUID run = running.begin(feed, "table.csv", dry, false);
        running.run(run, file);
        world.flush();
        return running.get(run);
    }

    private static String counts(RunView run) {
        Tally tally = run.tally();
        return "%s %d: +%d ~%d =%d !%d -%d"
                .formatted(
                        run.state(),
                        tally.read(),
                        tally.added(),
                        tally.changed(),
                        tally.same(),
                        tally.refused(),
                        tally.ended());
    }

    private static int openings(World world) {
        world.flush();
        world.pass(Duration.ofSeconds(21));
        return world.get(DemandIndex.class).demand(Fair.ACCOUNTING, null).openings();
    }

    @ParameterizedTest
    @EnumSource
    void badRowsAreToldWithTheirPlaceAndLoseNoOthers(Database database) {
        try (World world = open(database)) {
            UUID feed = feed(world, false);
            String table = HEAD
                    + rows(1, 120)
                    + row(121, "16015", "01/01/1970", 1)
                    + row(122, "99999", "20/11/2026", 1)
                    + "R123;;Atelier;16015;comptabilité;20/11/2026;1\n"
                    + row(124, "16015", "bientôt", 1)
                    + row(125, "16015", "01/01/2090", 1)
                    + row(126, "16015", "20/11/2026", 501)
                    + "R127;Poste;Atelier;16015;;20/11/2026;1\n"
                    + "R128;Poste;;16015;comptabilité;20/11/2026;1\n"
                    + rows(1, 1)
                    + rows(129, 150);
            RunView dry = run(world, feed, table, true);
            assertEquals("DONE 151: +142 ~0 =0 !9 -0", counts(dry));
            assertTrue(dry.isTried());
            assertEquals(0, openings(world));
            RunView done = run(world, feed, table, false);
            assertEquals("DONE 151: +142 ~0 =0 !9 -0", counts(done));
            assertEquals(151, done.total());
            assertEquals(142, openings(world));
            List<RefusedRow> refused = world.get(RunningFeed.class).refused(done.id(), 100);
            assertEquals(
                    List.of(
                            "122 R121 demand.publishedWrong",
                            "123 R122 feed.placeUnknown",
                            "124 R123 feed.noTitle",
                            "125  feed.dateWrong",
                            "126 R125 demand.publishedWrong",
                            "127 R126 demand.openingsWrong",
                            "128 R127 feed.noSkill",
                            "129 R128 demand.employerUnknown",
                            "130 R1 feed.twice"),
                    refused.stream()
                            .map(r -> r.line() + " " + r.reference() + " "
                                    + r.reason().key())
                            .toList());
            assertEquals(List.of(500L), refused.get(5).reason().arguments());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameFileTwiceCountsOnceAndAReadingIsUndoneWhole(Database database) {
        try (World world = open(database)) {
            UUID feed = feed(world, true);
            RunView first = run(world, feed, HEAD + rows(1, 4), false);
            assertEquals("DONE 4: +4 ~0 =0 !0 -0", counts(first));
            assertEquals("DONE 4: +0 ~0 =4 !0 -0", counts(run(world, feed, HEAD + rows(1, 4), false)));
            assertEquals(4, openings(world));
            world.pass(Duration.ofDays(2));
            RunView second = run(world, feed, HEAD + row(1, "16015", "20/11/2026", 3) + rows(2, 2) + rows(7, 7), false);
            assertEquals("DONE 3: +1 ~1 =1 !0 -2", counts(second));
            assertEquals(5, openings(world));
            assertFalse(first.isRunning());
            RunningFeed running = world.get(RunningFeed.class);
            assertEquals(2, running.undo(second.id()));
            assertEquals(RunState.UNDONE, running.get(second.id()).state());
            assertEquals(4, openings(world));
            assertEquals(
                    "feed.notUndoable",
                    assertThrows(Refusal.class, () -> running.undo(second.id())).code());
            assertEquals(
                    "DONE 3: +1 ~1 =1 !0 -2",
                    counts(run(world, feed, HEAD + row(1, "16015", "20/11/2026", 3) + rows(2, 2) + rows(7, 7), false)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatBreaksOffOrIsMostlyBadEndsNothing(Database database) {
        try (World world = open(database)) {
            UUID feed = feed(world, true);
            run(world, feed, HEAD + rows(1, 4), false);
            RunView broken = run(world, feed, HEAD + rows(5, 6) + "\"R7;x", false);
            assertEquals("FAILED 0: +0 ~0 =0 !0 -0", counts(broken));
            assertEquals("feed.broken", broken.failure().key());
            assertEquals(List.of(4L, 2L), broken.failure().arguments());
            RunView bad = run(world, feed, HEAD + rows(1, 1) + "R8;;;;;;\nR9;;;;;;\n", false);
            assertEquals("DONE 3: +0 ~0 =1 !2 -0", counts(bad));
            assertEquals(4, openings(world));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneReadingOfAFeedIsAtWorkAtATime(Database database) {
        try (World world = open(database)) {
            UUID feed = feed(world, false);
            RunningFeed running = world.get(RunningFeed.class);
            UUID run = running.begin(feed, "a.csv", false, false);
            world.flush();
            assertEquals(
                    "feed.busy",
                    assertThrows(Refusal.class, () -> running.begin(feed, "b.csv", false, false))
                            .code());
            assertThrows(Refusal.class, () -> world.get(Feeds.class).remove(feed));
            world.pass(Duration.ofMinutes(16));
            running.tidy();
            world.flush();
            assertEquals("feed.interrupted", running.get(run).failure().key());
            UUID next = running.begin(feed, "b.csv", false, false);
            running.fail(next, new Refusal("feed.empty"));
            world.flush();
            assertEquals(2, running.list(feed, 1, 10).total());
            world.get(Feeds.class).remove(feed);
            world.flush();
            assertEquals(List.of(), world.get(Feeds.class).list());
        }
    }

    @Test
    void aFeedIsDueByItsScheduleAndNeedsAnAddressForIt() {
        try (World world = open(Database.H2)) {
            Feeds feeds = world.get(Feeds.class);
            assertEquals(
                    "feed.scheduleWithoutUrl",
                    assertThrows(
                                    Refusal.class,
                                    () -> feeds.add(new FeedDraft("x", "table", "", "", FeedSchedule.DAILY, false)))
                            .code());
            UUID feed = feeds.add(new FeedDraft("x", "table", "", "https://a.example/", FeedSchedule.DAILY, false));
            assertEquals(List.of(feed), feeds.due());
            UUID run = world.get(RunningFeed.class).begin(feed, "https://a.example/", false, true);
            world.get(RunningFeed.class).fail(run, new Refusal("feed.empty"));
            world.flush();
            assertEquals(List.of(), feeds.due());
            world.pass(Duration.ofHours(25));
            assertEquals(List.of(feed), feeds.due());
            assertTrue(feeds.get(feed).lastRun().isPresent());
            feeds.change(feed, new FeedDraft("y", "", "{}", "", FeedSchedule.NONE, false), 1000);
        } catch (jakarta.persistence.OptimisticLockException expected) {
            assertTrue(expected.getMessage().contains("changed"));
        }
    }

    @Test
    void ofAHundredThousandRowsTheThreeBadOnesAreTold() {
        try (World world = open(Database.H2)) {
            int[] taken = new int[1];
            world.with(TakingRows.class, new TakingRows() {
                @Override
                public List<Outcome> take(List<Reading> readings, UUID run) {
                    if (readings.stream().anyMatch(r -> r.feedKey().endsWith("R70001"))) {
                        throw Refusal.of("observedAt", "demand.publishedWrong");
                    }
                    taken[0] += readings.size();
                    return readings.stream().map(r -> Outcome.ADDED).toList();
                }
            });
            StringBuilder table = new StringBuilder(HEAD).append(rows(1, 50_000));
            table.append("R50001;;Atelier;16015;comptabilité;20/11/2026;1\n").append(rows(50_002, 99_999));
            table.append("R100000;Comptable;Atelier\n");
            RunView run = run(world, feed(world, false), table.toString(), false);
            assertEquals("DONE 100000: +99997 ~0 =0 !3 -0", counts(run));
            assertEquals(99_997, taken[0]);
            assertEquals(
                    List.of(50_002L, 70_002L, 100_001L),
                    world.get(RunningFeed.class).refused(run.id(), 10).stream()
                            .map(RefusedRow::line)
                            .toList());
        }
    }
}
