package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Measures the items that were answered since the last time, those of the banks and those of the quizzes. */
@UseCase
public class MeasuringItems {
    @Inject
    BankItems bank;

    @Inject
    QuizStatistics quizzes;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    /**
     * Measures some items.
     *
     * @param most how many in one transaction
     * @return how many were measured; fewer than {@code most} when no more wait
     */
    @Allowed(Permission.RUN_JOBS)
    public int some(int most) {
        List<UUID> waiting = bank.toMeasure(most);
        for (UUID id : waiting) {
            BankItem item = bank.get(id);
            bank.measured(id, ItemStatistics.of(item.item(), bank.firstAnswers(id)), clock.instant());
        }
        return waiting.size();
    }

    /**
     * Measures the items that some quizzes keep themselves.
     *
     * @param most how many quizzes in one transaction
     * @return how many were measured; fewer than {@code most} when no more wait
     */
    @Allowed(Permission.RUN_JOBS)
    public int someQuizzes(int most) {
        List<UUID> waiting = quizzes.toMeasure(most);
        for (UUID activity : waiting) {
            attempts.assessment(activity).ifPresent(quiz -> {
                Map<String, List<ItemStatistics.Observation>> first = quizzes.firstAnswers(quiz);
                Map<String, ItemStats> stats = new HashMap<>();
                quiz.items().stream()
                        .filter(item -> item.body().judgedBy().isEmpty())
                        .forEach(item -> stats.put(
                                item.key(), ItemStatistics.of(item, first.getOrDefault(item.key(), List.of()))));
                quizzes.measured(activity, stats, clock.instant());
            });
        }
        return waiting.size();
    }
}
