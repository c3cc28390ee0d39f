package org.passerelle.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.MailList;
import org.passerelle.people.Outbox;

/**
 * Writes to people of what they have not read meanwhile: all that is due in one message. Whoever writes to somebody
 * holds their row, and what was written of is marked in the same transaction; so of two nodes one writes, and one that
 * dies has written nothing.
 */
@UseCase
public class SendingNotices {
    /** What stands for all kinds of news in the address that stops them. */
    public static final String ALL = "all";

    private static final int MOST_LINES = 40;
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    Notices notices;

    @Inject
    Rhythms rhythms;

    @Inject
    Outbox outbox;

    @Inject
    NoticeWords words;

    @Inject
    Clock clock;

    /** Who is to be written to, whoever waits the longest first. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<UUID> waiting(int most) {
        return notices.waiting(clock.instant(), most);
    }

    /** Writes to one of them, if it is still time. @return whether it did */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public boolean write(UUID person) {
        Instant now = clock.instant();
        NoticeRhythm rhythm = rhythms.held(person);
        List<Notice> due = notices.due(person, now);
        if (due.isEmpty() || due.stream().noneMatch(Notice::isUrgent) && rhythm.isPausing(now)) {
            return false;
        }
        List<Notice> told =
                due.stream().filter(notice -> isTime(notice, rhythm, now)).toList();
        if (told.isEmpty()) {
            return false;
        }
        send(rhythm, told);
        rhythm.mailed(told.stream().anyMatch(Notice::isDaily), now);
        told.forEach(Notice::mailed);
        return true;
    }

    /** In quiet hours only what is urgent goes; what was held up then waits for their end. */
    private static boolean isTime(Notice notice, NoticeRhythm rhythm, Instant now) {
        if (notice.isDaily() && rhythm.hadDigest(now)) {
            notice.postpone(rhythm.nextDigest(now));
            return false;
        }
        if (!notice.isUrgent() && rhythm.isQuiet(now)) {
            notice.postpone(rhythm.afterQuiet(now));
            return false;
        }
        return true;
    }

    private void send(NoticeRhythm rhythm, List<Notice> told) {
        List<NoticeType> types = told.stream().map(Notice::type).distinct().toList();
        String stop = "/notices/stop/" + rhythm.stopCode() + "/"
                + (types.size() == 1 ? types.get(0).name() : ALL);
        if (told.size() == 1) {
            NoticeView one = told.get(0).view();
            outbox.tellUntilStopped(
                    rhythm.person(),
                    stop,
                    "notice.mail.one",
                    address(one),
                    language -> List.of(words.of(language, one), one.course().in(language)));
            return;
        }
        int left = Math.max(0, told.size() - MOST_LINES);
        outbox.tellUntilStopped(
                rhythm.person(),
                stop,
                left > 0 ? "notice.mail.more" : "notice.mail.many",
                "/me/notices",
                language -> List.of(
                        String.valueOf(told.size()), list(language, told).toString(), String.valueOf(left)));
    }

    /** Course by course; what belongs to none comes first. */
    private MailList list(Language language, List<Notice> told) {
        MailList list = new MailList("notice.mail.line");
        String group = "";
        List<NoticeView> views = told.stream()
                .map(Notice::view)
                .sorted(Comparator.comparing((NoticeView view) -> view.course().in(language)))
                .limit(MOST_LINES)
                .toList();
        for (NoticeView view : views) {
            String course = view.course().in(language);
            list.add(course.equals(group) ? "" : "\n" + course + "\n", words.of(language, view), address(view));
            group = course;
        }
        return list;
    }

    /** Leads to the thing, and marks the notice read on the way. */
    private static String address(NoticeView view) {
        return "/me/notices/" + view.id();
    }

    /** Forgets what was told over a year ago. @return how many */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public int forget() {
        return notices.forget(clock.instant().minus(KEPT));
    }
}
