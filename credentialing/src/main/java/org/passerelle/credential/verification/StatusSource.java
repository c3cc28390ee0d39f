package org.passerelle.credential.verification;

import java.util.List;
import java.util.Optional;

/** Gets the status lists of other issuers; whoever deploys decides whether, how and for how long they are kept. */
public interface StatusSource {
    /** The text of the list at this address; empty when it cannot be had. Never asked for lists of our own. */
    Optional<String> list(String address);

    /** The keys with which an issuer signs its lists; empty when they are those that sign its credentials. */
    default Optional<List<KnownKey>> signers(String issuerId) {
        return Optional.empty();
    }

    /** Whether there is no way to a newer list, so that one whose time is over still tells how things stood. */
    default boolean isKept() {
        return false;
    }
}
