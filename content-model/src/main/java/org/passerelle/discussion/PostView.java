package org.passerelle.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something written, as one reader sees it.
 *
 * @param author how the author is named to the reader; empty for somebody who stays unnamed
 * @param unnamed whether other learners do not see who wrote it
 * @param mine whether the reader wrote it
 * @param text as it was typed; empty where it is hidden from the reader
 * @param html the same, to be shown
 * @param endorsedBy which trainer says that it is right
 * @param reason why it is hidden; empty when it is not
 */
public record PostView(
        UUID id,
        String author,
        boolean unnamed,
        boolean byTrainer,
        boolean mine,
        boolean opening,
        String text,
        String html,
        Instant writtenAt,
        Optional<Instant> editedAt,
        long votes,
        boolean voted,
        boolean accepted,
        Optional<String> endorsedBy,
        PostState state,
        String reason,
        List<FileLine> files) {
    /** Copies the files. */
    public PostView {
        files = List.copyOf(files);
    }

    /** A file that goes with it. */
    public record FileLine(UUID id, String name) {}

    /** Whether there is something to read. */
    public boolean isReadable() {
        return !html.isEmpty();
    }
}
