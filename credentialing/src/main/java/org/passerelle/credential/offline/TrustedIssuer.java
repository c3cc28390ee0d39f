package org.passerelle.credential.offline;

import java.util.List;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.credential.verification.KnownKey;

/**
 * An issuer of the directory, with all that it takes to check what it signed.
 *
 * @param issuer it, with the keys of its credentials
 * @param listKeys the keys of its lists of withdrawals
 */
public record TrustedIssuer(KnownIssuer issuer, List<KnownKey> listKeys) {
    /** Copies the keys. */
    public TrustedIssuer {
        listKeys = List.copyOf(listKeys);
    }
}
