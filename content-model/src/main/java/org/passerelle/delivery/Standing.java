package org.passerelle.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Condition;
import org.passerelle.catalogue.CourseOutline;

/**
 * Where a learner stands in a course, as far as it opens activities.
 *
 * @param done the activities that are done
 * @param scores of quizzes handed in the best one, 0 to 1
 * @param group the learner's group; empty for none
 */
public record Standing(Set<UUID> done, Map<UUID, Double> scores, String group, Instant now) {
    private static final double ALL = 100;

    /** Copies what is done. */
    public Standing {
        done = Set.copyOf(done);
        scores = Map.copyOf(scores);
    }

    /**
     * What still keeps an activity closed; nothing when it is open. What was done stays open, and a condition on an
     * activity that is gone keeps nothing closed.
     */
    public List<Condition> keepsClosed(ActivityOutline activity, CourseOutline course) {
        if (done.contains(activity.id())) {
            return List.of();
        }
        List<UUID> there = course.activities().stream().map(ActivityOutline::id).toList();
        return activity.conditions().stream()
                .filter(condition -> condition.restsOn().map(there::contains).orElse(true))
                .filter(condition -> !holds(condition))
                .toList();
    }

    private boolean holds(Condition condition) {
        if (condition instanceof Condition.Done other) {
            return done.contains(other.activity());
        }
        if (condition instanceof Condition.Score score) {
            return scores.getOrDefault(score.activity(), -1.0) * ALL >= score.percent() - 1e-9;
        }
        if (condition instanceof Condition.From from) {
            return !now.isBefore(from.moment());
        }
        return ((Condition.Group) condition).name().equalsIgnoreCase(group);
    }
}
