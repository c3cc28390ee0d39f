package org.passerelle.discussion;

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
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.documents.SentFile;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;
import org.passerelle.tutoring.Following;
import org.passerelle.tutoring.Reason;

/** The forum of a run: for its people alone, with answers, votes, moderation and appeal. */
class DiscussionTest {
    private UUID body;
    private UUID run;
    private UUID zoe;
    private UUID max;
    private UUID ada;
    private World world;

    private World opened(Database database) {
        world = School.open(database.world());
        body = School.body(world, 0);
        UUID course = School.course(world, body, DeliveryMode.MOOC, "Forum", ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        run = world.get(Scheduling.class)
                .schedule(course, new RunDraft(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31), null));
        world.flush();
        zoe = enrolled("Zoé Été");
        max = enrolled("Max");
        ada = person("Ada");
        ada();
        posting().agree();
        world.flush();
        return world;
    }

    private UUID person(String name) {
        UUID id = world.get(PeopleSeed.class).person(name.replace(' ', '.') + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        return id;
    }

    private UUID enrolled(String name) {
        UUID id = person(name);
        is(id);
        world.get(Enrolling.class).enrol(run);
        posting().agree();
        world.flush();
        return id;
    }

    private void is(UUID who) {
        world.caller().is(who, Permission.OWN_ACCOUNT, Permission.LEARN);
    }

    private void ada() {
        world.caller().is(ada).in(body, Permission.GRADE);
    }

    private Posting posting() {
        return world.get(Posting.class);
    }

    private Discussing discussing() {
        return world.get(Discussing.class);
    }

    private UUID question(String title, String text) {
        is(zoe);
        UUID thread = posting().open(run, null, ThreadKind.QUESTION, title, PostDraft.of(text));
        world.flush();
        return thread;
    }

    private UUID reply(UUID who, UUID thread, String text) {
        if (who.equals(ada)) {
            ada();
        } else {
            is(who);
        }
        world.pass(Duration.ofMinutes(1));
        UUID post = posting().reply(thread, PostDraft.of(text));
        world.flush();
        return post;
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsAnsweredAcceptedEndorsedAndVotedForOnceEach(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Œuvre d’été ?", "Comment faire ?");
            UUID post = reply(max, thread, "Comme **ça**.\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))");
            assertEquals("discussion.ownVote", code(() -> posting().vote(post)));
            assertEquals("discussion.notYours", code(() -> posting().accept(post)), "only who asked accepts");
            is(zoe);
            posting().vote(post);
            posting().accept(post);
            world.flush();
            ada();
            posting().endorse(post);
            world.flush();
            is(zoe);
            ThreadView view = discussing().thread(thread, 1);
            PostView answer = view.answer().orElseThrow();
            assertEquals(post, answer.id());
            assertEquals(1, answer.votes());
            assertEquals("Ada", answer.endorsedBy().orElseThrow());
            assertTrue(answer.html().contains("<strong>ça</strong>"), answer.html());
            assertFalse(answer.html().contains("<script"), answer.html());
            assertFalse(answer.html().contains("href=\"javascript"), answer.html());
            posting().vote(post);
            posting().accept(post);
            world.flush();
            assertEquals(
                    0, discussing().thread(thread, 1).posts().items().get(1).votes());
            assertTrue(discussing().thread(thread, 1).answer().isEmpty());
            assertEquals(1, found("oeuvre ETE"), "accents are folded");
            assertEquals(0, found("100%"));
            assertEquals(
                    1,
                    discussing()
                            .threads(run, null, ForumFilter.OPEN_QUESTIONS, "", 1)
                            .total());
            assertEquals(
                    Set.of(PostJudged.What.ACCEPTED, PostJudged.What.ENDORSED),
                    Set.copyOf(world.events().stream()
                            .filter(PostJudged.class::isInstance)
                            .map(e -> ((PostJudged) e).what())
                            .toList()));
        }
    }

    private long found(String words) {
        return discussing().threads(run, null, ForumFilter.ALL, words, 1).total();
    }

    @ParameterizedTest
    @EnumSource
    void theForumIsForThePeopleOfTheRunAlone(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Titre", "Texte");
            UUID first = discussing().thread(thread, 1).posts().items().get(0).id();
            is(person("Étrangère"));
            assertThrows(NotFound.class, () -> discussing().threads(run, null, ForumFilter.ALL, "", 1));
            assertThrows(NotFound.class, () -> discussing().thread(thread, 1));
            assertThrows(NotFound.class, () -> discussing().history(first));
            assertThrows(NotFound.class, () -> posting().reply(thread, PostDraft.of("x")));
            assertThrows(NotFound.class, () -> posting().vote(first));
            assertThrows(NotFound.class, () -> posting().follow(thread));
            assertThrows(NotFound.class, () -> world.get(Moderating.class).report(first, ReportReason.SPAM, ""));
            School.body(world, 1);
            assertThrows(NotFound.class, () -> discussing().thread(thread, 1));
            assertThrows(NotFound.class, () -> world.get(Moderating.class).hide(first, "x"));
            assertThrows(NotFound.class, () -> posting().allowAnonymous(run, true));
            assertEquals(0, world.get(Moderating.class).queue(1).total());
            is(max);
            assertThrows(NotFound.class, () -> posting().edit(first, "x"));
            assertThrows(NotFound.class, () -> world.get(Moderating.class).hide(first, "x"));
            world.pass(Duration.ofDays(60));
            assertEquals("discussion.runEnded", code(() -> posting().reply(thread, PostDraft.of("x"))));
            assertEquals(1, discussing().thread(thread, 1).posts().total(), "reading goes on");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoDidNotAgreeToTheCodeWritesNothing(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Titre", "Texte");
            UUID late = person("Tard");
            is(late);
            world.get(Enrolling.class).enrol(run);
            world.flush();
            assertEquals("discussion.pledgeFirst", code(() -> posting().reply(thread, PostDraft.of("x"))));
            posting().agree();
            posting().agree();
            world.flush();
            posting().reply(thread, PostDraft.of("x"));
            for (int i = 1; i < 30; i++) {
                posting().reply(thread, PostDraft.of("x" + i));
            }
            assertEquals("discussion.tooMany", code(() -> posting().reply(thread, PostDraft.of("x"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReportedIsHiddenWithAReasonAndAppealedOnce(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Titre", "Quel est le code ?");
            UUID rude = reply(max, thread, "Cherche toi-même, idiote.");
            Moderating moderating = world.get(Moderating.class);
            assertEquals("discussion.ownReport", code(() -> moderating.report(rude, ReportReason.SPAM, "")));
            is(zoe);
            assertEquals("kernel.required", code(() -> moderating.report(rude, ReportReason.OTHER, " ")));
            moderating.report(rude, ReportReason.INSULT, "Blessant");
            moderating.report(rude, ReportReason.INSULT, "Blessant, vraiment");
            world.flush();
            ada();
            QueueLine line = moderating.queue(1).items().get(0);
            assertEquals(1, line.reports(), "one person reports once");
            assertEquals("kernel.required", code(() -> moderating.hide(rude, "")));
            moderating.hide(rude, "Attaque une personne.");
            world.flush();
            assertEquals(0, moderating.queue(1).total());
            assertEquals("discussion.judgedMeanwhile", code(() -> moderating.hide(rude, "encore")));
            is(zoe);
            PostView seen = discussing().thread(thread, 1).posts().items().get(1);
            assertEquals("", seen.html());
            assertEquals("Attaque une personne.", seen.reason());
            assertThrows(NotFound.class, () -> discussing().history(rude));
            assertEquals(0, found("idiote"));
            assertThrows(NotFound.class, () -> moderating.appeal(rude, "x"));
            is(max);
            assertTrue(discussing().thread(thread, 1).posts().items().get(1).isReadable());
            assertEquals(List.of(), discussing().history(rude).reports(), "who reported is not told");
            world.pass(Duration.ofMinutes(1));
            moderating.appeal(rude, "C’était pour rire.");
            assertEquals("discussion.noAppeal", code(() -> moderating.appeal(rude, "x")));
            world.flush();
            ada();
            assertTrue(moderating.queue(1).items().get(0).appeal());
            world.pass(Duration.ofMinutes(1));
            moderating.uphold(rude, "Non.");
            world.flush();
            assertEquals(
                    List.of(Act.HIDDEN, Act.APPEALED, Act.UPHELD),
                    discussing().history(rude).steps().stream()
                            .map(PostHistory.Step::act)
                            .toList());
            is(max);
            assertEquals("discussion.noAppeal", code(() -> moderating.appeal(rude, "x")));
            assertEquals("discussion.hiddenAlready", code(() -> posting().edit(rude, "x")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHiddenOpeningTakesItsThreadAlongAndComesBack(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Pub", "Achetez !");
            UUID first = discussing().thread(thread, 1).posts().items().get(0).id();
            ada();
            world.get(Moderating.class).hide(first, "Publicité.");
            world.flush();
            is(max);
            assertThrows(NotFound.class, () -> discussing().thread(thread, 1));
            assertThrows(NotFound.class, () -> posting().reply(thread, PostDraft.of("x")));
            assertEquals(0, found(""));
            is(zoe);
            assertEquals(1, found(""));
            world.get(Moderating.class).appeal(first, "Non !");
            world.flush();
            ada();
            world.get(Moderating.class).restore(first, "En effet.");
            world.flush();
            is(max);
            assertEquals("Pub", discussing().thread(thread, 1).title());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAreKeptFromPeersWhereTheCourseAllowsIt(Database database) {
        try (World opened = opened(database)) {
            is(zoe);
            PostDraft unnamed = new PostDraft("Je n’ose pas.", true, List.of());
            assertEquals(
                    "discussion.namesHere", code(() -> posting().open(run, null, ThreadKind.QUESTION, "?", unnamed)));
            ada();
            posting().allowAnonymous(run, true);
            world.flush();
            is(zoe);
            UUID thread = posting().open(run, null, ThreadKind.QUESTION, "?", unnamed);
            world.flush();
            is(max);
            assertEquals(
                    "", discussing().thread(thread, 1).posts().items().get(0).author());
            assertEquals(
                    "",
                    discussing()
                            .threads(run, null, ForumFilter.ALL, "", 1)
                            .items()
                            .get(0)
                            .author());
            ada();
            assertEquals(
                    "Zoé Été",
                    discussing().thread(thread, 1).posts().items().get(0).author());
        }
    }

    @ParameterizedTest
    @EnumSource
    void editsKeepWhatStoodThereMentionsAreToldAndFilesAreChecked(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Titre", "Premier");
            UUID first = discussing().thread(thread, 1).posts().items().get(0).id();
            posting().edit(first, "Second");
            posting().edit(first, "Second");
            world.flush();
            assertEquals(
                    List.of("Premier"),
                    discussing().history(first).versions().stream()
                            .map(PostHistory.Version::text)
                            .toList());
            reply(max, thread, "Merci @zoe été, et @ada ! moi@max.fr");
            PostWritten news = world.events().stream()
                    .filter(PostWritten.class::isInstance)
                    .map(PostWritten.class::cast)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertEquals(Set.of(zoe), news.followers());
            is(zoe);
            assertTrue(discussing()
                    .threads(run, null, ForumFilter.FOLLOWED, "", 1)
                    .items()
                    .get(0)
                    .unread());
            discussing().thread(thread, 1);
            world.flush();
            assertFalse(discussing()
                    .threads(run, null, ForumFilter.FOLLOWED, "", 1)
                    .items()
                    .get(0)
                    .unread());
            SentFile page = new SentFile("a.txt", "<html>".getBytes(StandardCharsets.UTF_8));
            assertEquals("documents.fileUnknown", code(() -> posting().reply(thread, with(page))));
            SentFile text = new SentFile("../a.txt", "bon".getBytes(StandardCharsets.UTF_8));
            UUID with = posting().reply(thread, with(text));
            world.flush();
            PostView.FileLine file = discussing().history(with).post().files().get(0);
            assertEquals("a.txt", file.name());
            assertEquals("text/plain", discussing().file(file.id()).type());
            is(person("Autre"));
            assertThrows(NotFound.class, () -> discussing().file(file.id()));
        }
    }

    private static PostDraft with(SentFile... files) {
        return new PostDraft("x", false, List.of(files));
    }

    @ParameterizedTest
    @EnumSource
    void severalFilesGoWithOnePostEachWithinItsLimits(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Titre", "Texte");
            is(zoe);
            SentFile text = new SentFile("C:\\notes\\plan.txt", "bon".getBytes(StandardCharsets.UTF_8));
            SentFile paper = new SentFile("x".repeat(200) + ".pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
            UUID post = posting().reply(thread, with(text, paper, text));
            world.flush();
            List<PostView.FileLine> files = discussing().history(post).post().files();
            assertEquals(3, files.size());
            assertTrue(files.stream().anyMatch(file -> file.name().equals("plan.txt")));
            assertTrue(files.stream().allMatch(file -> file.name().length() <= 100));
            SentFile large = new SentFile("a.txt", new byte[5 * 1024 * 1024 + 1]);
            assertEquals("documents.fileTooLarge", code(() -> posting().reply(thread, with(text, large))));
            assertEquals(
                    "discussion.files", code(() -> posting().reply(thread, with(text, text, text, text, text, text))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionWithoutAReplyIsTheTutorsAfterADay(Database database) {
        try (World opened = opened(database)) {
            UUID thread = question("Sans réponse", "?");
            world.pass(Duration.ofHours(25));
            ada();
            Following following = world.get(Following.class);
            assertEquals(
                    "/forums/" + run + "/threads/" + thread,
                    following
                            .help(null, Reason.UNANSWERED, 1, 5)
                            .items()
                            .get(0)
                            .question()
                            .orElseThrow());
            reply(ada, thread, "Voici.");
            assertEquals(0L, following.helpCounts().get(Reason.UNANSWERED));
        }
    }
}
