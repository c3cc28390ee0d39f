package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AttestationState;
import org.passerelle.credential.attestation.AttestationView;
import org.passerelle.credential.attestation.Attesting;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** One attestation: to follow, to take back, to confirm or to send back. */
@Named
@RequestScoped
@Route(path = "/attestations/{id}", view = "/award/show.xhtml", access = Permission.ATTEST_SKILL)
public class AttestationShowPage {
    @Inject
    Attesting attesting;

    @Inject
    CurrentCaller caller;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private String reason = "";

    @Nullable
    private AttestationView attestation;

    /** Finds it before anything is shown. */
    public void load() {
        getAttestation();
    }

    /** The attestation. */
    public AttestationView getAttestation() {
        if (attestation == null) {
            attestation = attesting.one(parts.id("id"));
        }
        return attestation;
    }

    /** Whether the caller attested it. */
    public boolean isMine() {
        return caller.person().filter(getAttestation().attester()::equals).isPresent();
    }

    /** Whether it waits for the caller as the second person. */
    public boolean isForMe() {
        return !isMine() && getAttestation().state() == AttestationState.SECOND;
    }

    /** Confirms it. */
    public void confirm() {
        attesting.confirm(parts.id("id"));
        redirect.to("/attestations/" + parts.id("id"));
    }

    /** Sends it back. */
    public void sendBack() {
        attesting.sendBack(parts.id("id"), reason);
        redirect.to("/attestations/" + parts.id("id"));
    }

    /** Takes it back. */
    public void takeBack() {
        attesting.takeBack(parts.id("id"));
        redirect.to("/attestations");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
