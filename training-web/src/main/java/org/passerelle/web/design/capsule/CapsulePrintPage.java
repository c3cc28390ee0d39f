package org.passerelle.web.design.capsule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.passerelle.design.capsule.ReadingCapsules;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Route;

/** The attestation of a year's hours, as a PDF. */
@Named
@RequestScoped
@Route(
        path = "/design/capsules/attestation/{year}",
        view = "/design/capsule/print.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class CapsulePrintPage {
    @Inject
    ReadingCapsules reading;

    @Inject
    CapsulePaper paper;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    /** Sends it. */
    public void send() {
        String year = parts.word("year");
        if (!year.matches("\\d{4}")) {
            throw new NotFound("year of capsules", year);
        }
        byte[] pdf = paper.pdf(reading.year(Integer.parseInt(year)), caller.getName());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("application/pdf");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"attestation-" + year + ".pdf\"");
        try {
            answer.getResponseOutputStream().write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
