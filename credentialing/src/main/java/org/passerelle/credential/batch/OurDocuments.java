package org.passerelle.credential.batch;

import java.util.Optional;
import org.passerelle.credential.verification.FindingCode;

/** Opens codes and links of our own. */
public interface OurDocuments {
    /** Whether this is a link to elsewhere. */
    boolean leadsElsewhere(String address);

    /** The signed text that this code or link opens; empty when it opens none. */
    Optional<String> document(String address);

    /** What is to be said of one that opens none. */
    FindingCode whenUnknown();
}
