package org.passerelle.credential.verification;

import java.util.Optional;

/** Gets the status lists of other issuers; whoever deploys decides whether, how and for how long they are kept. */
public interface StatusSource {
    /** The text of the list at this address; empty when it cannot be had. Never asked for lists of our own. */
    Optional<String> list(String address);
}
