package org.passerelle.discussion;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Shows the forums of runs to who has a place in them and to who teaches them; to all others they are not there. */
@UseCase
public class Discussing {
    /** How many threads, and how many posts, a page shows. */
    public static final int SIZE = 20;

    @Inject
    Rooms rooms;

    @Inject
    Threads threads;

    @Inject
    Posts posts;

    @Inject
    Reports reports;

    @Inject
    Showing showing;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The forum of a run. @throws NotFound when the caller has no part in it */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Room room(UUID run) {
        return rooms.enter(run);
    }

    /**
     * The threads of a run, the one written in last first.
     *
     * @param unit about which they are; null for any
     * @param words that something written there holds, accents aside; empty for any
     */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Page<ThreadLine> threads(UUID run, @Nullable UUID unit, ForumFilter filter, String words, int page) {
        Room room = rooms.enter(run);
        UUID me = caller.requirePerson();
        Page<ForumThread> found = threads.page(room, me, unit, filter, words, page, SIZE);
        List<UUID> ids = found.items().stream().map(ForumThread::id).toList();
        Map<UUID, Long> replies = posts.shown(ids);
        Map<UUID, ForumFollow> followed = threads.followed(me, ids);
        Map<UUID, String> names =
                people.names(found.items().stream().map(ForumThread::author).toList());
        return found.map(thread -> {
            boolean shown =
                    !thread.isAnonymous() || room.moderates() || thread.author().equals(me);
            ForumFollow follow = followed.get(thread.id());
            return new ThreadLine(
                    thread.id(),
                    thread.kind(),
                    thread.title(),
                    unit(room, thread),
                    shown ? names.getOrDefault(thread.author(), "") : "",
                    thread.openedAt(),
                    thread.lastPostAt(),
                    replies.getOrDefault(thread.id(), 0L) - (thread.isHidden() ? 0 : 1),
                    thread.answer().isPresent(),
                    thread.isHidden(),
                    follow != null && follow.seenAt().isBefore(thread.lastPostAt()));
        });
    }

    private static Optional<LocalizedText> unit(Room room, ForumThread thread) {
        return room.units().stream()
                .filter(u -> thread.unit().filter(u.id()::equals).isPresent())
                .map(UnitOutline::title)
                .findFirst();
    }

    /** A thread; who follows it has read it now. @throws NotFound when the caller may not see it */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public ThreadView thread(UUID id, int page) {
        ForumThread thread = threads.get(id);
        Room room = rooms.enter(thread.run());
        UUID me = caller.requirePerson();
        visible(room, thread, me);
        Optional<ForumFollow> follow =
                Optional.ofNullable(threads.followed(me, List.of(id)).get(id));
        follow.ifPresent(f -> f.seen(clock.instant()));
        Page<ForumPost> found = posts.page(id, page, SIZE);
        List<PostView> views = showing.views(room, thread, found.items(), me);
        return new ThreadView(
                id,
                room,
                thread.kind(),
                thread.title(),
                unit(room, thread),
                new Page<>(views, found.total(), found.page(), found.size()),
                thread.answer()
                        .map(posts::get)
                        .filter(post -> post.state() == PostState.VISIBLE)
                        .map(post ->
                                showing.views(room, thread, List.of(post), me).get(0)),
                thread.author().equals(me),
                follow.isPresent());
    }

    private static void visible(Room room, ForumThread thread, UUID reader) {
        if (thread.isHidden() && !room.moderates() && !thread.author().equals(reader)) {
            throw new NotFound("thread", thread.id());
        }
    }

    /** Something written with all that became of it; what others reported is for moderators alone. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public PostHistory history(UUID id) {
        ForumPost post = posts.get(id);
        ForumThread thread = threads.get(post.thread());
        Room room = rooms.enter(thread.run());
        UUID me = caller.requirePerson();
        visible(room, thread, me);
        PostView view = showing.views(room, thread, List.of(post), me).get(0);
        if (!view.isReadable()) {
            throw new NotFound("post", id);
        }
        boolean sees = room.moderates() || view.mine();
        List<ForumDecision> decisions = reports.decisions(List.of(id)).getOrDefault(id, List.of());
        List<ForumReport> reported = room.moderates() ? reports.of(id) : List.of();
        Map<UUID, String> names = room.moderates()
                ? people.names(Stream.concat(
                                decisions.stream().map(ForumDecision::person),
                                reported.stream().map(ForumReport::reporter))
                        .toList())
                : Map.of();
        return new PostHistory(
                thread.id(),
                thread.title(),
                room,
                view,
                sees ? posts.revisions(id).stream().map(ForumRevision::view).toList() : List.of(),
                sees
                        ? decisions.stream()
                                .map(d -> d.view(names.getOrDefault(d.person(), "")))
                                .toList()
                        : List.of(),
                reported.stream()
                        .map(r -> new PostHistory.Report(
                                names.getOrDefault(r.reporter(), ""),
                                r.reason(),
                                r.words(),
                                r.reportedAt(),
                                r.isOpen()))
                        .toList());
    }

    /** A file beside something written, for who may read that. @throws NotFound for everybody else */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Handed file(UUID id) {
        ForumFile file = posts.file(id);
        history(file.post());
        return new Handed(file.name(), file.type(), file.content());
    }

    /** A file. @param type as HTTP says it */
    public record Handed(String name, String type, byte[] content) {}
}
