package org.passerelle.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Many at once for one room and for few seats; commits, and cleans up after itself. */
class RoomRaceTest {
    private static final int MANY = 20;
    private static final int SEATS = 3;
    private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");

    private final List<UUID> people = new ArrayList<>();
    private Database database = Database.H2;
    private UUID room = UUID.randomUUID();
    private UUID halfDay = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void oneOfManyHasTheRoomAndAsManyAsThereAreSeatsHaveASeat(Database on) throws Exception {
        database = on;
        committed(this::prepare);
        List<String> taken = atOnce(world -> {
            world.get(TakingRooms.class)
                    .take(room, UUID.randomUUID(), NINE, NINE.plusSeconds(3600), 5, UUID.randomUUID());
            return "taken";
        });
        assertEquals(1, Collections.frequency(taken, "taken"), taken.toString());
        assertEquals(MANY - 1, Collections.frequency(taken, "place.roomTaken"), taken.toString());
        List<String> booked =
                atOnce(world -> String.valueOf(world.get(BookingHalfDays.class).book(halfDay)));
        assertEquals(SEATS, Collections.frequency(booked, "true"), booked.toString());
        assertEquals(MANY - SEATS, Collections.frequency(booked, "false"), booked.toString());
    }

    private String prepare(World world) {
        PeopleSeed seed = world.get(PeopleSeed.class);
        for (int i = 0; i < MANY; i++) {
            people.add(seed.person("race" + i + "@exemple.fr", "Personne " + i, Language.FR, "x"));
        }
        sql(world, "insert into content.region (code, name) values ('R9', 'Course')");
        sql(
                world,
                "insert into content.employment_zone (code, name, region_code, latitude, longitude)"
                        + " values ('RACE', 'Course', 'R9', 45.6, 0.1)");
        ConnectedPlace place = new ConnectedPlace(new PlaceDraft(
                "race",
                "41816609600069",
                "Course",
                "1 rue",
                "",
                "16000",
                "Angoulême",
                "RACE",
                45.6,
                0.1,
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                LocalDate.of(2026, 10, 1)));
        world.get(ConnectedPlaces.class).add(place);
        world.flush();
        Room made = new Room(place.id(), new Room.RoomDraft("A", 10, "", "", true));
        HalfDay morning = new HalfDay(place.id(), LocalDate.of(2026, 12, 1), Half.MORNING, SEATS);
        world.get(RoomUses.class).add(made);
        world.get(HalfDays.class).add(morning);
        room = made.id();
        halfDay = morning.id();
        return "";
    }

    private static void sql(World world, String statement) {
        world.em().createNativeQuery(statement).executeUpdate();
    }

    private List<String> atOnce(Function<World, String> act) throws Exception {
        CountDownLatch whistle = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(MANY);
        List<Future<String>> acts = new ArrayList<>();
        for (UUID person : people) {
            acts.add(crowd.submit(() -> {
                whistle.await();
                try {
                    return committed(world -> {
                        world.caller().is(person, Permission.LEARN);
                        return act.apply(world);
                    });
                } catch (Refusal refused) {
                    return refused.code();
                }
            }));
        }
        whistle.countDown();
        List<String> answers = new ArrayList<>();
        for (Future<String> done : acts) {
            answers.add(done.get());
        }
        crowd.shutdown();
        return answers;
    }

    private String committed(Function<World, String> act) {
        try (World world = database.world()) {
            String answer = act.apply(world);
            world.em().getTransaction().commit();
            return answer;
        }
    }

    @AfterEach
    void cleanUp() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from content.connected_place where code = 'race'");
            statement.execute("delete from content.employment_zone where code = 'RACE'");
            statement.execute("delete from content.region where code = 'R9'");
            statement.execute("delete from content.person where email like 'race%@exemple.fr'");
        }
        database.factory().getCache().evictAll();
    }
}
