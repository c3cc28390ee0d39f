package org.passerelle.web.platform;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.documents.DocumentText;

/** What was sent in a form's file field. */
public final class Sent {
    private Sent() {}

    /**
     * The text of the document that was sent; empty when none was.
     *
     * @throws org.passerelle.kernel.Refusal beside {@code file} when it cannot be read
     */
    public static Optional<String> text(@Nullable Part file) {
        if (file == null || file.getSize() == 0) {
            return Optional.empty();
        }
        try (InputStream in = file.getInputStream()) {
            return Optional.of(DocumentText.of(in.readNBytes(DocumentText.BYTES + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
