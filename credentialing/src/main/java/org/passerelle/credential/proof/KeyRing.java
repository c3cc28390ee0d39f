package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The public keys of everybody who signs from here, for the use cases of this module. */
@ApplicationScoped
public class KeyRing {
    @Inject
    SigningKeys keys;

    /** All of them, everybody's, the oldest first. */
    public List<SigningKey> published() {
        return keys.all();
    }

    /** All of one who signs, the oldest first. */
    public List<SigningKey> published(String owner) {
        return keys.all(owner);
    }
}
