package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.design.picture.ReadingPictures;
import org.passerelle.design.workshop.Hanging;
import org.passerelle.kernel.Refusal;

/** Takes an image that somebody sent for a board: asks first whether they may, then reads it, then puts it up. */
@RequestScoped
class ImageDesk {
    private static final String FIELD = "file";

    @Inject
    Hanging hanging;

    @Inject
    BoardRooms rooms;

    /** Puts up the image in a file. @throws Refusal when it may not be done, or it is none, in words */
    Hanging.Hung hang(UUID board, String keys, UUID act, byte[] file, String says, Hanging.Where where) {
        hanging.welcome(board, keys);
        if (says.isBlank()) {
            throw new Refusal("design.image.sayWhat");
        }
        Hanging.Hung hung = hanging.hang(board, keys, act, ReadingPictures.read(file), says, where);
        rooms.tell(board);
        return hung;
    }

    /** The file that a form sent, of several fields the first that has one. @throws Refusal when none was chosen */
    static byte[] sent(HttpServletRequest request) {
        if (!Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/")) {
            throw new Refusal("design.image.choose");
        }
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals(FIELD) && part.getSize() > 0) {
                    try (InputStream in = part.getInputStream()) {
                        return upToMost(in);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Refusal("design.image.choose");
        }
        throw new Refusal("design.image.choose");
    }

    /** What is sent, as far as it may go and one byte more, by which it is known to be too large. */
    static byte[] upToMost(InputStream in) throws IOException {
        return in.readNBytes(ReadingPictures.mostBytes() + 1);
    }
}
