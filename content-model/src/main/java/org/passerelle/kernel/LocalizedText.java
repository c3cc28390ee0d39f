package org.passerelle.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text in French, in English, or in both. Asked for a language that it lacks, it answers in the other one: a title in
 * the wrong language serves better than none.
 */
@Embeddable
public class LocalizedText {
    @Column(name = "text_fr")
    @Nullable
    private String fr;

    @Column(name = "text_en")
    @Nullable
    private String en;

    /** For the persistence provider. */
    protected LocalizedText() {}

    private LocalizedText(@Nullable String fr, @Nullable String en) {
        this.fr = blankToNull(fr);
        this.en = blankToNull(en);
    }

    /** A text in both languages; a blank one counts as missing. */
    public static LocalizedText of(@Nullable String fr, @Nullable String en) {
        return new LocalizedText(fr, en);
    }

    /** A text in one language. */
    public static LocalizedText in(Language language, String text) {
        return language == Language.FR ? new LocalizedText(text, null) : new LocalizedText(null, text);
    }

    /** The text in this language, else in the other, else the empty string. */
    public String in(Language language) {
        String own = only(language).orElse(null);
        return own != null ? own : only(language.other()).orElse("");
    }

    /** The text in this language alone. */
    public Optional<String> only(Language language) {
        return Optional.ofNullable(language == Language.FR ? fr : en);
    }

    /** The language in which {@link #in(Language)} would answer. */
    public Language answersIn(Language asked) {
        return only(asked).isPresent() || only(asked.other()).isEmpty() ? asked : asked.other();
    }

    /** The same text with one language replaced. */
    public LocalizedText with(Language language, @Nullable String text) {
        return language == Language.FR ? new LocalizedText(text, en) : new LocalizedText(fr, text);
    }

    /** Whether it says nothing in any language. */
    public boolean isEmpty() {
        return fr == null && en == null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalizedText that
                && java.util.Objects.equals(that.fr, fr)
                && java.util.Objects.equals(that.en, en);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(fr, en);
    }

    @Override
    public String toString() {
        return in(Language.FR);
    }
}
