package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.passerelle.delivery.Certifying;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Download;
import org.passerelle.web.platform.RealisationPaper;
import org.passerelle.web.platform.Route;

/** The certificate of what a learner has really done, for their trainer to sign. */
@Named
@RequestScoped
@Route(path = "/trainer/certificates/{enrolment}", view = "/trainer/certificate.xhtml", access = Permission.GRADE)
public class CertificatePage {
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
        download.send("application/pdf", "certificate.pdf", paper.pdf(certifying.certify(parts.id("enrolment"))));
    }
}
