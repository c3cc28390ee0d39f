package org.passerelle.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.passerelle.kernel.Permission;
import org.passerelle.profile.KeepingPassport;
import org.passerelle.profile.SharedPassport;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Route;

/** What one of the caller's links shows, as a PDF to print. */
@Named
@RequestScoped
@Route(path = "/me/passport/{id}/print", view = "/passport/print.xhtml", access = Permission.LEARN)
public class PassportPrintPage {
    @Inject
    KeepingPassport passport;

    @Inject
    PassportPaper paper;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    /** Sends it. */
    public void send() {
        SharedPassport shown = passport.printed(parts.id("id"));
        byte[] pdf = paper.pdf(shown, shown.holder().isPresent() ? caller.getName() : "");
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("application/pdf");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"passport.pdf\"");
        try {
            answer.getResponseOutputStream().write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
