package org.passerelle.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * A note as its writer sees it.
 *
 * @param paragraph where it was made, counted from 1; 0 for the whole activity
 * @param quote the words that stood there
 * @param words what was written; empty for a bookmark
 */
public record NoteView(
        UUID id, UUID enrolment, UUID activity, int paragraph, String quote, String words, Instant madeAt) {
    /** Whether it marks a place and says nothing. */
    public boolean isBookmark() {
        return words.isEmpty();
    }
}
