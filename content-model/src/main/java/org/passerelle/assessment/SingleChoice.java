package org.passerelle.assessment;

import java.util.List;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * One option out of several is right.
 *
 * @param options 2 to 12, exactly one of them correct
 */
public record SingleChoice(String key, String skill, LocalizedText prompt, List<Choice> options, LocalizedText feedback)
        implements Item {
    /** @throws Refusal beside the field that is wrong */
    public SingleChoice {
        Items.check(key, skill, prompt);
        options = Items.checkedOptions(key, options);
        if (options.stream().filter(Choice::correct).count() != 1) {
            throw Refusal.of("options", "assessment.oneCorrect", key);
        }
    }

    @Override
    public String type() {
        return "SINGLE";
    }
}
