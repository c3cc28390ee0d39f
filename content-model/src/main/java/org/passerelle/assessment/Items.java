package org.passerelle.assessment;

import java.util.List;
import java.util.regex.Pattern;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What holds of items of every kind. */
final class Items {
    static final int MOST_OPTIONS = 12;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int FEWEST_OPTIONS = 2;

    private Items() {}

    static void check(String key, List<String> skills, LocalizedText prompt) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.of("key", "assessment.keyWrong", Text.line(key));
        }
        if (skills.isEmpty() || skills.stream().anyMatch(String::isBlank)) {
            throw Refusal.of("skill", "assessment.needsSkill", key);
        }
        requireText("prompt", prompt);
    }

    static void requireText(String field, LocalizedText text) {
        requireText(field, text, Item.LONGEST);
    }

    static void requireText(String field, LocalizedText text, int longest) {
        if (text.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        for (Language language : Language.values()) {
            Text.within(field, text.only(language).orElse(""), longest);
        }
    }

    static void checkOptions(String key, List<Choice> options) {
        checkTexts("options", key, options.stream().map(Choice::text).toList());
    }

    /** @throws Refusal beside the field when there are not 2 to 12 texts, or one says nothing or too much */
    static void checkTexts(String field, String key, List<LocalizedText> texts) {
        if (texts.size() < FEWEST_OPTIONS || texts.size() > MOST_OPTIONS) {
            throw Refusal.of(field, "assessment.optionsOutOfRange", key, FEWEST_OPTIONS, MOST_OPTIONS);
        }
        texts.forEach(text -> requireText(field, text));
    }
}
