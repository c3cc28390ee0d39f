package org.passerelle.reading;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseView;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Lets learners write beside what they read. Nobody else ever sees it: not trainers, not administrators. */
@UseCase
public class TakingNotes {
    @Inject
    Margins margins;

    @Inject
    Learning learning;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Writes a note.
     *
     * @param language in which the text was read
     * @param paragraph beside which one, counted from 1; 0 for the whole activity
     * @param chosen the words that were marked; empty for the beginning of the paragraph
     * @throws Refusal when there is nothing to keep
     * @throws NotFound when the place is somebody else's, or the course has no such activity
     */
    @Allowed(Permission.LEARN)
    public UUID write(
            UUID enrolment,
            UUID activity,
            Language language,
            int paragraph,
            @Nullable String chosen,
            @Nullable String words) {
        if (Text.lines(words).isEmpty()) {
            throw Refusal.of("words", "reading.nothingWritten");
        }
        Note note = anchored(enrolment, activity, language, paragraph, chosen);
        return margins.add(note.say(words)).id();
    }

    /**
     * Marks a place; marked again, the mark is gone.
     *
     * @throws NotFound when the place is somebody else's, or the course has no such activity
     */
    @Allowed(Permission.LEARN)
    public void bookmark(UUID enrolment, UUID activity, Language language, int paragraph) {
        Note mark = anchored(enrolment, activity, language, paragraph, "");
        margins.notes(enrolment, activity).stream()
                .filter(note -> note.view().isBookmark()
                        && note.view().paragraph() == mark.view().paragraph())
                .findFirst()
                .ifPresentOrElse(margins::remove, () -> margins.add(mark));
    }

    private Note anchored(UUID enrolment, UUID activity, Language language, int paragraph, @Nullable String chosen) {
        ActivityView read = learning.enter(enrolment, activity);
        String html = read.body().in(language);
        String own = Paragraphs.quote(html, paragraph);
        int at = own.isEmpty() ? 0 : paragraph;
        String line = Text.line(chosen);
        boolean isThere = at > 0
                && line.length() <= Paragraphs.LONGEST_QUOTE
                && !line.isEmpty()
                && Paragraphs.find(html, at, line).orElse(0) == at;
        return new Note(enrolment, activity, at, isThere ? line : own, clock.instant());
    }

    /** The caller's notes beside an activity, in the order of the text. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<NoteView> beside(UUID enrolment, UUID activity) {
        progressing.own(enrolment);
        return margins.notes(enrolment, activity).stream().map(Note::view).toList();
    }

    /** All of the caller's notes, the last first, with where they stand in the texts as these are in a language now. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<NoteLine> mine(Language language) {
        Map<UUID, Optional<CourseView>> courses = new HashMap<>();
        List<NoteLine> lines = new ArrayList<>();
        for (Note note : margins.notes(caller.requirePerson())) {
            Optional<CourseView> course = courses.computeIfAbsent(
                    note.enrolment(), e -> outlines.view(progressing.own(e).course()));
            course.ifPresent(found -> lines.add(line(note.view(), found, language)));
        }
        return lines;
    }

    private NoteLine line(NoteView note, CourseView course, Language language) {
        Optional<ActivityView> read = outlines.activity(course.outline().course(), note.activity());
        return new NoteLine(
                note,
                course.outline().title(),
                read.map(activity -> activity.outline().title()).orElse(LocalizedText.of(null, null)),
                read.map(activity -> Paragraphs.find(activity.body(), language, note.paragraph(), note.quote()))
                        .orElse(OptionalInt.empty()));
    }

    /**
     * Takes a note away.
     *
     * @throws NotFound when it is somebody else's
     */
    @Allowed(Permission.LEARN)
    public void remove(UUID note) {
        margins.remove(margins.own(note, caller.requirePerson()));
    }
}
