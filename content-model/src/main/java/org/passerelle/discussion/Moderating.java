package org.passerelle.discussion;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * What is against the code of conduct is reported by anybody of the run, and decided by its trainers, with a reason;
 * whoever wrote it may ask once to look at it again. Nobody decides about what they wrote themselves.
 */
@UseCase
public class Moderating {
    private static final int SIZE = 20;
    private static final int EXCERPT = 160;
    private static final int MOST_A_DAY = 20;

    @Inject
    Rooms rooms;

    @Inject
    Threads threads;

    @Inject
    Posts posts;

    @Inject
    Reports reports;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<PostJudged> judged;

    @Inject
    Event<PostReported> reported;

    /** Reports something written. @throws Refusal when it is one's own, or too many were reported in a day */
    @Allowed(Permission.OWN_ACCOUNT)
    public void report(UUID post, ReportReason reason, String words) {
        ForumPost about = posts.get(post);
        ForumThread thread = threads.get(about.thread());
        Room room = rooms.enter(thread.run());
        UUID me = caller.requirePerson();
        if (about.state() != PostState.VISIBLE) {
            throw new NotFound("post", post);
        }
        if (about.author().equals(me)) {
            throw new Refusal("discussion.ownReport");
        }
        if (reports.by(me, clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refusal("discussion.tooManyReports", MOST_A_DAY);
        }
        reports.of(post, me)
                .ifPresentOrElse(
                        before -> before.say(reason, words, clock.instant()),
                        () -> reports.add(new ForumReport(post, me, reason, words, clock.instant())));
        reported.fire(new PostReported(room.organisation(), post, thread.title()));
    }

    /** What waits for the caller in the forums of their courses, the oldest first. */
    @Allowed(value = Permission.GRADE, reads = true)
    public Page<QueueLine> queue(int page) {
        Set<UUID> courses = outlines.of(caller.organisationsWith(Permission.GRADE)).stream()
                .map(CourseOutline::course)
                .collect(Collectors.toSet());
        Page<Object[]> found = reports.waiting(courses, page, SIZE);
        Map<UUID, List<ForumReport>> open = reports.open(
                found.items().stream().map(row -> ((ForumPost) row[0]).id()).toList());
        return found.map(row -> {
            ForumPost post = (ForumPost) row[0];
            ForumThread thread = (ForumThread) row[1];
            List<ForumReport> said = open.getOrDefault(post.id(), List.of());
            return new QueueLine(
                    post.id(),
                    thread.run(),
                    thread.id(),
                    thread.title(),
                    Markdown.excerpt(post.body(), EXCERPT),
                    said.size(),
                    post.state() == PostState.APPEALED,
                    said.isEmpty() ? post.writtenAt() : said.get(0).reportedAt());
        });
    }

    /** Hides something written, with a reason that everybody of the run may read. */
    @Allowed(Permission.GRADE)
    public void hide(UUID post, String reason) {
        ForumPost about = judged(post, PostState.VISIBLE);
        decide(about, Act.HIDDEN, reason, PostState.HIDDEN);
        tell(about, PostJudged.What.HIDDEN);
    }

    /** Nothing is wrong with it: its reports are settled. */
    @Allowed(Permission.GRADE)
    public void keep(UUID post, String reason) {
        decide(judged(post, PostState.VISIBLE), Act.KEPT, reason, PostState.VISIBLE);
    }

    /** Who wrote it asks to look at it again; once after each time that it was hidden. */
    @Allowed(Permission.OWN_ACCOUNT)
    public void appeal(UUID post, String words) {
        ForumPost about = posts.get(post);
        ForumThread thread = threads.get(about.thread());
        Room room = rooms.enter(thread.run());
        if (!about.author().equals(caller.requirePerson())) {
            throw new NotFound("post", post);
        }
        List<ForumDecision> before = reports.decisions(List.of(post)).getOrDefault(post, List.of());
        boolean upheld = !before.isEmpty() && before.get(before.size() - 1).act() == Act.UPHELD;
        if (about.state() != PostState.HIDDEN || upheld) {
            throw new Refusal("discussion.noAppeal");
        }
        if (Text.lines(words).isEmpty()) {
            throw Refusal.of("appealWords", "kernel.required");
        }
        reports.add(new ForumDecision(post, Act.APPEALED, about.author(), words, clock.instant()));
        about.become(PostState.APPEALED);
        reported.fire(new PostReported(room.organisation(), post, thread.title()));
    }

    /** After the appeal it is shown again. */
    @Allowed(Permission.GRADE)
    public void restore(UUID post, String reason) {
        ForumPost about = judged(post, PostState.APPEALED);
        decide(about, Act.RESTORED, reason, PostState.VISIBLE);
        tell(about, PostJudged.What.RESTORED);
    }

    /** After the appeal it stays hidden. */
    @Allowed(Permission.GRADE)
    public void uphold(UUID post, String reason) {
        ForumPost about = judged(post, PostState.APPEALED);
        decide(about, Act.UPHELD, reason, PostState.HIDDEN);
        tell(about, PostJudged.What.UPHELD);
    }

    private ForumPost judged(UUID post, PostState in) {
        ForumPost about = posts.get(post);
        rooms.moderate(threads.get(about.thread()).run());
        if (about.author().equals(caller.requirePerson())) {
            throw new Refusal("discussion.ownPost");
        }
        if (about.state() != in) {
            throw new Refusal("discussion.judgedMeanwhile");
        }
        return about;
    }

    private void decide(ForumPost about, Act act, String reason, PostState next) {
        reports.add(new ForumDecision(about.id(), act, caller.requirePerson(), reason, clock.instant()));
        about.become(next);
        if (about.isOpening()) {
            threads.get(about.thread()).hide(next != PostState.VISIBLE);
        }
        reports.of(about.id()).stream().filter(ForumReport::isOpen).forEach(r -> r.settle(clock.instant()));
    }

    private void tell(ForumPost about, PostJudged.What what) {
        judged.fire(Posting.news(threads.get(about.thread()), about, what));
    }
}
