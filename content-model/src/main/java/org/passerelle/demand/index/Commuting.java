package org.passerelle.demand.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/**
 * How much an opening in one zone is one for the people of another: it fades with the minutes by road, ends at an hour,
 * and is shared out so that each opening counts once in all.
 */
final class Commuting {
    static final int LONGEST_MINUTES = 60;
    private static final double FADING_MINUTES = 20;

    /** Zones from which an opening is in reach, and what is known of the way. */
    record Way(double part, int minutes) {}

    private final Map<String, Map<String, Way>> into = new LinkedHashMap<>();

    /** @param minutes between two zones by road; empty when it is far */
    Commuting(Collection<String> zones, BiFunction<String, String, OptionalInt> minutes) {
        for (String from : zones) {
            Map<String, Way> out = new LinkedHashMap<>();
            for (String to : zones) {
                OptionalInt way = from.equals(to) ? OptionalInt.of(0) : minutes.apply(from, to);
                if (way.isPresent() && way.getAsInt() <= LONGEST_MINUTES) {
                    out.put(to, new Way(Math.exp(-way.getAsInt() / FADING_MINUTES), way.getAsInt()));
                }
            }
            double all = out.values().stream().mapToDouble(Way::part).sum();
            out.forEach((to, way) -> into.computeIfAbsent(to, z -> new LinkedHashMap<>())
                    .put(from, new Way(way.part / all, way.minutes)));
        }
    }

    /** The zones of which openings are in reach of this one's people; empty for an unknown zone. */
    Map<String, Way> into(String zone) {
        return into.getOrDefault(zone, Map.of());
    }
}
