package org.passerelle.tutoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.Outcome;
import org.passerelle.assessment.SkillResult;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.delivery.EnrolmentStatus;
import org.passerelle.kernel.LocalizedText;

/**
 * A learner of a course as their tutor sees them.
 *
 * @param done the activities that are done
 * @param skills what their quizzes say, by the skills' URIs
 * @param extraTime how much more time they have in quizzes, in per cent
 * @param tries at quizzes, the last first
 * @param notes of the tutors, the last first
 */
public record LearnerSheet(
        UUID enrolment,
        UUID person,
        String name,
        CourseOutline course,
        EnrolmentStatus status,
        Instant enrolledAt,
        Instant lastSeenAt,
        String group,
        int extraTime,
        Set<UUID> done,
        List<Reason> reasons,
        List<Try> tries,
        Map<String, SkillResult> skills,
        List<Note> notes) {
    /** Copies the lists. */
    public LearnerSheet {
        done = Set.copyOf(done);
        reasons = List.copyOf(reasons);
        tries = List.copyOf(tries);
        skills = Map.copyOf(skills);
        notes = List.copyOf(notes);
    }

    /** One try at a quiz. @param percent reached; null while it is open or waits for a person */
    public record Try(
            LocalizedText quiz,
            int number,
            Outcome outcome,
            @Nullable Integer percent,
            Instant startedAt) {}

    /** What a tutor noted. @param mine whether the caller wrote it */
    public record Note(UUID id, String author, String text, Instant at, boolean mine) {}

    /** Whether this activity is done. */
    public boolean isDone(UUID activity) {
        return done.contains(activity);
    }
}
