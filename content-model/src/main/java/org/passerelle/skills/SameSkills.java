package org.passerelle.skills;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which skills of two classifications are one: each item of ROME that is surely a skill of ESCO is shown, counted and
 * compared as that skill. Equal when they join the same.
 */
public final class SameSkills {
    private final Map<String, String> shown;
    private final Map<String, Set<String>> joined = new HashMap<>();

    /** @param shown the URI of the skill as which another one is shown */
    SameSkills(Map<String, String> shown) {
        this.shown = Map.copyOf(shown);
        shown.forEach((item, skill) ->
                joined.computeIfAbsent(skill, s -> new HashSet<>(Set.of(s))).add(item));
    }

    /** The skill as which this one is shown: itself, unless it is one with another. */
    public String of(String uri) {
        return shown.getOrDefault(uri, uri);
    }

    /** The skills as which these are shown, each once, in their order. */
    public Set<String> of(Collection<String> uris) {
        Set<String> found = new LinkedHashSet<>();
        uris.forEach(uri -> found.add(of(uri)));
        return found;
    }

    /** All URIs that mean this skill, itself among them. */
    public Set<String> all(String uri) {
        return joined.getOrDefault(of(uri), Set.of(of(uri)));
    }

    /** All URIs that mean one of these skills. */
    public Set<String> all(Collection<String> uris) {
        Set<String> found = new LinkedHashSet<>();
        uris.forEach(uri -> found.addAll(all(uri)));
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof SameSkills that && that.shown.equals(shown);
    }

    @Override
    public int hashCode() {
        return shown.hashCode();
    }
}
