package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.passerelle.credential.issuance.Recording;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** An award of the caller's with the credentials that it stands on, as one learner record, signed now. */
@Named
@RequestScoped
@Route(path = "/me/credentials/{id}/record", view = "/credential/record.xhtml", access = Permission.LEARN)
public class RecordPage {
    @Inject
    Recording recording;

    @Inject
    AddressParts parts;

    /** Sends it. */
    public void send() {
        UUID id = parts.id("id");
        String record = recording.of(id).orElseThrow(() -> new NotFound("learner record", id));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("application/vc");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"record.json\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(record.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
