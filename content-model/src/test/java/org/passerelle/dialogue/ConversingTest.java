package org.passerelle.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Accompanying;
import org.passerelle.delivery.CohortDraft;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Grouping;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.people.Role;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;
import org.passerelle.tutoring.Following;
import org.passerelle.tutoring.Reason;

/** A learner and their tutors write to each other; nobody else reads it, and whoever waits is seen. */
class ConversingTest {
    private World world;
    private UUID body;
    private UUID course;
    private UUID run;
    private UUID zoe;
    private UUID max;
    private UUID ada;
    private UUID bob;
    private UUID place;

    private World opened(Database database) {
        world = School.open(database.world());
        body = School.body(world, 0);
        ada = trainer("Ada");
        bob = trainer("Bob");
        teaches(ada);
        course = School.course(world, body, DeliveryMode.SPOC, "Petit groupe", ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        run = world.get(Scheduling.class)
                .schedule(course, new RunDraft(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 31), 20));
        world.flush();
        zoe = person("Zoé");
        max = person("Max");
        learns(zoe);
        place = world.get(Enrolling.class).enrol(run);
        learns(max);
        world.get(Enrolling.class).enrol(run);
        world.flush();
        return world;
    }

    private UUID person(String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        return id;
    }

    private UUID trainer(String name) {
        UUID id = person(name);
        world.get(PeopleSeed.class).member(id, body, Role.TRAINER);
        world.flush();
        return id;
    }

    private void learns(UUID who) {
        world.caller().is(who, Permission.LEARN);
    }

    private void teaches(UUID who) {
        world.caller().is(who).in(body, Permission.AUTHOR_COURSE, Permission.GRADE);
    }

    private void write(String text) {
        world.pass(Duration.ofMinutes(1));
        world.get(Conversing.class).write(place, text);
        world.flush();
    }

    private DialogueView read() {
        DialogueView view = world.get(Conversing.class).read(place, 1);
        world.flush();
        return view;
    }

    private MessageWritten last() {
        return (MessageWritten) world.events().get(world.events().size() - 1);
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void theTwoSidesReadAndWriteAndNobodyElse(Database database) {
        try (World now = opened(database)) {
            learns(zoe);
            assertEquals(0, read().messages().total());
            assertEquals("kernel.required", code(() -> now.get(Conversing.class).write(place, " \n")));
            assertEquals("kernel.tooLong", code(() -> now.get(Conversing.class).write(place, "x".repeat(4001))));
            write("Bonjour, où est la fiche ?");
            assertEquals(Set.of(ada, bob), last().receivers(), "without a tutor of one's own, the body's trainers");
            assertFalse(read().messages().items().get(0).seen());
            learns(max);
            assertThrows(NotFound.class, this::read);
            assertThrows(NotFound.class, () -> write("Moi aussi"));
            now.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.GRADE);
            assertThrows(NotFound.class, this::read, "another body’s trainer");
            teaches(ada);
            DialogueLine line = now.get(Conversing.class).mine(1).items().get(0);
            assertEquals("Zoé", line.name());
            assertTrue(line.unread() && line.waiting());
            assertTrue(read().tutor());
            write("Dans l’unité 2.");
            assertEquals(Set.of(zoe), last().receivers());
            assertFalse(now.get(Conversing.class).mine(1).items().get(0).waiting());
            learns(zoe);
            DialogueView view = read();
            assertTrue(view.messages().items().get(0).seen());
            assertTrue(view.messages().items().get(1).byTutor());
            assertEquals(List.of("Ada", "Bob"), view.tutors());
            now.get(Enrolling.class).withdraw(place);
            now.flush();
            assertEquals(2, read().messages().total(), "who left still reads");
            assertEquals("dialogue.closed", code(() -> write("Encore")));
            now.caller().nobody();
            assertEquals("kernel.signInFirst", code(this::read));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCohortsTutorAloneReadsAndOneWhoWaitsADayIsSeenByThatTutor(Database database) {
        try (World now = opened(database)) {
            teaches(ada);
            now.get(Grouping.class).add(run, new CohortDraft("Été", null, null, Set.of(ada), null));
            now.flush();
            now.get(Accompanying.class).group(course, place, "Été");
            now.flush();
            learns(zoe);
            write("Je suis bloquée.");
            assertEquals(Set.of(ada), last().receivers());
            assertEquals(List.of("Ada"), read().tutors());
            teaches(bob);
            assertThrows(NotFound.class, this::read, "somebody else's tutor");
            assertEquals(0, now.get(Conversing.class).mine(1).total());
            now.pass(Duration.ofHours(25));
            Following following = now.get(Following.class);
            assertEquals(0L, following.helpCounts().get(Reason.UNANSWERED));
            teaches(ada);
            assertEquals(1, now.get(Conversing.class).mine(1).total());
            assertEquals(1L, following.helpCounts().get(Reason.UNANSWERED));
            assertEquals(
                    "/me/messages/" + place,
                    following
                            .help(null, Reason.UNANSWERED, 1, 5)
                            .items()
                            .get(0)
                            .question()
                            .orElseThrow());
            write("J’arrive.");
            assertEquals(0L, following.helpCounts().get(Reason.UNANSWERED));
            learns(zoe);
            for (int i = 0; i < 29; i++) {
                now.get(Conversing.class).write(place, "Message " + i);
            }
            now.flush();
            now.get(Conversing.class).write(place, "Le trentième");
            now.flush();
            assertEquals(
                    "dialogue.tooMany", code(() -> now.get(Conversing.class).write(place, "Un de trop")));
            now.pass(Duration.ofHours(2));
            write("Plus tard, oui.");
        }
    }
}
