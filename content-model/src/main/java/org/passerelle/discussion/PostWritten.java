package org.passerelle.discussion;

import java.util.Set;
import java.util.UUID;

/**
 * Something was written in a forum.
 *
 * @param author who did
 * @param opening whether it opened the thread
 * @param mentioned whom it names by an at sign
 * @param followers who wants to hear of the thread
 */
public record PostWritten(
        UUID run, UUID thread, String title, UUID author, boolean opening, Set<UUID> mentioned, Set<UUID> followers) {
    /** Copies the sets. */
    public PostWritten {
        mentioned = Set.copyOf(mentioned);
        followers = Set.copyOf(followers);
    }
}
