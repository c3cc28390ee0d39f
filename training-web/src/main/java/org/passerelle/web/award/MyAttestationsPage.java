package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AnsweringAttestation;
import org.passerelle.credential.attestation.AttestationState;
import org.passerelle.credential.attestation.AttestationView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** What others want to attest of a person, to be agreed to or declined. */
@Named
@RequestScoped
@Route(path = "/me/attestations", view = "/award/mine.xhtml", access = Permission.LEARN)
public class MyAttestationsPage {
    @Inject
    AnsweringAttestation answering;

    @Inject
    Redirect redirect;

    @Nullable
    private List<AttestationView> all;

    private List<AttestationView> all() {
        if (all == null) {
            all = answering.mine();
        }
        return all;
    }

    /** Those that wait for an answer. */
    public List<AttestationView> getAsked() {
        return all().stream()
                .filter(view -> view.state() == AttestationState.ASKED)
                .toList();
    }

    /** The others. */
    public List<AttestationView> getAnswered() {
        return all().stream()
                .filter(view -> view.state() != AttestationState.ASKED)
                .toList();
    }

    /** Agrees to one. */
    public void agree(UUID id) {
        answering.agree(id);
        redirect.to("/me/attestations");
    }

    /** Declines one. */
    public void decline(UUID id) {
        answering.decline(id);
        redirect.to("/me/attestations");
    }
}
