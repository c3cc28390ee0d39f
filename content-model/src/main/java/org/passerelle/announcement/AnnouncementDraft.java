package org.passerelle.announcement;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What is announced, as it was typed; in one language or in both.
 *
 * @param at when it goes out; null for now
 */
public record AnnouncementDraft(
        LocalizedText title,
        LocalizedText text,
        Audience audience,
        @Nullable Instant at) {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST = 5000;

    /** Cleans it. @throws Refusal beside what is missing or too long; a title and its text are in the same languages */
    AnnouncementDraft checked() {
        LocalizedText titles = LocalizedText.of(null, null);
        LocalizedText texts = LocalizedText.of(null, null);
        for (Language language : Language.values()) {
            String suffix = language == Language.FR ? "Fr" : "En";
            String head = Text.optional("title" + suffix, title.only(language).orElse(""), LONGEST_TITLE);
            String body =
                    Text.within("text" + suffix, Text.lines(text.only(language).orElse("")), LONGEST);
            if (head.isEmpty() != body.isEmpty()) {
                throw Refusal.of((head.isEmpty() ? "title" : "text") + suffix, "announcement.both");
            }
            titles = titles.with(language, head);
            texts = texts.with(language, body);
        }
        if (titles.isEmpty() || Arrays.stream(Language.values()).allMatch(l -> texts(l).isEmpty())) {
            throw Refusal.of("titleFr", "kernel.required");
        }
        return new AnnouncementDraft(titles, texts, audience.checked(), at);
    }

    private String texts(Language language) {
        return text.only(language).orElse("").strip();
    }
}
