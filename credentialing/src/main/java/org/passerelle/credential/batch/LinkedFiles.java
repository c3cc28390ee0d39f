package org.passerelle.credential.batch;

import java.util.Optional;

/** Gets the files that links to elsewhere lead to; whoever deploys decides whether and within which limits. */
public interface LinkedFiles {
    /** The file at this address; empty when it cannot be had. Never asked for our own. */
    Optional<byte[]> at(String address);
}
