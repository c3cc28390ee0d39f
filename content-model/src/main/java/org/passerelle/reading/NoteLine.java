package org.passerelle.reading;

import java.util.OptionalInt;
import org.passerelle.kernel.LocalizedText;

/**
 * A note in the list of all of one's notes.
 *
 * @param activity the title of what was read; empty when it is not there any more
 * @param at the paragraph where its words stand now, 0 for the whole; empty when they are gone
 */
public record NoteLine(NoteView note, LocalizedText course, LocalizedText activity, OptionalInt at) {
    /** Whether what was read is still there. */
    public boolean isThere() {
        return !activity.isEmpty();
    }

    /** Where it is, as near as can be. */
    public String address() {
        String page = "/me/learning/" + note.enrolment() + '/' + note.activity();
        return at.orElse(0) == 0 ? page + "#notes" : page + "#p-" + at.getAsInt();
    }
}
