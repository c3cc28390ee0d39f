package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AskingAttestation;
import org.passerelle.credential.attestation.AttestationRequestView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** What somebody asks an organisation to attest: to be taken up, or declined. */
@Named
@RequestScoped
@Route(path = "/attestations/requests/{id}", view = "/award/request.xhtml", access = Permission.ATTEST_SKILL)
public class AttestationRequestPage {
    @Inject
    AskingAttestation asking;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String reason = "";

    @Nullable
    private AttestationRequestView asked;

    /** Finds it before anything is shown. */
    public void load() {
        getAsked();
    }

    /** The request. */
    public AttestationRequestView getAsked() {
        if (asked == null) {
            asked = asking.one(parts.id("id"));
        }
        return asked;
    }

    /** Declines it. */
    public void decline() {
        asking.decline(parts.id("id"), reason);
        redirect.to("/attestations");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
