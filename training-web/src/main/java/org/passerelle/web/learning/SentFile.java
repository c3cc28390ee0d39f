package org.passerelle.web.learning;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.kernel.Refusal;

/** A file that was sent with the form of a quiz. */
record SentFile(String name, byte[] content) {
    private static final int MOST = 11 * 1024 * 1024;

    /** The file of this field. @throws Refusal when none was chosen */
    static SentFile named(String field) {
        return perhaps(field).orElseThrow(() -> new Refusal("assessment.chooseFile"));
    }

    /**
     * The file of this field; empty when none was chosen. What is larger than any item takes is cut off, and refused.
     */
    static Optional<SentFile> perhaps(String field) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.startsWith("multipart/")) {
            return Optional.empty();
        }
        try {
            Part part = request.getPart(field);
            if (part == null || part.getSize() == 0) {
                return Optional.empty();
            }
            try (var in = part.getInputStream()) {
                String name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
                return Optional.of(new SentFile(name, in.readNBytes(MOST)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            return Optional.empty();
        }
    }
}
