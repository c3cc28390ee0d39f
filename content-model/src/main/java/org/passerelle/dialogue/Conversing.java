package org.passerelle.dialogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.documents.SentFile;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/**
 * Lets a learner and their tutors write to each other. The tutors are those of the learner's cohort; where it has none,
 * the trainers of the body. To everybody else a conversation is not there. Who left can still read it.
 */
@UseCase
public class Conversing {
    /** The longest message, in characters. */
    public static final int LONGEST = 4000;

    /** How many messages, and how many conversations, a page shows. */
    public static final int SIZE = 20;

    /** How many files may go with one message. */
    public static final int MOST_FILES = 3;

    private static final int MOST_FILES_IN_ALL = 60;
    private static final int MOST_AN_HOUR = 30;
    private static final int EXCERPT = 120;

    @Inject
    Dialogues dialogues;

    @Inject
    Sides sides;

    @Inject
    CourseOutlines outlines;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<MessageWritten> written;

    /** The caller's conversations, as a learner and as a tutor, written in last first. */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Page<DialogueLine> mine(int page) {
        UUID me = caller.requirePerson();
        Map<UUID, CourseOutline> courses = outlines.of(caller.organisationsWith(Permission.GRADE)).stream()
                .collect(Collectors.toMap(CourseOutline::course, outline -> outline));
        Page<Dialogue> found = dialogues.page(me, courses.keySet(), page, SIZE);
        List<UUID> ids = found.items().stream().map(Dialogue::id).toList();
        Map<UUID, DialogueMessage> last = dialogues.last(ids);
        Map<UUID, Instant> seen = dialogues.seen(me, ids);
        Map<UUID, String> names =
                people.names(found.items().stream().map(Dialogue::learner).toList());
        Map<UUID, LocalizedText> titles = new LinkedHashMap<>();
        found.items()
                .forEach(d -> titles.computeIfAbsent(
                        d.course(),
                        id -> outlines.of(id).map(CourseOutline::title).orElse(LocalizedText.of(null, null))));
        return found.map(d -> {
            DialogueMessage newest = last.get(d.id());
            boolean theirs = newest != null && !newest.author().equals(me);
            return new DialogueLine(
                    d.enrolment(),
                    titles.getOrDefault(d.course(), LocalizedText.of(null, null)),
                    d.learner().equals(me) ? "" : names.getOrDefault(d.learner(), ""),
                    newest == null ? "" : excerpt(newest.body()),
                    d.lastAt(),
                    theirs && seen.getOrDefault(d.id(), Instant.EPOCH).isBefore(d.lastAt()),
                    d.isWaiting());
        });
    }

    private static String excerpt(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT
                ? line
                : line.substring(
                                0, line.offsetByCodePoints(0, Math.min(EXCERPT, line.codePointCount(0, line.length()))))
                        + "…";
    }

    /** The conversation about a place, begun or not; it is read by that. @throws NotFound for who is no part of it */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public DialogueView read(UUID enrolment, int page) {
        Sides.Side side = sides.of(enrolment);
        UUID me = caller.requirePerson();
        var dialogue = dialogues.of(enrolment);
        dialogue.ifPresent(d -> dialogues.look(d.id(), me, clock.instant()));
        Page<DialogueMessage> found =
                dialogue.map(d -> dialogues.messages(d.id(), page, SIZE)).orElseGet(() -> Page.of(List.of(), 1, SIZE));
        Map<UUID, Instant> readers =
                dialogue.map(d -> dialogues.readers(d.id())).orElse(Map.of());
        Map<UUID, List<DialogueView.FileLine>> files =
                dialogues.files(found.items().stream().map(DialogueMessage::id).toList());
        Set<UUID> named = new HashSet<>(Set.of(side.place().person()));
        found.items().forEach(m -> named.add(m.author()));
        Map<UUID, String> names = people.names(named);
        return new DialogueView(
                enrolment,
                side.place().course(),
                side.course().title(),
                side.tutor(),
                names.getOrDefault(side.place().person(), ""),
                new ArrayList<>(side.tutors().values()),
                side.place().open() && !side.tutors().isEmpty(),
                found.map(m -> new DialogueView.Said(
                        m.id(),
                        names.getOrDefault(m.author(), ""),
                        m.author().equals(me),
                        m.isByTutor(),
                        m.body(),
                        files.getOrDefault(m.id(), List.of()),
                        m.writtenAt(),
                        isSeen(m, side.place().person(), readers))));
    }

    private static boolean isSeen(DialogueMessage message, UUID learner, Map<UUID, Instant> readers) {
        return readers.entrySet().stream()
                .filter(reader -> reader.getKey().equals(learner) == message.isByTutor())
                .anyMatch(reader -> !reader.getValue().isBefore(message.writtenAt()));
    }

    /**
     * Writes in the conversation about a place, and begins it when there is none.
     *
     * @param files to go with it, three at most
     * @throws Refusal beside the text when it is missing or too long; beside the files when they are too many, too
     *     large or of a kind that is not taken; when the run is over or the learner left; when there is nobody to
     *     answer; when too much was written within an hour
     * @throws NotFound for who is no part of it
     */
    @Allowed(Permission.OWN_ACCOUNT)
    public void write(UUID enrolment, String text, List<SentFile> files) {
        Sides.Side side = sides.of(enrolment);
        UUID me = caller.requirePerson();
        Instant now = clock.instant();
        if (!side.place().open()) {
            throw new Refusal("dialogue.closed");
        }
        if (side.tutors().isEmpty()) {
            throw new Refusal("dialogue.nobody");
        }
        if (dialogues.written(me, now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            throw new Refusal("dialogue.tooMany", MOST_AN_HOUR);
        }
        Dialogue dialogue = dialogues.held(enrolment).orElseGet(() -> dialogues.add(new Dialogue(side.place(), now)));
        DialogueMessage message = dialogues.add(new DialogueMessage(dialogue.id(), me, side.tutor(), text, now));
        attach(message, files);
        dialogue.written(side.tutor(), now);
        dialogues.look(dialogue.id(), me, now);
        Set<UUID> others =
                side.tutor() ? Set.of(side.place().person()) : side.tutors().keySet();
        written.fire(new MessageWritten(
                enrolment, side.place().course(), people.names(List.of(me)).getOrDefault(me, ""), others));
    }

    private void attach(DialogueMessage message, List<SentFile> files) {
        if (files.isEmpty()) {
            return;
        }
        if (files.size() > MOST_FILES) {
            throw Refusal.of("files", "dialogue.files", MOST_FILES);
        }
        if (dialogues.files(message.author(), message.dialogue()) + files.size() > MOST_FILES_IN_ALL) {
            throw Refusal.of("files", "dialogue.filesInAll", MOST_FILES_IN_ALL);
        }
        for (int i = 0; i < files.size(); i++) {
            dialogues.add(new DialogueFile(message.id(), i, files.get(i)));
        }
    }

    /** A file beside a message, for its two sides. @throws NotFound for everybody else */
    @Allowed(value = Permission.OWN_ACCOUNT, reads = true)
    public Handed file(UUID id) {
        DialogueFile file = dialogues.file(id);
        sides.of(dialogues.get(dialogues.message(file.message()).dialogue()).enrolment());
        return new Handed(file.name(), file.type(), file.content());
    }

    /** A file. @param type as HTTP says it */
    public record Handed(String name, String type, byte[] content) {}
}
