package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.KeyRing;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.credential.verification.KnownKey;

/** Who issues from here: the platform, and the bodies that do so in their own name, with every key of theirs. */
@ApplicationScoped
public class OwnIssuers {
    @Inject
    Issuers issuers;

    @Inject
    KeyRing ring;

    /** The one with this identifier. */
    public Optional<KnownIssuer> find(String did) {
        return issuers.find(did).map(this::known);
    }

    /** The one that goes by this name. */
    public Optional<KnownIssuer> bearing(String name) {
        return issuers.bearing(name).map(this::known);
    }

    /** All of them. */
    public List<KnownIssuer> all() {
        return issuers.all().stream().map(this::known).toList();
    }

    private KnownIssuer known(IssuerIdentity issuer) {
        List<KnownKey> keys = ring.published(issuer.owner()).stream()
                .map(key -> known(issuer, key))
                .toList();
        return new KnownIssuer(issuer.did(), issuer.name(), issuer.url(), keys);
    }

    private static KnownKey known(IssuerIdentity issuer, SigningKey key) {
        return new KnownKey(
                issuer.did() + "#" + key.kid(), key.publicKey(), use(key), key.retiredAt(), key.compromisedAt());
    }

    private static KnownKey.Use use(SigningKey key) {
        if (key.state() == SigningKey.State.COMPROMISED || key.purpose() == SigningKey.Purpose.STATUS_LISTS) {
            return KnownKey.Use.NOTHING;
        }
        return key.purpose().isForTokens() ? KnownKey.Use.TOKENS : KnownKey.Use.PROOFS;
    }
}
