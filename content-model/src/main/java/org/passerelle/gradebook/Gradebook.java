package org.passerelle.gradebook;

import java.util.List;
import java.util.UUID;
import org.passerelle.delivery.RunView;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Page;

/**
 * A page of the gradebook of a run.
 *
 * @param runs the runs of the course, to choose from
 * @param tasks what is graded, in the course's order, sessions last
 * @param skills the URIs of the skills that the course teaches
 * @param rows the learners, by name
 */
public record Gradebook(
        UUID course,
        LocalizedText title,
        RunView run,
        List<RunView> runs,
        GradePlan plan,
        List<Task> tasks,
        List<String> skills,
        Page<GradeRow> rows) {
    /** Copies the lists. */
    public Gradebook {
        runs = List.copyOf(runs);
        tasks = List.copyOf(tasks);
        skills = List.copyOf(skills);
    }
}
