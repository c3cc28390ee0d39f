package org.passerelle.web.verify;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.passerelle.credential.reading.Dropped;

/**
 * A file of the form, read from where the container keeps it until the request ends.
 *
 * @param part as the container has it
 */
record Upload(Part part) implements Dropped {
    @Override
    public String name() {
        String name = part.getSubmittedFileName();
        return name == null || name.isBlank() ? "?" : name;
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
