package org.passerelle.reading;

import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * A place in a learner's courses where words were found.
 *
 * @param at the paragraph or the second; 0 for the whole
 * @param before what stands before the words found
 * @param found the words as they stand there
 * @param after what stands after them
 */
public record Passage(
        Kind kind,
        UUID enrolment,
        LocalizedText course,
        UUID activity,
        LocalizedText title,
        int at,
        String before,
        String found,
        String after) {
    /** Where the words stand. */
    public enum Kind {
        /** In a title. */
        TITLE,
        /** In a text. */
        LESSON,
        /** In what is said in a film. */
        TRANSCRIPT,
        /** In a note of one's own. */
        NOTE
    }

    /** The address of this place. */
    public String address() {
        String page = "/me/learning/" + enrolment + '/' + activity;
        return switch (kind) {
            case TITLE -> page;
            case LESSON -> page + "#p-" + at;
            case TRANSCRIPT -> page + "#t-" + at;
            case NOTE -> page + (at == 0 ? "#notes" : "#p-" + at);
        };
    }
}
