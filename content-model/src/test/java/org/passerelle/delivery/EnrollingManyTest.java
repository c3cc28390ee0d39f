package org.passerelle.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.MailMessage;
import org.passerelle.people.Outbox;
import org.passerelle.people.PeopleSeed;
import org.passerelle.people.PersonConfirmed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Files of learners are tried, told row by row, and done once. */
class EnrollingManyTest {
    private static final String FILE = "Prénom;E-mail;Groupe\n"
            + "Zoé;zoe@exemple.fr;Été\n"
            + "Max;max@exemple.fr;\n"
            + "Max;MAX@exemple.fr;\n"
            + "Léa;lea(at)exemple.fr;\n"
            + "=1+1;ok@exemple.fr;\n"
            + "Trop;peu@exemple.fr\n"
            + "Neuf;neuf@exemple.fr;\n";

    private UUID body;
    private UUID run;
    private UUID ada;

    private EnrollingMany opened(World world, Integer seats) {
        body = School.body(world, 0);
        UUID course = School.course(world, body, DeliveryMode.SPOC, "Liste", ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        run = world.get(Scheduling.class)
                .schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 3, 1), seats));
        world.flush();
        ada = person(world, "ada");
        person(world, "zoe");
        person(world, "max");
        return teaches(world);
    }

    private EnrollingMany teaches(World world) {
        world.caller().is(ada).in(body, Permission.GRADE);
        return world.get(EnrollingMany.class);
    }

    private static UUID person(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.EN, "x");
        world.flush();
        return id;
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static byte[] latin(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @EnumSource
    void aTrialTellsEachRowAndDoesNothingThenTheGoodOnesGoIn(Database database) {
        try (World world = School.open(database.world())) {
            EnrollingMany many = opened(world, null);
            UUID list = many.handIn(run, "liste.csv", latin(FILE));
            world.flush();
            EnrolmentListView tried = many.one(list);
            assertEquals(3, tried.count("READY"));
            assertEquals(
                    List.of(
                            EnrolmentFault.DUPLICATE,
                            EnrolmentFault.EMAIL,
                            EnrolmentFault.FORMULA,
                            EnrolmentFault.CELLS),
                    tried.rejected().stream().map(EnrolmentListView.Row::fault).toList());
            assertEquals(4, tried.rejected().get(0).line());
            assertTrue(tried.rejected().get(1).raw().startsWith("Léa\t"));
            assertEquals(0, world.get(Runs.class).get(run).taken(), "a trial does nothing");
            many.enrol(list);
            world.flush();
            EnrolmentListView done = many.one(list);
            assertEquals(2, done.count("ENROLLED"));
            assertEquals(1, done.count("INVITED"));
            assertEquals(2, world.get(Runs.class).get(run).taken());
            assertEquals(
                    List.of("", "Été"),
                    world.get(Accompanying.class).learners(done.course()).stream()
                            .map(LearnerLine::group)
                            .toList());
            assertEquals(
                    List.of("delivery.mail.enrolled", "delivery.mail.enrolled", "delivery.mail.invited"),
                    world.get(Outbox.class).recent(50).stream()
                            .map(MailMessage::template)
                            .sorted()
                            .toList());
            assertEquals("delivery.listDone", code(() -> many.enrol(list)));
            assertEquals("delivery.listDone", code(() -> many.drop(list)));
            UUID again = many.handIn(run, "liste.csv", latin(FILE));
            world.flush();
            assertEquals(
                    2,
                    many.one(again).rejected().stream()
                            .filter(row -> row.fault() == EnrolmentFault.ALREADY)
                            .count());
            many.drop(again);
            world.flush();
            assertThrows(NotFound.class, () -> many.one(again));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWasInvitedHasThePlaceWhenTheyConfirm(Database database) {
        try (World world = School.open(database.world())) {
            EnrollingMany many = opened(world, null);
            UUID list = many.handIn(run, "l.csv", "email\nneuf@exemple.fr\n".getBytes(StandardCharsets.UTF_8));
            world.flush();
            many.enrol(list);
            world.flush();
            UUID late = person(world, "neuf");
            many.confirmed(new PersonConfirmed(late));
            world.flush();
            many.confirmed(new PersonConfirmed(late));
            world.flush();
            assertEquals(1, many.one(list).count("ENROLLED"));
            world.caller().is(late, Permission.LEARN);
            assertEquals(1, world.get(Learning.class).mine().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheSeatsRunOutTheRestIsToldSo(Database database) {
        try (World world = School.open(database.world())) {
            EnrollingMany many = opened(world, 1);
            UUID list = many.handIn(run, "l.csv", latin("e-mail\nzoe@exemple.fr\nmax@exemple.fr\n"));
            world.flush();
            many.enrol(list);
            world.flush();
            assertEquals(1, many.one(list).count("ENROLLED"));
            assertEquals(
                    List.of(new EnrolmentListView.Row(3, "max@exemple.fr", EnrolmentFault.FULL)),
                    many.one(list).rejected());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoListIsRefusedAndAnotherBodysRunIsNotThere(Database database) {
        try (World world = School.open(database.world())) {
            EnrollingMany many = opened(world, null);
            assertEquals("delivery.list.notText", code(() -> many.handIn(run, "x", new byte[] {1, 0, 2})));
            assertEquals("delivery.list.empty", code(() -> many.handIn(run, "x", latin("e-mail\n"))));
            assertEquals("delivery.list.noColumn", code(() -> many.handIn(run, "x", latin("nom\nZoé\n"))));
            assertEquals(
                    "delivery.list.tooLarge", code(() -> many.handIn(run, "x", new byte[EnrollingMany.BYTES + 1])));
            UUID list = many.handIn(run, "x", latin("e-mail\nzoe@exemple.fr\n"));
            world.flush();
            School.body(world, 1);
            assertThrows(NotFound.class, () -> many.handIn(run, "x", latin("e-mail\nzoe@exemple.fr\n")));
            assertThrows(NotFound.class, () -> many.one(list));
            assertThrows(NotFound.class, () -> many.enrol(list));
            assertThrows(NotFound.class, () -> many.drop(list));
            assertThrows(NotFound.class, () -> many.of(run));
        }
    }
}
