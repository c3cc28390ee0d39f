package org.passerelle.skills;

import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * An occupation (ESCO occupations pillar).
 *
 * @param uri ESCO's identifier
 * @param romeCode the code of the ROME sheet that describes it; empty when none does
 * @param label the preferred label
 * @param others other labels, by language
 */
public record Occupation(String uri, String romeCode, LocalizedText label, Map<Language, List<String>> others) {
    /** Copies the labels. */
    public Occupation {
        others = Map.copyOf(others);
    }

    /** Other labels in one language. */
    public List<String> others(Language language) {
        return others.getOrDefault(language, List.of());
    }
}
