package org.passerelle.discussion;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.documents.SentFile;
import org.passerelle.documents.SubmissionType;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Lets the people of a run write in its forum. */
@UseCase
public class Posting {
    private static final int MOST_FILES = 5;
    private static final int MOST_FILES_IN_RUN = 60;
    private static final int MOST_AN_HOUR = 30;

    @Inject
    Rooms rooms;

    @Inject
    Threads threads;

    @Inject
    Posts posts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<PostWritten> written;

    @Inject
    Event<PostJudged> judged;

    /** The caller agrees to the code of conduct; once is enough. */
    @Allowed(Permission.OWN_ACCOUNT)
    public void agree() {
        UUID me = caller.requirePerson();
        if (rooms.pledge(me).isEmpty()) {
            rooms.add(new ForumPledge(me, clock.instant()));
        }
    }

    /**
     * Opens a thread, which the caller follows.
     *
     * @param unit what it is about; null for the course as a whole
     * @return the thread
     * @throws Refusal beside the field that is wrong; when the run is over, or too much was written in an hour
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public UUID open(UUID run, @Nullable UUID unit, ThreadKind kind, String title, PostDraft draft) {
        Room room = rooms.write(run);
        if (unit != null && room.units().stream().map(UnitOutline::id).noneMatch(unit::equals)) {
            throw new NotFound("unit", unit);
        }
        ForumThread thread = threads.add(new ForumThread(
                room,
                unit,
                caller.requirePerson(),
                new ForumThread.Opening(kind, title, draft.anonymous()),
                clock.instant()));
        write(room, thread, true, draft);
        return thread.id();
    }

    /** Writes a reply; the caller follows the thread from now on. @return what was written */
    @Allowed(Permission.OWN_ACCOUNT)
    public UUID reply(UUID thread, PostDraft draft) {
        ForumThread to = threads.get(thread);
        Room room = rooms.write(to.run());
        if (to.isHidden() && !room.moderates()) {
            throw new NotFound("thread", thread);
        }
        UUID post = write(room, to, false, draft);
        threads.touched(thread, clock.instant());
        return post;
    }

    private UUID write(Room room, ForumThread thread, boolean opening, PostDraft draft) {
        UUID me = caller.requirePerson();
        if (posts.written(me, clock.instant().minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            throw new Refusal("discussion.tooMany", MOST_AN_HOUR);
        }
        if (draft.anonymous() && !room.anonymous()) {
            throw Refusal.of("anonymous", "discussion.namesHere");
        }
        ForumPost post = posts.add(new ForumPost(thread, opening, me, room.moderates(), draft, clock.instant()));
        attach(room, post, draft.files());
        threads.follow(thread.id(), me, clock.instant());
        Set<UUID> followers = new HashSet<>(threads.followers(thread.id()));
        followers.remove(me);
        Set<UUID> mentioned =
                new HashSet<>(threads.named(room.run(), room.organisation(), Markdown.mentions(draft.text())));
        mentioned.remove(me);
        written.fire(new PostWritten(room.run(), thread.id(), thread.title(), me, opening, mentioned, followers));
        return post.id();
    }

    private void attach(Room room, ForumPost post, List<SentFile> files) {
        if (files.isEmpty()) {
            return;
        }
        if (files.size() > MOST_FILES) {
            throw Refusal.of("files", "discussion.files", MOST_FILES);
        }
        if (posts.files(post.author(), room.run()) + files.size() > MOST_FILES_IN_RUN) {
            throw Refusal.of("files", "discussion.filesInRun", MOST_FILES_IN_RUN);
        }
        for (SentFile file : files) {
            SubmissionType type = file.kind("files", SentFile.MOST_MEGABYTES);
            posts.add(new ForumFile(post.id(), file.line(), type.mime(), file.content(), clock.instant()));
        }
    }

    /**
     * Says something else where the caller wrote; what stood there is kept.
     *
     * @throws Refusal when it says nothing, or moderators hid it
     * @throws NotFound when somebody else wrote it
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public void edit(UUID post, String text) {
        ForumPost own = posts.get(post);
        ForumThread thread = threads.get(own.thread());
        rooms.write(thread.run());
        if (!own.author().equals(caller.requirePerson())) {
            throw new NotFound("post", post);
        }
        if (own.state() != PostState.VISIBLE) {
            throw new Refusal("discussion.hiddenAlready");
        }
        if (!own.body().equals(Text.lines(text))) {
            posts.add(own.edit(text, thread.title(), clock.instant()));
        }
    }

    /** The caller finds it helpful, or no longer; never one's own. */
    @Allowed(Permission.OWN_ACCOUNT)
    public void vote(UUID post) {
        ForumPost about = shown(post);
        UUID me = caller.requirePerson();
        if (about.author().equals(me)) {
            throw new Refusal("discussion.ownVote");
        }
        ForumVote before = posts.voted(me, List.of(post)).get(post);
        if (before == null) {
            posts.add(new ForumVote(post, me));
        } else {
            posts.remove(before);
        }
    }

    /** Who asked accepts a reply as the answer, or takes that back. @throws Refusal when it is not one's question */
    @Allowed(Permission.OWN_ACCOUNT)
    public void accept(UUID post) {
        ForumPost reply = shown(post);
        ForumThread thread = threads.get(reply.thread());
        if (reply.isOpening()) {
            throw new Refusal("discussion.notYours");
        }
        thread.accept(post, caller.requirePerson());
        if (thread.answer().isPresent() && !reply.author().equals(thread.author())) {
            judged.fire(news(thread, reply, PostJudged.What.ACCEPTED));
        }
    }

    /** A trainer of the course says that a reply is right, or takes that back; never of one's own. */
    @Allowed(Permission.GRADE)
    public void endorse(UUID post) {
        ForumPost reply = shown(post);
        ForumThread thread = threads.get(reply.thread());
        rooms.moderate(thread.run());
        UUID me = caller.requirePerson();
        if (reply.author().equals(me)) {
            throw new Refusal("discussion.ownVote");
        }
        reply.endorse(me, clock.instant());
        if (reply.endorsedBy().isPresent()) {
            judged.fire(news(thread, reply, PostJudged.What.ENDORSED));
        }
    }

    /** The caller wants to hear of a thread, or no longer. */
    @Allowed(Permission.OWN_ACCOUNT)
    public void follow(UUID thread) {
        rooms.enter(threads.get(thread).run());
        UUID me = caller.requirePerson();
        ForumFollow before = threads.followed(me, List.of(thread)).get(thread);
        if (before == null) {
            threads.follow(thread, me, clock.instant());
        } else {
            threads.unfollow(before);
        }
    }

    /** Whether learners of a course may write without their names. @throws NotFound when it is another body's */
    @Allowed(Permission.GRADE)
    public void allowAnonymous(UUID run, boolean allowed) {
        UUID course = rooms.moderate(run).course();
        rooms.rule(course).orElseGet(() -> rooms.add(new ForumRule(course))).allowAnonymous(allowed);
    }

    private ForumPost shown(UUID post) {
        ForumPost found = posts.get(post);
        rooms.write(threads.get(found.thread()).run());
        if (found.state() != PostState.VISIBLE) {
            throw new NotFound("post", post);
        }
        return found;
    }

    static PostJudged news(ForumThread thread, ForumPost post, PostJudged.What what) {
        return new PostJudged(thread.run(), thread.id(), post.id(), thread.title(), post.author(), what);
    }
}
