package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.KeyRing;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.credential.verification.KnownKey;

/** The platform as an issuer, with every key that it signs with or ever signed with. */
@ApplicationScoped
public class OwnIssuer {
    @Inject
    IssuerIdentity self;

    @Inject
    KeyRing ring;

    /** As the directory of issuers has it. */
    public KnownIssuer known() {
        List<KnownKey> keys = ring.published().stream().map(this::known).toList();
        return new KnownIssuer(self.did(), self.name(), self.url(), keys);
    }

    private KnownKey known(SigningKey key) {
        return new KnownKey(
                self.did() + "#" + key.kid(),
                key.publicKey(),
                key.state() != SigningKey.State.COMPROMISED && key.purpose() != SigningKey.Purpose.STATUS_LISTS,
                key.retiredAt(),
                key.compromisedAt());
    }
}
