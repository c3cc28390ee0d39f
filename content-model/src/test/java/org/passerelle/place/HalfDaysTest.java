package org.passerelle.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Rooms are taken by one at a time, and half-days by as many as there are seats. */
class HalfDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static UUID place(World world) {
        world.caller().is(UUID.randomUUID(), Permission.ADMINISTER, Permission.RUN_JOBS);
        world.get(PlaceImport.class)
                .read(
                        "lieux.csv",
                        new StringReader(
                                PlaceImportTest.HEAD + PlaceImportTest.row("a", "La Forge", "Mo-Fr 09:00-12:00")));
        world.flush();
        return world.get(FindingPlaces.class)
                .around(null, "", null, 1, 10)
                .items()
                .get(0)
                .place()
                .id();
    }

    private static void person(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).code();
    }

    @ParameterizedTest
    @EnumSource
    void theSeatThatIsGivenBackGoesToWhoWaitedLongest(Database database) {
        try (World world = School.open(database.world())) {
            UUID place = place(world);
            OpeningHalfDays opening = world.get(OpeningHalfDays.class);
            assertEquals(
                    "place.closedThen",
                    refused(() -> opening.open(place, MONDAY, null, Set.of(), Set.of(Half.AFTERNOON), 2)));
            assertEquals(
                    3,
                    opening.open(
                            place,
                            MONDAY,
                            MONDAY.plusDays(6),
                            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
                            Set.of(Half.MORNING, Half.AFTERNOON),
                            1));
            world.flush();
            BookingHalfDays booking = world.get(BookingHalfDays.class);
            UUID first = booking.of(place, 10).get(0).id();
            person(world, "ana");
            assertTrue(booking.book(first));
            assertTrue(booking.book(first), "twice is once");
            world.flush();
            UUID ana = world.caller().requirePerson();
            person(world, "ben");
            assertFalse(booking.book(first));
            world.flush();
            assertEquals(
                    HalfDayView.Standing.WAITING, booking.of(place, 1).get(0).standing());
            UUID ben = world.caller().requirePerson();
            person(world, "cleo");
            assertThrows(NotFound.class, () -> booking.leave(first));
            world.caller().is(ana, Permission.LEARN);
            booking.leave(first);
            world.flush();
            assertTrue(world.events().stream()
                    .anyMatch(e ->
                            e instanceof HalfDayGiven given && given.person().equals(ben)));
            world.caller().is(ben, Permission.LEARN);
            assertEquals(HalfDayView.Standing.BOOKED, booking.mine().get(0).standing());
            world.caller().is(UUID.randomUUID(), Permission.ADMINISTER);
            assertEquals(List.of("ben"), opening.who(first));
            assertEquals("place.halfDayBooked", refused(() -> opening.close(first)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoThingsAreInARoomAtOnce(Database database) {
        try (World world = School.open(database.world())) {
            UUID place = place(world);
            KeepingRooms keeping = world.get(KeepingRooms.class);
            assertEquals("place.capacityOutOfRange", refused(() -> keeping.keep(place, null, "A", 0, "", "", true)));
            keeping.keep(place, null, "Atelier", 12, "Au fond de la cour", "", true);
            world.flush();
            assertEquals("place.roomNamed", refused(() -> keeping.keep(place, null, "Atelier", 12, "", "", true)));
            UUID room = world.get(FindingPlaces.class).rooms(place).get(0).id();
            TakingRooms rooms = world.get(TakingRooms.class);
            UUID session = UUID.randomUUID();
            Instant nine = Instant.parse("2026-12-01T08:00:00Z");
            rooms.take(room, session, nine, nine.plusSeconds(3600), 12, session);
            world.flush();
            UUID other = UUID.randomUUID();
            assertEquals(
                    "place.roomTaken",
                    refused(() -> rooms.take(room, other, nine.plusSeconds(1800), nine.plusSeconds(7200), 3, other)));
            assertEquals(
                    "place.roomTooSmall",
                    refused(() -> rooms.take(room, other, nine.plusSeconds(3600), nine.plusSeconds(7200), 13, other)));
            rooms.take(room, other, nine.plusSeconds(3600), nine.plusSeconds(7200), 3, other);
            rooms.take(room, session, nine.minusSeconds(3600), nine, 12, session);
            world.flush();
            assertEquals("place.roomUsed", refused(() -> keeping.remove(place, room)));
        }
    }
}
