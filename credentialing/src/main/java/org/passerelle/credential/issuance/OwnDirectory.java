package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.KeyRing;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.verification.IssuerDirectory;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.credential.verification.KnownKey;
import org.passerelle.kernel.Text;

/** The directory of issuers, as long as the platform knows itself alone. */
@ApplicationScoped
class OwnDirectory implements IssuerDirectory {
    @Inject
    IssuerIdentity self;

    @Inject
    KeyRing ring;

    @Override
    public Optional<KnownIssuer> find(String did) {
        return did.equals(self.did()) ? Optional.of(self()) : Optional.empty();
    }

    @Override
    public Optional<KnownIssuer> bearing(String name) {
        return Text.slug(name).equals(Text.slug(self.name())) ? Optional.of(self()) : Optional.empty();
    }

    @Override
    public List<KnownIssuer> all() {
        return List.of(self());
    }

    private KnownIssuer self() {
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
