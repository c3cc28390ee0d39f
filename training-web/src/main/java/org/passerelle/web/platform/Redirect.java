package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Sends the browser on after an act; only ever to a place of our own. */
@RequestScoped
public class Redirect {
    /** Goes to a path of this platform; anything else leads to the first page. */
    public void to(@Nullable String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(path != null && isLocal(path) ? path : "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Whether this is a path of our own: one slash, no second slash or backslash after it, no control characters. */
    public static boolean isLocal(@Nullable String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c < 0x21 || c == 0x7f);
    }
}
