package org.passerelle.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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
import org.passerelle.documents.SentFile;
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
        send(text);
        world.flush();
    }

    private void send(String text, SentFile... files) {
        world.get(Conversing.class).write(place, text, List.of(files));
    }

    private static SentFile file(String name, String content) {
        return new SentFile(name, content.getBytes(StandardCharsets.UTF_8));
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
            assertEquals("kernel.required", code(() -> send(" \n")));
            assertEquals("kernel.tooLong", code(() -> send("x".repeat(4001))));
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
                send("Message " + i);
            }
            now.flush();
            send("Le trentième");
            now.flush();
            assertEquals("dialogue.tooMany", code(() -> send("Un de trop")));
            now.pass(Duration.ofHours(2));
            write("Plus tard, oui.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesGoWithAMessageAndAreForItsTwoSidesAlone(Database database) {
        try (World now = opened(database)) {
            learns(zoe);
            SentFile plan = file("C:\\mes\\plan.txt", "Le plan");
            assertEquals("documents.fileUnknown", code(() -> send("Voici", file("plan.txt", "<svg onload=x>"))));
            assertEquals("documents.fileUnknown", code(() -> send("Voici", file("plan.pdf", "MZ\0"))));
            assertEquals(
                    "documents.fileTooLarge",
                    code(() -> send("Voici", new SentFile("a.txt", new byte[5 * 1024 * 1024 + 1]))));
            assertEquals("dialogue.files", code(() -> send("Voici", plan, plan, plan, plan)));
            send("Voici le plan", plan, file("photo.pdf", "%PDF-1.7"), plan);
            now.flush();
            DialogueView.Said said = read().messages().items().stream()
                    .filter(m -> m.text().equals("Voici le plan"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of("plan.txt", "photo.pdf", "plan.txt"),
                    said.files().stream().map(DialogueView.FileLine::name).toList());
            assertEquals(7, said.files().get(0).bytes());
            UUID photo = said.files().get(1).id();
            teaches(bob);
            assertEquals(
                    "application/pdf", now.get(Conversing.class).file(photo).type());
            assertEquals("photo.pdf", now.get(Conversing.class).file(photo).name());
            learns(max);
            assertThrows(NotFound.class, () -> now.get(Conversing.class).file(photo));
            now.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.GRADE);
            assertThrows(NotFound.class, () -> now.get(Conversing.class).file(photo), "another body’s trainer");
            now.caller().is(UUID.randomUUID(), Permission.ADMINISTER);
            assertThrows(NotFound.class, () -> now.get(Conversing.class).file(photo), "not even an administrator");
            learns(zoe);
            for (int i = 0; i < 19; i++) {
                now.pass(Duration.ofMinutes(10));
                send("Encore", plan, plan, plan);
            }
            assertEquals("dialogue.filesInAll", code(() -> send("Trop", plan)));
        }
    }
}
