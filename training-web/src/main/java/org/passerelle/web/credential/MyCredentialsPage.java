package org.passerelle.web.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AnsweringAttestation;
import org.passerelle.credential.issuance.ChoosingContents;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Recording;
import org.passerelle.credential.issuance.Wishes;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
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

    @Inject
    Recording recording;

    @Inject
    ChoosingContents choosing;

    @Inject
    Redirect redirect;

    @Nullable
    private Wishes wishes;

    private boolean evidence;
    private boolean email;

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

    /** Whether awards can be had as learner records. */
    public boolean isRecords() {
        return recording.isOn();
    }

    private Wishes wishes() {
        if (wishes == null) {
            wishes = choosing.mine();
        }
        return wishes;
    }

    /** Keeps what is wanted in new credentials. */
    public void wish() {
        choosing.wish(new Wishes(evidence, email));
        redirect.to("/me/credentials?kept=1#wishes");
    }

    /** Whether evidence is wanted in new ones. */
    public boolean isEvidence() {
        return wishes().evidence();
    }

    public void setEvidence(boolean evidence) {
        this.evidence = evidence;
    }

    /** Whether a digest of the address is wanted in new ones. */
    public boolean isEmail() {
        return wishes().email();
    }

    public void setEmail(boolean email) {
        this.email = email;
    }
}
