package org.passerelle.design.method;

import java.util.List;
import org.passerelle.kernel.LocalizedText;

/**
 * What a stage asks, and what must be true before one leaves it.
 *
 * @param question the question it answers
 * @param lead what one does there, in two sentences
 * @param criteria the exit criteria; each can be ticked
 */
public record StageGuide(
        Stage stage, LocalizedText title, LocalizedText question, LocalizedText lead, List<Criterion> criteria) {
    /** Copies the criteria. */
    public StageGuide {
        criteria = List.copyOf(criteria);
    }

    /**
     * A statement that is true or not.
     *
     * @param key its name within all stages
     * @param help how one knows
     */
    public record Criterion(String key, LocalizedText label, LocalizedText help) {}
}
