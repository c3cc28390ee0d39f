package org.passerelle.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** The line for a full run moves up by itself, and nobody overtakes. */
class QueuingUpTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private UUID body;
    private UUID run;
    private UUID first;
    private UUID place;

    /** A run of one seat, which the first of three people has; the caller is the trainer. */
    private void full(World world) {
        body = School.body(world, 0);
        UUID course = School.course(world, body, DeliveryMode.SPOC, "Une place", ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        run = world.get(Scheduling.class).schedule(course, new RunDraft(TODAY, TODAY.plusDays(60), 1));
        world.flush();
        first = person(world, "ana");
        place = world.get(Enrolling.class).enrol(run);
        world.flush();
    }

    private static UUID person(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
        return id;
    }

    private UUID waits(World world, String name) {
        UUID id = person(world, name);
        world.get(QueuingUp.class).join(run);
        world.flush();
        world.pass(Duration.ofSeconds(1));
        return id;
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).code();
    }

    private static List<SeatOffered> offers(World world) {
        return world.events().stream()
                .filter(SeatOffered.class::isInstance)
                .map(SeatOffered.class::cast)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aSeatGivenBackIsKeptADayForTheFirstThenForTheNext(Database database) {
        try (World world = School.open(database.world())) {
            full(world);
            UUID ben = waits(world, "ben");
            UUID cleo = waits(world, "cleo");
            QueuingUp queue = world.get(QueuingUp.class);
            queue.join(run);
            assertEquals(2, queue.mine(run).orElseThrow().position(), "twice is once");
            assertEquals(
                    "delivery.full", refused(() -> world.get(Enrolling.class).enrol(run)));
            world.caller().is(first, Permission.LEARN);
            world.get(Enrolling.class).withdraw(place);
            world.flush();
            assertEquals(
                    List.of(ben),
                    offers(world).stream().map(SeatOffered::person).toList());
            assertEquals(1, world.get(Runs.class).get(run).taken(), "the seat is kept");
            person(world, "dan");
            assertEquals(
                    "delivery.full", refused(() -> world.get(Enrolling.class).enrol(run)), "nobody overtakes");
            world.pass(Duration.ofHours(23));
            world.caller().is(UUID.randomUUID(), Permission.RUN_JOBS);
            assertEquals(0, queue.moveUp(10));
            world.pass(Duration.ofHours(1));
            assertEquals(1, queue.moveUp(10));
            world.flush();
            assertEquals(
                    List.of(ben, cleo),
                    offers(world).stream().map(SeatOffered::person).toList());
            world.caller().is(ben, Permission.LEARN);
            assertTrue(queue.mine(run).isEmpty(), "who let it pass is out of the line");
            assertEquals(
                    "delivery.full", refused(() -> world.get(Enrolling.class).enrol(run)));
            queue.join(run);
            world.caller().is(cleo, Permission.LEARN);
            UUID hers = world.get(Enrolling.class).enrol(run);
            world.flush();
            assertEquals(hers, world.get(Enrolling.class).mine(run).orElseThrow());
            assertEquals(1, world.get(Runs.class).get(run).taken());
            world.caller().is(ben, Permission.LEARN);
            assertEquals(1, queue.mine(run).orElseThrow().position(), "who asks again stands at the end");
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreSeatsGoToTheLineAndWhatNobodyWantsIsFree(Database database) {
        try (World world = School.open(database.world())) {
            full(world);
            UUID ben = waits(world, "ben");
            QueuingUp queue = world.get(QueuingUp.class);
            world.caller().is(UUID.randomUUID()).in(body, Permission.AUTHOR_COURSE);
            assertEquals(
                    List.of("ben"),
                    world.get(Admitting.class).line(run).stream()
                            .map(WaitingView::name)
                            .toList());
            world.get(Scheduling.class).change(run, new RunDraft(TODAY, TODAY.plusDays(60), 3));
            world.flush();
            assertEquals(2, world.get(Runs.class).get(run).taken(), "one is kept, one is free");
            world.caller().is(ben, Permission.LEARN);
            assertTrue(queue.mine(run).orElseThrow().keptUntil().isPresent());
            queue.leave(run);
            world.flush();
            assertEquals(1, world.get(Runs.class).get(run).taken());
            assertTrue(queue.mine(run).isEmpty());
            assertEquals("delivery.seatFree", refused(() -> queue.join(run)));
            assertFalse(world.get(Runs.class).get(run).waitable());
        }
    }
}
