package org.passerelle.assessment;

import java.util.List;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Several options may be right.
 *
 * @param options 2 to 12, at least one of them correct
 */
public record MultipleChoice(
        String key, String skill, LocalizedText prompt, List<Choice> options, LocalizedText feedback) implements Item {
    /** @throws Refusal beside the field that is wrong */
    public MultipleChoice {
        Items.check(key, skill, prompt);
        options = Items.checkedOptions(key, options);
        if (options.stream().noneMatch(Choice::correct)) {
            throw Refusal.of("options", "assessment.someCorrect", key);
        }
    }

    @Override
    public String type() {
        return "MULTIPLE";
    }
}
