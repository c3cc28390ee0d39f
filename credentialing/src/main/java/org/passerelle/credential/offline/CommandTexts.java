package org.passerelle.credential.offline;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.passerelle.credential.verification.Finding;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** The sentences of the command: those of the page that answers online. */
final class CommandTexts {
    private static final String PAGE = "org.passerelle.web.verify.messages";

    private final Language language;
    private final Locale locale;
    private final ResourceBundle sentences;

    CommandTexts(Language language) {
        this.language = language;
        locale = language == Language.FR ? Locale.FRANCE : Locale.UK;
        sentences = ResourceBundle.getBundle(
                PAGE, Locale.forLanguageTag(language.tag()), CommandTexts.class.getClassLoader());
    }

    /** French where the environment asks for it, else English. */
    static Language language(Map<String, String> environment) {
        String asked = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return asked.startsWith("fr") ? Language.FR : Language.EN;
    }

    String of(String key, Object... values) {
        return new MessageFormat(sentences.getString(key), locale).format(values);
    }

    String of(Finding finding) {
        Object[] details = finding.details().stream()
                .map(detail -> detail instanceof Instant moment ? moment(moment) : detail)
                .toArray();
        return of("verify.finding." + finding.code(), details);
    }

    String in(LocalizedText text) {
        return text.in(language);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", locale)
                .withZone(Clocks.ZONE)
                .format(moment);
    }
}
