package org.passerelle.discussion;

import java.util.List;
import org.passerelle.documents.SentFile;

/**
 * Something about to be written.
 *
 * @param text as it was typed, in Markdown
 * @param anonymous whether other learners shall not see who wrote it
 * @param files to go with it
 */
public record PostDraft(String text, boolean anonymous, List<SentFile> files) {
    /** Copies the files. */
    public PostDraft {
        files = List.copyOf(files);
    }

    /** Something without files, under one's name. */
    public static PostDraft of(String text) {
        return new PostDraft(text, false, List.of());
    }
}
