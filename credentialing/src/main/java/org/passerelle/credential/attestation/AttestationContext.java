package org.passerelle.credential.attestation;

import java.util.UUID;
import org.passerelle.credential.issuance.AwardRequest;

/** What attesting needs to know of people, skills and organisations; answered by whoever keeps them. */
public interface AttestationContext {
    /** The address of a person's account, in lower case. */
    String mailbox(UUID person);

    /** Whether there is a skill of this URI. */
    boolean isSkill(String uri);

    /** What is awarded for an attestation to which its holder agreed, in the holder's language and under their name. */
    AwardRequest award(AttestationView attestation, UUID holder);
}
