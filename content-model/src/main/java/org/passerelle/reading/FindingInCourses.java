package org.passerelle.reading;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.Cue;
import org.passerelle.catalogue.Transcripts;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Finds words in the courses in which the caller has a place: in texts, in what films say, in their own notes. */
@UseCase
public class FindingInCourses {
    /** The most places that are answered. */
    public static final int MOST = 60;

    private static final int OF_ONE = 4;

    @Inject
    Learning learning;

    @Inject
    CourseOutlines outlines;

    @Inject
    Transcripts transcripts;

    @Inject
    TakingNotes notes;

    /** The places that have all of the words, in the caller's courses as they are open to them. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<Passage> find(String typed, Language language) {
        List<String> wanted = Excerpt.wanted(typed);
        List<Passage> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        Map<UUID, List<NoteView>> own =
                notes.mine(language).stream().map(NoteLine::note).collect(Collectors.groupingBy(NoteView::activity));
        for (LearningDesk desk : learning.mine()) {
            for (ActivityOutline outline : desk.course().activities()) {
                if (found.size() < MOST && !desk.isClosed(outline.id())) {
                    outlines.activity(desk.course().course(), outline.id())
                            .ifPresent(activity -> look(new Look(desk, activity, wanted, language), own, found));
                }
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private record Look(LearningDesk desk, ActivityView activity, List<String> wanted, Language language) {
        void note(Passage.Kind kind, int at, String text, List<Passage> found) {
            Excerpt.of(text, wanted)
                    .ifPresent(e -> found.add(new Passage(
                            kind,
                            desk.place().enrolment(),
                            desk.course().title(),
                            activity.outline().id(),
                            activity.outline().title(),
                            at,
                            e.before(),
                            e.found(),
                            e.after())));
        }
    }

    private void look(Look look, Map<UUID, List<NoteView>> own, List<Passage> found) {
        List<Passage> here = new ArrayList<>();
        ActivityView activity = look.activity();
        look.note(Passage.Kind.TITLE, 0, activity.outline().title().in(look.language()), here);
        List<String> paragraphs = Paragraphs.of(activity.body().in(look.language()));
        for (int i = 0; i < paragraphs.size() && here.size() < OF_ONE; i++) {
            look.note(Passage.Kind.LESSON, i + 1, paragraphs.get(i), here);
        }
        for (Cue cue : transcripts.paragraphs(activity, look.language())) {
            if (here.size() < OF_ONE) {
                look.note(Passage.Kind.TRANSCRIPT, (int) cue.from(), cue.words(), here);
            }
        }
        for (NoteView note : own.getOrDefault(activity.outline().id(), List.of())) {
            if (note.enrolment().equals(look.desk().place().enrolment())) {
                look.note(Passage.Kind.NOTE, note.paragraph(), note.words(), here);
            }
        }
        found.addAll(here);
    }
}
