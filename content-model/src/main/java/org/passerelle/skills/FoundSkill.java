package org.passerelle.skills;

import java.util.List;
import org.passerelle.kernel.LocalizedText;

/**
 * A skill found in a text, with the words that say so.
 *
 * @param uri the skill
 * @param label its preferred label
 * @param probability how surely it is meant, 0 to 1, as calibrated on English ads; for French on labels alone
 * @param spans the words that say so, in the order of the text; at least one
 */
public record FoundSkill(String uri, LocalizedText label, double probability, List<Span> spans) {
    /** Copies the spans. */
    public FoundSkill {
        spans = List.copyOf(spans);
    }
}
