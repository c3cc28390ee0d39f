package org.passerelle.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * How a quiz chooses its items by the answers.
 *
 * @param tag the tag of the items of the bank that it chooses from
 * @param most how many items it asks at most, 5 to 60
 * @param error down to which standard error, in logits, it asks about each skill, 0.25 to 1
 * @param positions of a skill the activities that are marked as already acquired when it is reached; none for a quiz
 *     that is no positioning test
 */
public record AdaptiveRules(String tag, int most, double error, Map<String, List<UUID>> positions) {
    /** The usual standard error to reach. */
    public static final double USUAL_ERROR = 0.35;

    private static final int FEWEST = 5;
    private static final int MOST = 60;
    private static final double LEAST_ERROR = 0.25;

    /** @throws Refusal beside the field that is wrong */
    public AdaptiveRules {
        if (tag.isBlank()) {
            throw Refusal.of("tag", "kernel.required");
        }
        tag = Text.slug(tag);
        if (most < FEWEST || most > MOST) {
            throw Refusal.of("most", "assessment.outOfRange", FEWEST, MOST);
        }
        if (error < LEAST_ERROR || error > 1) {
            throw Refusal.of("error", "adaptive.errorOutOfRange");
        }
        Map<String, List<UUID>> copied = new HashMap<>();
        positions.forEach((skill, activities) -> copied.put(skill, List.copyOf(activities)));
        positions = Map.copyOf(copied);
    }

    /** Whether what is known already is marked as acquired. */
    public boolean isPositioning() {
        return !positions.isEmpty();
    }
}
