package org.passerelle.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.people.People;

/** Makes of what is written what one reader may see of it, many at once. */
@ApplicationScoped
class Showing {
    @Inject
    Posts posts;

    @Inject
    Reports reports;

    @Inject
    People people;

    /** These posts of one thread, as the reader sees them. */
    List<PostView> views(Room room, ForumThread thread, List<ForumPost> all, UUID reader) {
        List<UUID> ids = all.stream().map(ForumPost::id).toList();
        Set<UUID> named = new HashSet<>();
        all.forEach(post -> {
            named.add(post.author());
            post.endorsedBy().ifPresent(named::add);
        });
        Map<UUID, String> names = people.names(named);
        Map<UUID, Long> votes = posts.votes(ids);
        Map<UUID, ForumVote> voted = posts.voted(reader, ids);
        Map<UUID, List<ForumDecision>> decisions = reports.decisions(all.stream()
                .filter(post -> post.state() != PostState.VISIBLE)
                .map(ForumPost::id)
                .toList());
        Map<UUID, List<PostView.FileLine>> files = new HashMap<>();
        posts.files(ids)
                .forEach(row -> files.computeIfAbsent((UUID) row[0], p -> new ArrayList<>())
                        .add(new PostView.FileLine((UUID) row[1], (String) row[2])));
        return all.stream()
                .map(post -> {
                    boolean mine = post.author().equals(reader);
                    boolean readable = post.state() == PostState.VISIBLE || mine || room.moderates();
                    return new PostView(
                            post.id(),
                            name(room, post, names, reader),
                            post.isAnonymous(),
                            post.isByTrainer(),
                            mine,
                            post.isOpening(),
                            readable ? post.body() : "",
                            readable ? Markdown.html(post.body()) : "",
                            post.writtenAt(),
                            post.editedAt(),
                            votes.getOrDefault(post.id(), 0L),
                            voted.containsKey(post.id()),
                            thread.answer().filter(post.id()::equals).isPresent(),
                            post.endorsedBy().map(id -> names.getOrDefault(id, "")),
                            post.state(),
                            reason(decisions.getOrDefault(post.id(), List.of())),
                            readable ? files.getOrDefault(post.id(), List.of()) : List.of());
                })
                .toList();
    }

    private static String name(Room room, ForumPost post, Map<UUID, String> names, UUID reader) {
        boolean shown = !post.isAnonymous() || room.moderates() || post.author().equals(reader);
        return shown ? names.getOrDefault(post.author(), "") : "";
    }

    /** Why it is hidden: what was said when it was, or when it stayed so. */
    private static String reason(List<ForumDecision> decisions) {
        Optional<ForumDecision> last = decisions.stream()
                .filter(d -> d.act() == Act.HIDDEN || d.act() == Act.UPHELD)
                .reduce((first, second) -> second);
        return last.map(d -> d.view("").reason()).orElse("");
    }
}
