package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells those above how quizzes stand with many learners at once; whom they tell is theirs to decide. */
@ApplicationScoped
public class QuizRecords {
    @Inject
    Attempts attempts;

    /** The rules of these quizzes; what is no quiz is not in it. */
    public Map<UUID, QuizSheet> sheets(Collection<UUID> activities) {
        return attempts.assessments(activities).stream()
                .map(a -> new QuizSheet(a.activity(), a.passMark(), a.rules()))
                .collect(Collectors.toMap(QuizSheet::activity, Function.identity()));
    }

    /** The attempts in these places, the first one of each quiz first. */
    public List<TriedQuiz> tries(Collection<UUID> enrolments) {
        return attempts.tries(enrolments);
    }
}
