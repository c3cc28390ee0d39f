package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.passerelle.delivery.Certifying;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Download;
import org.passerelle.web.platform.RealisationPaper;
import org.passerelle.web.platform.Route;

/** The certificate of what a learner has really done, all of the course or a part of it. */
@Named
@RequestScoped
@Route(path = "/me/learning/{enrolment}/certificate", view = "/learning/certificate.xhtml", access = Permission.LEARN)
public class MyCertificatePage {
    @Inject
    Certifying certifying;

    @Inject
    RealisationPaper paper;

    @Inject
    AddressParts parts;

    @Inject
    Download download;

    /** Sends it. */
    public void send() {
        download.send("application/pdf", "certificate.pdf", paper.pdf(certifying.mine(parts.id("enrolment"))));
    }
}
