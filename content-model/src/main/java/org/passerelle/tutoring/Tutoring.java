package org.passerelle.tutoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Outcome;
import org.passerelle.assessment.SkillResults;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Shows tutors one learner, and keeps what they note. */
@UseCase
public class Tutoring {
    private static final double ALL = 100;
    private static final LocalizedText GONE = LocalizedText.of("—", "—");

    @Inject
    Following following;

    @Inject
    Watch watch;

    @Inject
    Traces traces;

    @Inject
    Progressing progressing;

    @Inject
    SkillResults skills;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A learner of one's course. @throws NotFound when the place is not in one's course */
    @Allowed(value = Permission.GRADE, reads = true)
    public LearnerSheet learner(UUID course, UUID enrolment) {
        CourseOutline outline = following.own(course);
        Watch.Row place = traces.place(course, enrolment);
        List<TutorNote> notes = traces.notes(enrolment);
        Map<UUID, String> names =
                people.names(notes.stream().map(TutorNote::author).toList());
        UUID me = caller.requirePerson();
        return new LearnerSheet(
                enrolment,
                place.person(),
                place.name(),
                outline,
                place.status(),
                place.enrolledAt(),
                place.lastSeenAt(),
                place.group(),
                progressing.extraTime(place.person()),
                traces.done(List.of(enrolment)).getOrDefault(enrolment, Set.of()),
                following.reasons(
                        place,
                        watch.failed(List.of(enrolment)),
                        watch.unanswered(List.of(enrolment)).keySet()),
                traces.tries(enrolment).stream().map(row -> tried(outline, row)).toList(),
                skills.of(enrolment),
                notes.stream()
                        .map(note -> note.view(names.getOrDefault(note.author(), ""), me))
                        .toList());
    }

    private static LearnerSheet.Try tried(CourseOutline outline, Object[] row) {
        LocalizedText quiz = outline.activities().stream()
                .filter(a -> a.id().equals(row[0]))
                .map(ActivityOutline::title)
                .findFirst()
                .orElse(GONE);
        Outcome outcome = (Outcome) row[2];
        boolean told = outcome == Outcome.PASSED || outcome == Outcome.FAILED;
        return new LearnerSheet.Try(
                quiz, (Integer) row[1], outcome, told ? percent((Double) row[3]) : null, (Instant) row[4]);
    }

    private static @Nullable Integer percent(@Nullable Double score) {
        return score == null ? null : Integer.valueOf((int) Math.floor(score * ALL + 1e-9));
    }

    /**
     * Notes something about a learner, for the tutors of the body.
     *
     * @throws Refusal when it says nothing or is too long
     * @throws NotFound when the place is not in one's course
     */
    @Allowed(Permission.GRADE)
    public void note(UUID course, UUID enrolment, String text) {
        following.own(course);
        traces.place(course, enrolment);
        traces.add(new TutorNote(enrolment, caller.requirePerson(), text, clock.instant()));
    }

    /** Takes a note of one's own back. @throws NotFound when it is somebody else's, or about another place */
    @Allowed(Permission.GRADE)
    public void forget(UUID course, UUID enrolment, UUID note) {
        following.own(course);
        traces.remove(traces.note(note)
                .filter(n -> n.enrolment().equals(enrolment))
                .filter(n -> n.author().equals(caller.requirePerson()))
                .orElseThrow(() -> new NotFound("note", note)));
    }
}
