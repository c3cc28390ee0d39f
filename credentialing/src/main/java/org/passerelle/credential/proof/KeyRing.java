package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The platform's public keys, for the use cases of this module. */
@ApplicationScoped
public class KeyRing {
    @Inject
    SigningKeys keys;

    /** All of them, the oldest first. */
    public List<SigningKey> published() {
        return keys.all();
    }
}
