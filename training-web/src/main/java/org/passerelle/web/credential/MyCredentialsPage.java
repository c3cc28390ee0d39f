package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AnsweringAttestation;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** What a person has earned. */
@Named
@RequestScoped
@Route(path = "/me/credentials", view = "/credential/mine.xhtml", access = Permission.LEARN)
public class MyCredentialsPage {
    @Inject
    Credentials credentials;

    @Inject
    AnsweringAttestation answering;

    @Nullable
    private List<CredentialView> mine;

    /** The credentials, the newest first. */
    public List<CredentialView> getMine() {
        if (mine == null) {
            mine = credentials.mine();
        }
        return mine;
    }

    /** How many attestations wait for the person's answer. */
    public long getOffered() {
        return answering.waiting();
    }
}
