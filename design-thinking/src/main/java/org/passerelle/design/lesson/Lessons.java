package org.passerelle.design.lesson;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.passerelle.design.method.Stage;

/**
 * The lessons that somebody did.
 *
 * @param done when, of each stage whose lesson they did
 */
public record Lessons(Map<Stage, Instant> done) {
    /** Of whoever did none. */
    public static final Lessons NONE = new Lessons(Map.of());

    /** Copies them. */
    public Lessons {
        done = Map.copyOf(done);
    }

    /** How many. */
    public int count() {
        return done.size();
    }

    /** How many there are. */
    public int total() {
        return Stage.values().length;
    }

    /** Whether none is missing. */
    public boolean isComplete() {
        return count() == total();
    }

    /** The first that is missing, in the order of the stages; empty when none is. */
    public Optional<Stage> next() {
        return Arrays.stream(Stage.values())
                .filter(stage -> !done.containsKey(stage))
                .findFirst();
    }

    /** When the first was done; empty when none was. */
    public Optional<Instant> first() {
        return done.values().stream().min(Comparator.naturalOrder());
    }

    /** When the last was done; empty when none was. */
    public Optional<Instant> last() {
        return done.values().stream().max(Comparator.naturalOrder());
    }
}
