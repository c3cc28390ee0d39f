package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells those above what somebody has earned; whom they tell is theirs to decide. */
@ApplicationScoped
public class HeldCredentials {
    @Inject
    IssuedCredentials credentials;

    /** Those of this person, the newest first, the withdrawn among them. */
    public List<CredentialView> of(UUID holder) {
        return credentials.viewsOf(holder);
    }
}
