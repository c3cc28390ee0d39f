package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;

/**
 * The language of this request: what the address asks for by {@code ?lang=}, else what the account or the cookie
 * remembers, else what the browser prefers, else French.
 */
@RequestScoped
@Named("locale")
public class ActiveLocale {
    /** The name of the parameter and of the cookie. */
    public static final String NAME = "lang";

    private Language language = Language.FR;

    /** Decides for a request; the account's language is null for a stranger. */
    public void decide(HttpServletRequest request, @Nullable Language account) {
        language = Language.ofTag(request.getParameter(NAME))
                .or(() -> Optional.ofNullable(account))
                .or(() -> cookie(request, NAME).flatMap(Language::ofTag))
                .orElseGet(() -> preferred(request));
    }

    /** What is made while this language is spoken instead. */
    public <T> T speaking(Language other, Supplier<T> made) {
        Language before = language;
        language = other;
        try {
            return made.get();
        } finally {
            language = before;
        }
    }

    private static Language preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.FR);
    }

    /** The value of a cookie that the browser sent. */
    static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** Its locale, for Faces. */
    public Locale getLocale() {
        return language.locale();
    }

    /** Its BCP 47 tag, for the {@code lang} attribute. */
    public String getTag() {
        return language.tag();
    }

    /** The tag of the language that the switch offers. */
    public String getOtherTag() {
        return language.other().tag();
    }
}
