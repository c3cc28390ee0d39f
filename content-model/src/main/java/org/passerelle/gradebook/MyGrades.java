package org.passerelle.gradebook;

import java.util.List;
import java.util.Map;
import org.passerelle.kernel.LocalizedText;

/**
 * A learner's own results in a course.
 *
 * @param tasks what is graded
 * @param row how it stands
 * @param typed of a task, by its key, what people typed, the first one first
 */
public record MyGrades(
        LocalizedText title, GradePlan plan, List<Task> tasks, GradeRow row, Map<String, List<TypedGrade>> typed) {
    /** Copies the lists. */
    public MyGrades {
        tasks = List.copyOf(tasks);
        typed = Map.copyOf(typed);
    }
}
