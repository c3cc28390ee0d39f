package org.passerelle.profile;

import java.util.List;
import java.util.UUID;

/** What credentials attest; answered by whoever keeps them. */
public interface Certificates {
    /** The credentials of this person that hold today, with the skills that they attest. */
    List<Certificate> of(UUID person);
}
