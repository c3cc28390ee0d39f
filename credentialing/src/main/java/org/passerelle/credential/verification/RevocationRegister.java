package org.passerelle.credential.verification;

import java.util.Optional;

/** Who can say whether a credential was withdrawn. */
public interface RevocationRegister {
    /** How a credential of this issuer stands; empty when this register does not speak for the issuer. */
    Optional<Standing> standing(String issuerDid, String credentialId);
}
