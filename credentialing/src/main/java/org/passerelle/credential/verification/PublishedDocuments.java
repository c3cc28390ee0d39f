package org.passerelle.credential.verification;

import java.util.Optional;

/**
 * Gets what other issuers publish about themselves; whoever deploys decides whether, how and for how long it is kept.
 */
public interface PublishedDocuments {
    /** The text at this https address; empty when it cannot be had. Never asked for documents of our own. */
    Optional<String> at(String address);

    /** What is to be said of an issuer whose keys could not be had. */
    default FindingCode whenUnknown() {
        return FindingCode.ISSUER_UNREACHABLE;
    }

    /** Where an issuer publishes its keys; empty when its identifier does not say. */
    static Optional<String> address(String issuer) {
        return PublishedKeys.address(issuer);
    }
}
