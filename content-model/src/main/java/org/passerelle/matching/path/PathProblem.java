package org.passerelle.matching.path;

import java.util.List;
import java.util.Set;

/**
 * From what is held to what is wanted, by the options there are. What an option teaches beyond what is wanted or needed
 * counts for nothing.
 */
record PathProblem(Set<String> held, Set<String> wanted, List<Option> options) {
    /** Copies what is given. */
    PathProblem {
        held = Set.copyOf(held);
        wanted = Set.copyOf(wanted);
        options = List.copyOf(options);
    }
}
