package org.passerelle.profile;

import java.util.Set;

/** What credentials attest; answered by whoever keeps them. */
public interface Certificates {
    /** The skills that credentials of the caller attest and that hold today, by their URIs. */
    Set<String> ofCaller();
}
