package org.passerelle.gradebook;

import java.util.List;
import java.util.UUID;
import org.passerelle.assessment.TriedQuiz;
import org.passerelle.kernel.LocalizedText;

/**
 * What there is to know of one result: how it stands, and all that led to it.
 *
 * @param learner the learner's name
 * @param tries the attempts, the first one first; none for a session
 * @param typed what people typed, the first one first
 */
public record GradeDetail(
        UUID course,
        UUID run,
        LocalizedText title,
        String learner,
        Task task,
        Cell cell,
        List<TriedQuiz> tries,
        List<TypedGrade> typed) {
    /** Copies the lists. */
    public GradeDetail {
        tries = List.copyOf(tries);
        typed = List.copyOf(typed);
    }
}
