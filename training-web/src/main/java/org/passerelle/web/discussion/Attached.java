package org.passerelle.web.discussion;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.PostDraft;
import org.passerelle.discussion.Posting;

/** Takes the file that was chosen in a form. */
final class Attached {
    private static final int MOST = Posting.MOST_MEGABYTES * 1024 * 1024;

    private Attached() {}

    static List<PostDraft.Sent> of(@Nullable Part file) {
        if (file == null || file.getSize() == 0) {
            return List.of();
        }
        try (InputStream in = file.getInputStream()) {
            return List.of(new PostDraft.Sent(Chosen.said(file.getSubmittedFileName()), in.readNBytes(MOST + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
