package org.passerelle.web.platform;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.passerelle.documents.SentFile;

/** Takes the files that were chosen in a form beside something written. */
public final class SentFiles {
    private static final int MOST = SentFile.MOST_MEGABYTES * 1024 * 1024;

    private SentFiles() {}

    /** Those of a field, in the order in which they were chosen; of one that is too large, enough to be refused. */
    public static List<SentFile> in(String field) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            List<SentFile> files = new ArrayList<>();
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

    private static SentFile read(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new SentFile(Objects.requireNonNullElse(part.getSubmittedFileName(), ""), in.readNBytes(MOST + 1));
        }
    }
}
