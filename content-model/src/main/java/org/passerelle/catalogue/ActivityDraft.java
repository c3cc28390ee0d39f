package org.passerelle.catalogue;

import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * What an author says of an activity, as it was typed.
 *
 * @param name a short name of it within the course, of which a slug is made
 * @param title one line, at most 160 characters; needed in the course's language
 * @param minutes how long it takes, 1 to 600
 * @param body formatted text ({@link RichText}), at most 100,000 characters; of a lesson what is read, else what is
 *     said beside it
 */
public record ActivityDraft(
        String name,
        ActivityType type,
        LocalizedText title,
        @Nullable Integer minutes,
        LocalizedText body) {}
