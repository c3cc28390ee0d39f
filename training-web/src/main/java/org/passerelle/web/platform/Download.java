package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers a page's address with a file instead of a page. */
@RequestScoped
public class Download {
    /**
     * Sends it.
     *
     * @param name the file's name, in ASCII
     */
    public void send(String type, String name, byte[] bytes) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(type);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            answer.getResponseOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
