package org.passerelle.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** The one test that commits, since seats are contended for between transactions; it cleans up after itself. */
class SeatsTest {
    private static final int CLICKS = 50;
    private static final int SEATS = 3;

    private final List<UUID> people = new ArrayList<>();
    private Database database = Database.H2;
    private UUID body = UUID.randomUUID();
    private UUID course = UUID.randomUUID();
    private UUID run = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void fiftyClicksOnThreeSeatsGiveThreePlacesAndFortySevenRefusals(Database on) throws Exception {
        database = on;
        committed(this::announce);
        CountDownLatch whistle = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(CLICKS);
        List<Future<String>> clicks = new ArrayList<>();
        for (UUID person : people) {
            clicks.add(crowd.submit(() -> {
                whistle.await();
                return click(person);
            }));
        }
        whistle.countDown();
        List<String> answers = new ArrayList<>();
        for (Future<String> click : clicks) {
            answers.add(click.get());
        }
        crowd.shutdown();
        assertEquals(SEATS, answers.stream().filter("enrolled"::equals).count(), answers.toString());
        assertEquals(
                CLICKS - SEATS, answers.stream().filter("delivery.full"::equals).count(), answers.toString());
        assertEquals(Set.of("enrolled", "delivery.full"), Set.copyOf(answers));
        try (World world = database.world()) {
            RunView view = world.get(Runs.class).get(run);
            assertEquals(SEATS, view.taken());
        }
        assertFortySevenWaitInOneLine(answers);
    }

    /** All who were refused ask to wait at once; then the three seats are given back at once, and three are asked. */
    private void assertFortySevenWaitInOneLine(List<String> answers) throws Exception {
        List<UUID> refused = new ArrayList<>();
        List<UUID> seated = new ArrayList<>();
        for (int i = 0; i < CLICKS; i++) {
            (answers.get(i).equals("enrolled") ? seated : refused).add(people.get(i));
        }
        all(refused, (world, person) -> world.get(QueuingUp.class).join(run));
        all(
                seated,
                (world, person) -> world.get(Enrolling.class)
                        .withdraw(world.get(Enrolling.class).mine(run).orElseThrow()));
        try (World world = database.world()) {
            world.caller().is(people.get(0)).in(body, Permission.AUTHOR_COURSE);
            List<WaitingView> line = world.get(Admitting.class).line(run);
            assertEquals(CLICKS - SEATS, line.size());
            assertEquals(
                    SEATS, line.stream().filter(w -> w.keptUntil().isPresent()).count());
            assertEquals(
                    line.subList(0, SEATS),
                    line.stream().filter(w -> w.keptUntil().isPresent()).toList());
            assertEquals(SEATS, world.get(Runs.class).get(run).taken(), "kept for those who are asked");
        }
    }

    private interface OneAct {
        void in(World world, UUID person);
    }

    private void all(List<UUID> who, OneAct act) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(who.size());
        List<Future<?>> acts = new ArrayList<>();
        for (UUID person : who) {
            acts.add(crowd.submit(() -> committed(world -> {
                world.caller().is(person, Permission.LEARN);
                act.in(world, person);
                return "";
            })));
        }
        for (Future<?> done : acts) {
            done.get();
        }
        crowd.shutdown();
    }

    private Void announce(World world) {
        PeopleSeed seed = world.get(PeopleSeed.class);
        body = seed.organisation("41816609600069", "École des places", OrganisationKind.TRAINING_BODY, "16015");
        for (int i = 0; i < CLICKS; i++) {
            people.add(seed.person("seats" + i + "@exemple.fr", "Personne " + i, Language.FR, "x"));
        }
        world.flush();
        world.caller().is(people.get(0)).in(body, Permission.AUTHOR_COURSE);
        LocalizedText text = LocalizedText.of("Trois places", "Three seats");
        course = world.get(Authoring.class)
                .draft(
                        body,
                        new CourseDraft(
                                DeliveryMode.SPOC,
                                Language.FR,
                                false,
                                text,
                                text,
                                text,
                                text,
                                1,
                                2.0,
                                0,
                                Set.of(),
                                List.of(),
                                Set.of()));
        world.flush();
        run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 24), null, SEATS));
        world.em()
                .createNativeQuery("update content.course set status = 'PUBLISHED' where id = ?1")
                .setParameter(1, course)
                .executeUpdate();
        return null;
    }

    private String click(UUID person) throws Exception {
        try {
            return committed(world -> {
                world.caller().is(person, Permission.LEARN);
                world.get(Enrolling.class).enrol(run);
                return "enrolled";
            });
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private interface Act<T> {
        T in(World world);
    }

    private <T> T committed(Act<T> act) {
        try (World world = database.world()) {
            T answer = act.in(world);
            EntityManager em = world.em();
            em.getTransaction().commit();
            return answer;
        }
    }

    @AfterEach
    void cleanUp() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from content.enrolment where course_id = '" + course + "'");
            statement.execute("delete from content.course where id = '" + course + "'");
            statement.execute("delete from content.person where email like 'seats%@exemple.fr'");
            statement.execute("delete from content.organisation where id = '" + body + "'");
        }
        database.factory().getCache().evictAll();
    }
}
