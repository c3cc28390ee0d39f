package org.passerelle.kernel;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the interface, as equals. */
public enum Language {
    /** French as written in France. */
    FR(Locale.FRANCE),
    /** English as written in Britain: day before month, 24 hours. */
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale by which dates, numbers and plurals are written. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 primary tag, {@code fr} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The other one. */
    public Language other() {
        return this == FR ? EN : FR;
    }

    /** The language of a BCP 47 tag such as {@code fr-FR}; empty for one that the interface does not speak. */
    public static Optional<Language> ofTag(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = tag.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (primary.equals(language.tag()) || primary.startsWith(language.tag() + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
