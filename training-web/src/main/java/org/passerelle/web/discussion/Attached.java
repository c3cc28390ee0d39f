package org.passerelle.web.discussion;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.discussion.PostDraft;
import org.passerelle.discussion.Posting;

/** Takes the files that were chosen in a form. */
final class Attached {
    private static final int MOST = Posting.MOST_MEGABYTES * 1024 * 1024;

    private Attached() {}

    /** Those of a field, in the order in which they were chosen. */
    static List<PostDraft.Sent> in(String field) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            List<PostDraft.Sent> files = new ArrayList<>();
            for (Part part : request.getParts()) {
                if (part.getName().equals(field) && part.getSize() > 0) {
                    files.add(read(part));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            return List.of();
        }
    }

    private static PostDraft.Sent read(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new PostDraft.Sent(Chosen.said(part.getSubmittedFileName()), in.readNBytes(MOST + 1));
        }
    }
}
