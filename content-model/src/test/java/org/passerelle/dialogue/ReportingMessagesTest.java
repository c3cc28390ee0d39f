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
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.discussion.Act;
import org.passerelle.discussion.ReportReason;
import org.passerelle.documents.SentFile;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.people.Role;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A message is reported by the other side, decided about by somebody who is neither, and appealed once. */
class ReportingMessagesTest {
    private World world;
    private UUID body;
    private UUID zoe;
    private UUID max;
    private UUID ada;
    private UUID eve;
    private UUID place;

    private World opened(Database database) {
        world = School.open(database.world());
        body = School.body(world, 0);
        ada = person("Ada");
        world.get(PeopleSeed.class).member(ada, body, Role.TRAINER);
        teaches();
        UUID course = School.course(world, body, DeliveryMode.SPOC, "Petit groupe", ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class)
                .schedule(course, new RunDraft(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 31), 20));
        world.flush();
        max = person("Max");
        eve = person("Ève");
        zoe = person("Zoé");
        learns(zoe);
        place = world.get(Enrolling.class).enrol(run);
        world.flush();
        return world;
    }

    private UUID person(String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        return id;
    }

    private void learns(UUID who) {
        world.caller().is(who, Permission.LEARN, Permission.OWN_ACCOUNT);
    }

    private void teaches() {
        world.caller().is(ada).in(body, Permission.AUTHOR_COURSE, Permission.GRADE);
    }

    private void administers(UUID who) {
        world.caller().is(who, Permission.ADMINISTER);
    }

    private UUID write(String text, SentFile... files) {
        world.pass(Duration.ofMinutes(1));
        world.get(Conversing.class).write(place, text, List.of(files));
        world.flush();
        return said(text).id();
    }

    private DialogueView.Said said(String text) {
        return Stream.of(1, 2)
                .flatMap(page -> world.get(Conversing.class).read(place, page).messages().items().stream())
                .filter(m -> m.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private ReportingMessages reporting() {
        return world.get(ReportingMessages.class);
    }

    private JudgingMessages judging() {
        return world.get(JudgingMessages.class);
    }

    private List<MessageJudged> told() {
        return world.events().stream()
                .filter(MessageJudged.class::isInstance)
                .map(MessageJudged.class::cast)
                .toList();
    }

    private static List<Act> acts(MessageCase about) {
        return about.steps().stream().map(MessageCase.Step::act).toList();
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReportedIsHiddenBySomebodyElseWithAReasonAndAppealedOnce(Database database) {
        try (World now = opened(database)) {
            learns(zoe);
            List.of("Un", "Deux", "Trois").forEach(this::write);
            teaches();
            UUID rude = write("Idiote.", new SentFile("rire.txt", "ha".getBytes(StandardCharsets.UTF_8)));
            UUID file = said("Idiote.").files().get(0).id();
            assertEquals("dialogue.ownReport", code(() -> reporting().report(rude, ReportReason.SPAM, "")));
            learns(zoe);
            List.of("Quatre", "Cinq", "Six").forEach(this::write);
            assertEquals("kernel.required", code(() -> reporting().report(rude, ReportReason.OTHER, " ")));
            reporting().report(rude, ReportReason.INSULT, "Blessant");
            now.flush();
            reporting().report(rude, ReportReason.INSULT, "Blessant, vraiment");
            now.flush();
            learns(max);
            assertThrows(NotFound.class, () -> reporting().report(rude, ReportReason.SPAM, ""));
            assertThrows(NotFound.class, () -> reporting().read(rude));
            teaches();
            MessageCase seen = reporting().read(rude);
            assertTrue(seen.reports().isEmpty() && seen.steps().isEmpty(), "the author is not told");

            administers(eve);
            MessageQueueLine line = judging().queue(1).items().get(0);
            assertEquals(List.of(ReportReason.INSULT), line.reasons(), "one person reports once");
            MessageCase about = judging().look(rude);
            assertEquals(
                    List.of("Deux", "Trois"),
                    about.before().stream().map(DialogueView.Said::text).toList());
            assertEquals(
                    List.of("Quatre", "Cinq"),
                    about.after().stream().map(DialogueView.Said::text).toList());
            assertEquals("Blessant, vraiment", about.reports().get(0).words());
            assertEquals("text/plain", judging().file(file).type());
            assertEquals("kernel.required", code(() -> judging().hide(rude, " ")));
            judging().hide(rude, "Attaque une personne.");
            now.flush();
            assertEquals(0, judging().queue(1).total());
            assertEquals("dialogue.judgedMeanwhile", code(() -> judging().hide(rude, "Encore")));
            assertEquals(
                    List.of(Set.of(zoe), Set.of(ada)),
                    told().stream().map(MessageJudged::people).toList());

            learns(zoe);
            DialogueView.Said hidden = said("");
            assertEquals("Attaque une personne.", hidden.reason());
            assertTrue(hidden.files().isEmpty());
            assertThrows(NotFound.class, () -> now.get(Conversing.class).file(file));
            assertThrows(NotFound.class, () -> reporting().appeal(rude, "x"));
            assertThrows(NotFound.class, () -> reporting().report(rude, ReportReason.SPAM, ""));
            assertEquals(List.of(Act.HIDDEN), acts(reporting().read(rude)));
            teaches();
            assertTrue(said("Idiote.").hidden(), "its author still reads it");
            assertTrue(reporting().read(rude).isAppealable());
            assertEquals("kernel.required", code(() -> reporting().appeal(rude, " ")));
            now.pass(Duration.ofMinutes(1));
            reporting().appeal(rude, "C’était pour rire.");
            now.flush();
            assertEquals("dialogue.noAppeal", code(() -> reporting().appeal(rude, "x")));
            administers(eve);
            assertTrue(judging().queue(1).items().get(0).appeal());
            now.pass(Duration.ofMinutes(1));
            judging().uphold(rude, "Non.");
            now.flush();
            teaches();
            assertEquals(
                    List.of(Act.HIDDEN, Act.APPEALED, Act.UPHELD),
                    acts(reporting().read(rude)));
            assertFalse(reporting().read(rude).isAppealable());
            assertEquals("dialogue.noAppeal", code(() -> reporting().appeal(rude, "x")));
            learns(zoe);
            assertEquals("Non.", said("").reason());
            assertEquals(List.of(Act.HIDDEN, Act.UPHELD), acts(reporting().read(rude)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDecidesAboutTheirOwnNorSeesThatAnythingWasReported(Database database) {
        try (World now = opened(database)) {
            learns(zoe);
            UUID message = write("Je paie qui veut faire ma fiche.");
            administers(eve);
            assertThrows(NotFound.class, () -> judging().look(message), "nothing was reported");
            teaches();
            reporting().report(message, ReportReason.SPAM, "");
            now.flush();
            for (UUID side : List.of(zoe, ada)) {
                administers(side);
                if (side.equals(ada)) {
                    now.caller().in(body, Permission.GRADE);
                }
                assertEquals(0, judging().queue(1).total());
                assertThrows(NotFound.class, () -> judging().look(message));
                assertThrows(NotFound.class, () -> judging().keep(message, "Rien."));
            }
            administers(eve);
            now.caller().in(body, Permission.GRADE);
            assertEquals(0, judging().queue(1).total(), "nor a colleague of the tutor");
            assertThrows(NotFound.class, () -> judging().hide(message, "x"));
            administers(eve);
            assertEquals(1, judging().queue(1).total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatLeadsToNothingIsToldToWhoReportedAlone(Database database) {
        try (World now = opened(database)) {
            teaches();
            UUID message = write("Relisez la partie 2.");
            learns(zoe);
            reporting().report(message, ReportReason.INSULT, "");
            now.flush();
            administers(eve);
            judging().keep(message, "C’est un conseil.");
            now.flush();
            assertEquals(
                    List.of(Set.of(zoe)),
                    told().stream().map(MessageJudged::people).toList());
            assertEquals(0, judging().queue(1).total());
            teaches();
            assertTrue(reporting().read(message).steps().isEmpty());
            learns(zoe);
            assertEquals(
                    "C’est un conseil.",
                    reporting().read(message).steps().get(0).reason());
            assertEquals("dialogue.reportSettled", code(() -> reporting().report(message, ReportReason.SPAM, "")));
            assertEquals("Relisez la partie 2.", said("Relisez la partie 2.").text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twentyReportsADayAreTheMostAndAnAppealMayShowAMessageAgain(Database database) {
        try (World now = opened(database)) {
            teaches();
            UUID first = write("Message 0");
            List<UUID> messages = Stream.iterate(1, i -> i + 1)
                    .limit(20)
                    .map(i -> write("Message " + i))
                    .toList();
            learns(zoe);
            messages.forEach(message -> reporting().report(message, ReportReason.SPAM, ""));
            now.flush();
            assertEquals("dialogue.tooManyReports", code(() -> reporting().report(first, ReportReason.SPAM, "")));
            now.pass(Duration.ofHours(25));
            reporting().report(first, ReportReason.SPAM, "");
            now.flush();
            administers(eve);
            judging().hide(first, "Publicité.");
            now.flush();
            teaches();
            reporting().appeal(first, "C’est l’exercice.");
            now.flush();
            administers(eve);
            judging().restore(first, "En effet.");
            now.flush();
            learns(zoe);
            assertEquals("Message 0", said("Message 0").text());
            assertFalse(said("Message 0").hidden());
        }
    }
}
