package org.passerelle.assessment;

import java.util.List;
import java.util.regex.Pattern;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What holds of items of every kind. */
final class Items {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 12;

    private Items() {}

    static void check(String key, String skill, LocalizedText prompt) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.of("key", "assessment.keyWrong", Text.line(key));
        }
        if (skill.isBlank()) {
            throw Refusal.of("skill", "assessment.needsSkill", key);
        }
        requireText("prompt", prompt);
    }

    static void requireText(String field, LocalizedText text) {
        if (text.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        for (Language language : Language.values()) {
            Text.within(field, text.only(language).orElse(""), Item.LONGEST);
        }
    }

    static List<Choice> checkedOptions(String key, List<Choice> options) {
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            throw Refusal.of("options", "assessment.optionsOutOfRange", key, FEWEST_OPTIONS, MOST_OPTIONS);
        }
        return List.copyOf(options);
    }
}
