package org.passerelle.discussion;

import java.util.List;

/**
 * Something about to be written.
 *
 * @param text as it was typed, in Markdown
 * @param anonymous whether other learners shall not see who wrote it
 * @param files to go with it
 */
public record PostDraft(String text, boolean anonymous, List<Sent> files) {
    /** Copies the files. */
    public PostDraft {
        files = List.copyOf(files);
    }

    /** Something without files, under one's name. */
    public static PostDraft of(String text) {
        return new PostDraft(text, false, List.of());
    }

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) {}
}
