package org.passerelle.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Lets trainers say when the activities of their courses open. */
@UseCase
public class Releasing {
    private static final int MOST = 10;
    private static final int ALL = 100;
    private static final int LONGEST_GROUP = 60;

    @Inject
    Courses courses;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Sets the conditions of an activity; none lets it be open from the start.
     *
     * @param before what {@link ConditionsJson#write} wrote when the edit began
     * @throws Refusal when they would close a circle, with the way round; when a score is asked of what is no quiz
     * @throws OptimisticLockException when somebody changed them meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void release(UUID course, UUID activity, List<Condition> conditions, String before) {
        Course own = courses.get(course);
        caller.require(Permission.AUTHOR_COURSE, own.organisation());
        Activity released = own.activity(activity);
        if (!ConditionsJson.write(released.conditions()).equals(before)) {
            throw new OptimisticLockException("changed since it was read");
        }
        if (conditions.size() > MOST || new HashSet<>(conditions).size() < conditions.size()) {
            throw new Refusal("catalogue.conditionsOutOfRange", MOST);
        }
        Map<UUID, Activity> all = own.activities().stream().collect(Collectors.toMap(Activity::id, a -> a));
        conditions.forEach(condition -> check(condition, all));
        requireNoCircle(own, released, conditions, all);
        released.release(conditions);
        own.changed(clock.instant());
    }

    private static void check(Condition condition, Map<UUID, Activity> all) {
        condition.restsOn().filter(id -> !all.containsKey(id)).ifPresent(id -> {
            throw new NotFound("activity", id);
        });
        if (condition instanceof Condition.Score score) {
            Activity quiz = all.get(score.activity());
            if (quiz == null || quiz.type() != ActivityType.QUIZ) {
                throw new Refusal("catalogue.conditionNeedsQuiz");
            }
            if (score.percent() < 1 || score.percent() > ALL) {
                throw new Refusal("catalogue.conditionPercent");
            }
        }
        if (condition instanceof Condition.Group group) {
            Text.required("conditions", group.name(), LONGEST_GROUP);
        }
    }

    private static void requireNoCircle(
            Course course, Activity released, List<Condition> conditions, Map<UUID, Activity> all) {
        Map<UUID, List<Condition>> graph = new HashMap<>();
        all.forEach((id, activity) -> graph.put(id, activity.conditions()));
        graph.put(released.id(), conditions);
        List<UUID> circle = ConditionGraph.circle(released.id(), graph);
        if (!circle.isEmpty()) {
            String way = circle.stream()
                    .map(all::get)
                    .map(activity ->
                            activity == null ? "" : activity.outline().title().in(course.language()))
                    .collect(Collectors.joining(" → "));
            throw new Refusal("catalogue.conditionCircle", way);
        }
    }
}
