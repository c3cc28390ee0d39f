package org.passerelle.catalogue;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Checks texts that are typed in two languages. */
final class Localized {
    private Localized() {}

    /**
     * A line of at most {@code most} characters in each language, needed in this one.
     *
     * @throws Refusal beside {@code field} followed by the language's code
     */
    static LocalizedText line(String field, LocalizedText typed, int most, Language needed) {
        LocalizedText kept = each(typed, Text::line, field, most);
        if (kept.only(needed).isEmpty()) {
            throw Refusal.of(field(field, needed), "kernel.required");
        }
        return kept;
    }

    /** A text of at most {@code most} characters in each language, which may be empty. */
    static LocalizedText lines(String field, LocalizedText typed, int most) {
        return each(typed, Text::lines, field, most);
    }

    /** A formatted text, cleaned, of at most {@code most} characters in each language. */
    static LocalizedText rich(String field, LocalizedText typed, int most) {
        return each(typed, RichText::clean, field, most);
    }

    /** The text, or an empty one where nothing was stored. */
    static LocalizedText filled(@Nullable LocalizedText stored) {
        return stored == null ? LocalizedText.of(null, null) : stored;
    }

    private static LocalizedText each(LocalizedText typed, UnaryOperator<String> clean, String field, int most) {
        LocalizedText kept = LocalizedText.of(null, null);
        for (Language language : Language.values()) {
            String name = field(field, language);
            String raw = Text.within(name, typed.only(language).orElse(""), most * 4);
            String text = Text.within(name, clean.apply(raw), most);
            kept = kept.with(language, text);
        }
        return kept;
    }

    private static String field(String field, Language language) {
        return field + (language == Language.FR ? "Fr" : "En");
    }
}
