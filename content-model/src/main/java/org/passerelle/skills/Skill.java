package org.passerelle.skills;

import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * A skill or a piece of knowledge (ESCO skills pillar).
 *
 * @param uri ESCO's identifier
 * @param romeCode the code of the same item in ROME; empty when there is none that is surely the same
 * @param knowledge whether it is something one knows rather than something one does
 * @param label the preferred label
 * @param others other labels, by language
 */
public record Skill(
        String uri, String romeCode, boolean knowledge, LocalizedText label, Map<Language, List<String>> others) {
    /** Copies the labels. */
    public Skill {
        others = Map.copyOf(others);
    }

    /** Other labels in one language. */
    public List<String> others(Language language) {
        return others.getOrDefault(language, List.of());
    }
}
