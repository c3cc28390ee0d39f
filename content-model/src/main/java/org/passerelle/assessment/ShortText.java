package org.passerelle.assessment;

import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A word or a few are asked for.
 *
 * @param accepted the answers that are right, by language, at most 20 each; one at least in all. An answer is right in
 *     whatever language it is given
 */
public record ShortText(
        String key, String skill, LocalizedText prompt, Map<Language, List<String>> accepted, LocalizedText feedback)
        implements Item {
    private static final int MOST = 20;

    /** @throws Refusal beside the field that is wrong */
    public ShortText {
        Items.check(key, skill, prompt);
        accepted = Map.copyOf(accepted);
        if (accepted.values().stream().mapToInt(List::size).sum() == 0) {
            throw Refusal.of("accepted", "assessment.needsAccepted", key);
        }
        for (List<String> variants : accepted.values()) {
            if (variants.size() > MOST
                    || variants.stream().anyMatch(v -> Answers.bare(v).isEmpty())) {
                throw Refusal.of("accepted", "assessment.acceptedWrong", key, MOST);
            }
        }
    }

    @Override
    public String type() {
        return "SHORT_TEXT";
    }
}
