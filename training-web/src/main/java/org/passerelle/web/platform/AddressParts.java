package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The open parts of a page's address, such as the id in {@code /me/learning/{enrolment}}, at every phase of Faces. */
@RequestScoped
public class AddressParts {
    /** A part as it stands; empty when there is none. */
    public String word(String name) {
        String said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return Objects.requireNonNullElse(said, "");
    }

    /** A part that identifies something. @throws NotFound when it is no identifier */
    public UUID id(String name) {
        try {
            return UUID.fromString(word(name));
        } catch (IllegalArgumentException e) {
            throw new NotFound(name, word(name));
        }
    }
}
