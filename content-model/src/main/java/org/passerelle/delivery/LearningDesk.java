package org.passerelle.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Condition;
import org.passerelle.catalogue.CourseOutline;

/**
 * A learner's place in a course: what there is, what is done, where to go on.
 *
 * @param done the activities that are done
 * @param lastActivity where the learner was last
 * @param closed of each activity that is not open what keeps it closed
 * @param acquired the activities, done ones among them, that a test showed to be known before
 */
public record LearningDesk(
        Place place,
        CourseOutline course,
        RunView run,
        Set<UUID> done,
        Optional<UUID> lastActivity,
        Map<UUID, List<Condition>> closed,
        Set<UUID> acquired) {
    /** Copies what is done. */
    public LearningDesk {
        acquired = Set.copyOf(acquired);
        done = Set.copyOf(done);
        closed = Map.copyOf(closed);
    }

    /** Whether a test showed that this activity is known already. */
    public boolean isAcquired(UUID activity) {
        return acquired.contains(activity);
    }

    /** Whether conditions keep this activity closed. */
    public boolean isClosed(UUID activity) {
        return closed.containsKey(activity);
    }

    /** What keeps an activity closed; nothing when it is open. */
    public List<Condition> keepsClosed(UUID activity) {
        return closed.getOrDefault(activity, List.of());
    }

    /** Whether this activity is done. */
    public boolean isDone(UUID activity) {
        return done.contains(activity);
    }

    /** Where to go on: the last activity when it is not done, else the first open one not done; empty for none. */
    public Optional<ActivityOutline> resume() {
        List<ActivityOutline> open = course.activities().stream()
                .filter(a -> !isDone(a.id()) && !isClosed(a.id()))
                .toList();
        return open.stream()
                .filter(activity -> lastActivity.filter(activity.id()::equals).isPresent())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** What comes after an activity in the course's order; empty after the last. */
    public Optional<ActivityOutline> after(UUID activity) {
        List<ActivityOutline> all = course.activities();
        for (int i = 0; i < all.size() - 1; i++) {
            if (all.get(i).id().equals(activity)) {
                return Optional.of(all.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** How much is done, 0 to 1: activities done, of all that there are. */
    public double progress() {
        long all = course.activities().size();
        return all == 0
                ? 0
                : (double) course.activities().stream()
                                .filter(a -> isDone(a.id()))
                                .count()
                        / all;
    }

    /** How long what is not done takes, in minutes. */
    public int minutesLeft() {
        return course.activities().stream()
                .filter(activity -> !isDone(activity.id()))
                .mapToInt(ActivityOutline::minutes)
                .sum();
    }

    /** Whether all is done. */
    public boolean completed() {
        return place.completedAt().isPresent();
    }
}
