package org.passerelle.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which activities rest on which others. A circle would never open. */
public final class ConditionGraph {
    private ConditionGraph() {}

    /**
     * The way round from an activity over what its conditions rest on, back to it, the shortest one.
     *
     * @param conditions of each activity
     * @return the activity first, and at the end again; empty when there is none
     */
    public static List<UUID> circle(UUID from, Map<UUID, List<Condition>> conditions) {
        Map<UUID, UUID> reachedFrom = new HashMap<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            UUID at = next.remove();
            for (Condition condition : conditions.getOrDefault(at, List.of())) {
                UUID to = condition.restsOn().orElse(null);
                if (to != null && to.equals(from)) {
                    return way(from, at, reachedFrom);
                }
                if (to != null && reachedFrom.putIfAbsent(to, at) == null) {
                    next.add(to);
                }
            }
        }
        return List.of();
    }

    private static List<UUID> way(UUID from, UUID last, Map<UUID, UUID> reachedFrom) {
        List<UUID> way = new ArrayList<>(List.of(from));
        UUID at = last;
        while (at != null && !at.equals(from)) {
            way.add(1, at);
            at = reachedFrom.get(at);
        }
        way.add(from);
        return way;
    }
}
