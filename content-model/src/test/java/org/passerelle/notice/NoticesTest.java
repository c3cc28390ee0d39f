package org.passerelle.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.people.MailList;
import org.passerelle.people.MailMessage;
import org.passerelle.people.Outbox;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** People hear of everything, and are written to once of it at most, when and if they want to be. */
class NoticesTest {
    /** 10:00 in Paris. */
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant EIGHT = Instant.parse("2026-11-24T07:00:00Z");

    private World world;
    private UUID zoe;
    private UUID max;

    private World opened(Database database) {
        world = database.world();
        world.with(
                NoticeWords.class,
                (language, notice) -> language + " " + notice.sentence() + " " + notice.times() + " "
                        + notice.values().stream().map(v -> v.in(language)).toList());
        world.at(MORNING);
        PeopleSeed seed = world.get(PeopleSeed.class);
        zoe = seed.person("zoe@nouvelles.example", "Zoé", Language.FR, "x");
        max = seed.person("max@nouvelles.example", "Max", Language.EN, "x");
        world.flush();
        return world;
    }

    private void tell(UUID person, NoticeType type, String path, String course) {
        world.get(Telling.class)
                .tell(
                        List.of(person),
                        NoticeDraft.of(
                                type,
                                "ANSWER",
                                path,
                                LocalizedText.of(course, course + " (en)"),
                                LocalizedText.of("Où ?", "Where?")));
        world.flush();
    }

    private void urgent(UUID person) {
        world.get(Telling.class)
                .tell(
                        List.of(person),
                        NoticeDraft.of(NoticeType.SEAT, "SEAT", "/courses/x/enrol", LocalizedText.of("Cours", null))
                                .urgentIf(true));
        world.flush();
    }

    private int round() {
        int written = 0;
        for (UUID person : world.get(SendingNotices.class).waiting(100)) {
            written += world.get(SendingNotices.class).write(person) ? 1 : 0;
            world.flush();
        }
        return written;
    }

    private List<MailMessage> mails(String to) {
        return world.get(Outbox.class).recent(100).stream()
                .filter(m -> m.to().equals(to) && m.template().startsWith("notice."))
                .toList();
    }

    private void choose(UUID person, NoticeType type, MailWay way) {
        world.caller().is(person);
        Map<NoticeType, MailWay> ways = new EnumMap<>(NoticeType.class);
        ways.put(type, way);
        world.get(ChoosingMail.class).choose(ways, RhythmDraft.USUAL);
        world.flush();
    }

    @ParameterizedTest
    @EnumSource
    void aHundredEventsAreOneMailADayByCourseInTheirLanguage(Database database) {
        try (World now = opened(database)) {
            for (int i = 0; i < 100; i++) {
                tell(zoe, NoticeType.ANSWER, "/forums/a/threads/" + i, i % 2 == 0 ? "Soudage" : "Béton");
                tell(max, i % 2 == 0 ? NoticeType.MARK : NoticeType.ANSWER, "/forums/a/threads/" + i, "Soudage");
            }
            assertEquals(0, round(), "not before the hour");
            now.at(EIGHT.minusSeconds(1));
            assertEquals(0, round());
            now.at(EIGHT);
            assertEquals(2, round());
            assertEquals(0, round());
            MailMessage digest = mails("zoe@nouvelles.example").get(0);
            assertEquals("notice.mail.more", digest.template());
            assertEquals(Language.FR, digest.language());
            assertEquals("100", digest.values().get(0));
            assertEquals("60", digest.values().get(2));
            List<MailList.Line> lines = MailList.lines(digest.values().get(1), "https://p.example");
            assertEquals(40, lines.size());
            assertEquals("\nBéton\n", lines.get(0).values().get(0), "course by course");
            assertEquals("", lines.get(1).values().get(0));
            assertEquals("FR ANSWER 1 [Où ?]", lines.get(0).values().get(1));
            assertTrue(lines.get(0).values().get(2).startsWith("https://p.example/me/notices/"));
            assertTrue(digest.stop().endsWith("/ANSWER"), "of one kind: that kind is stopped");
            MailMessage english = mails("max@nouvelles.example").get(0);
            assertEquals(Language.EN, english.language());
            assertTrue(english.stop().endsWith("/" + SendingNotices.ALL));
            assertTrue(MailList.lines(english.values().get(1), "")
                    .get(0)
                    .values()
                    .get(1)
                    .contains("[Where?]"));
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/late", "Soudage");
            now.at(EIGHT.plusSeconds(11 * 3600));
            assertEquals(0, round(), "one a day");
            now.at(EIGHT.plusSeconds(24 * 3600));
            assertEquals(1, round());
            assertEquals(
                    "notice.mail.one", mails("zoe@nouvelles.example").get(0).template());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReadMeanwhileIsNotMailedAndWhatHappensAgainIsOne(Database database) {
        try (World now = opened(database)) {
            Noticing noticing = now.get(Noticing.class);
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/1", "Soudage");
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/1", "Soudage");
            tell(zoe, NoticeType.MARK, "/me/learning/1/results#7", "Soudage");
            tell(zoe, NoticeType.MARK, "/me/learning/12/results#7", "Soudage");
            tell(max, NoticeType.MARK, "/me/learning/2/results", "Soudage");
            now.caller().is(zoe);
            assertEquals(3, noticing.unread("/"));
            assertEquals(2, noticing.unread("/me/learning/1/results"), "whoever looks at the thing has read it");
            NoticeView again = noticing.mine(true, 1, 20).items().stream()
                    .filter(n -> n.times() == 2)
                    .findFirst()
                    .orElseThrow();
            assertEquals("/forums/a/threads/1", noticing.open(again.id()).path());
            assertEquals(1, noticing.mine(true, 1, 20).total());
            assertEquals(3, noticing.mine(false, 1, 20).total());
            now.caller().is(max);
            assertThrows(NotFound.class, () -> noticing.open(again.id()), "it is not theirs");
            assertThrows(NotFound.class, () -> noticing.read(again.id()));
            assertEquals(1, noticing.readAll());
            assertEquals(0, noticing.readAll());
            now.flush();
            now.at(EIGHT);
            assertEquals(1, round());
            assertEquals(1, mails("zoe@nouvelles.example").size());
            assertEquals(
                    "notice.mail.one", mails("zoe@nouvelles.example").get(0).template(), "the others were read");
            assertEquals(List.of(), mails("max@nouvelles.example"));
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/1", "Soudage");
            now.caller().is(zoe);
            assertEquals(1, noticing.mine(true, 1, 20).items().get(0).times(), "counted anew since it was read");
            now.at(EIGHT.plusSeconds(400L * 24 * 3600));
            assertEquals(5, now.get(SendingNotices.class).forget());
        }
    }

    @ParameterizedTest
    @EnumSource
    void urgentNewsGoAtOnceEvenAtNightUnlessNever(Database database) {
        try (World now = opened(database)) {
            now.at(Instant.parse("2026-11-23T22:00:00Z"));
            choose(max, NoticeType.SEAT, MailWay.NEVER);
            choose(zoe, NoticeType.ANSWER, MailWay.AT_ONCE);
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/1", "Soudage");
            urgent(zoe);
            urgent(max);
            assertEquals(1, round());
            assertEquals(
                    "notice.mail.one", mails("zoe@nouvelles.example").get(0).template(), "the answer waits");
            assertTrue(mails("zoe@nouvelles.example").get(0).stop().endsWith("/SEAT"));
            assertEquals(List.of(), mails("max@nouvelles.example"));
            now.at(EIGHT);
            assertEquals(1, round(), "after the quiet hours");
            now.at(EIGHT.plusSeconds(7200));
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/2", "Soudage");
            assertEquals(1, round(), "at once");
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/3", "Soudage");
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/4", "Soudage");
            assertEquals(0, round(), "what comes right after gathers for some minutes");
            now.at(EIGHT.plusSeconds(7200 + 601));
            assertEquals(1, round());
            assertEquals("2", mails("zoe@nouvelles.example").get(0).values().get(0));
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/5", "Soudage");
            choose(zoe, NoticeType.ANSWER, MailWay.NEVER);
            now.at(EIGHT.plusSeconds(10 * 24 * 3600));
            assertEquals(0, round(), "who chooses never is not written to of what waited");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneClickStopsAKindOrAllWithoutSigningIn(Database database) {
        try (World now = opened(database)) {
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/1", "Soudage");
            now.at(EIGHT);
            round();
            String[] stop = mails("zoe@nouvelles.example").get(0).stop().split("/");
            ChoosingMail choosing = now.get(ChoosingMail.class);
            now.caller().nobody();
            Optional<NoticeType> kind = Optional.of(NoticeType.valueOf(stop[4]));
            assertTrue(choosing.isOn(stop[3], kind));
            choosing.stop(stop[3], kind);
            choosing.stop(stop[3], kind);
            now.flush();
            assertFalse(choosing.isOn(stop[3], kind));
            assertTrue(choosing.isOn(stop[3], Optional.empty()), "other kinds still come");
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/2", "Soudage");
            tell(zoe, NoticeType.MARK, "/me/learning/2/results", "Soudage");
            choosing.stop(stop[3], Optional.empty());
            now.flush();
            assertFalse(choosing.isOn(stop[3], Optional.empty()));
            urgent(zoe);
            now.at(EIGHT.plusSeconds(3 * 24 * 3600));
            assertEquals(0, round());
            choosing.resume(stop[3], Optional.empty());
            now.flush();
            tell(zoe, NoticeType.MARK, "/me/learning/3/results", "Soudage");
            now.at(EIGHT.plusSeconds(5 * 24 * 3600));
            assertEquals(1, round());
            assertThrows(NotFound.class, () -> choosing.stop("guess", Optional.empty()));
            now.caller().is(zoe);
            assertEquals(5, now.get(Noticing.class).mine(true, 1, 2).total(), "the page has them all");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesWriteOnceAndOneThatDiesHasWrittenNothing(Database database) throws Exception {
        try (World now = opened(database)) {
            tell(zoe, NoticeType.ANSWER, "/forums/a/threads/1", "Soudage");
            choose(zoe, NoticeType.MARK, MailWay.DAILY);
            now.commit();
            now.at(EIGHT);
            try (World dying = node(database)) {
                assertTrue(dying.get(SendingNotices.class).write(zoe));
            }
            assertEquals(List.of(), mails("zoe@nouvelles.example"), "it died before its end");
            CountDownLatch whistle = new CountDownLatch(1);
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            List<Future<Boolean>> rounds =
                    List.of(nodes.submit(() -> write(database, whistle)), nodes.submit(() -> write(database, whistle)));
            whistle.countDown();
            assertTrue(rounds.get(0).get() ^ rounds.get(1).get(), "one of them");
            nodes.shutdown();
            assertEquals(1, mails("zoe@nouvelles.example").size());
            cleanUp();
        }
    }

    private World node(Database database) {
        World node = database.world();
        node.with(NoticeWords.class, (language, notice) -> notice.sentence());
        node.at(EIGHT);
        return node;
    }

    private boolean write(Database database, CountDownLatch whistle) throws InterruptedException {
        try (World node = node(database)) {
            whistle.await();
            boolean written = node.get(SendingNotices.class).write(zoe);
            node.commit();
            return written;
        }
    }

    private void cleanUp() {
        for (String table : List.of("notice", "notice_choice", "notice_rhythm")) {
            world.em().createNativeQuery("delete from content." + table).executeUpdate();
        }
        world.em()
                .createNativeQuery("delete from content.mail where recipient like '%@nouvelles.example'")
                .executeUpdate();
        world.em()
                .createNativeQuery("delete from content.person where email like '%@nouvelles.example'")
                .executeUpdate();
        world.commit();
    }
}
