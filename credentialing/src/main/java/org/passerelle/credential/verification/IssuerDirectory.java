package org.passerelle.credential.verification;

import java.util.List;
import java.util.Optional;

/** The issuers that we know, ourselves among them. */
public interface IssuerDirectory {
    /** The issuer with this identifier. */
    Optional<KnownIssuer> find(String did);

    /** The issuer that goes by this name, accents and case left aside; to unmask who borrows it. */
    Optional<KnownIssuer> bearing(String name);

    /** Every issuer whose keys we have at hand. */
    List<KnownIssuer> all();
}
