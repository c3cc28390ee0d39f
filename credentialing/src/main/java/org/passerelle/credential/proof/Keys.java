package org.passerelle.credential.proof;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Looks after the signing keys of the platform, and of bodies that sign in their own name, and publishes them. */
@UseCase
public class Keys {
    @Inject
    SigningKeys keys;

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    /**
     * Makes sure at start that a key for each purpose is there to sign with and can be opened.
     *
     * @throws IllegalStateException when the passphrase is not the one that the key was sealed with
     */
    @Allowed(Permission.ADMINISTER)
    public void ensureActive() {
        for (SigningKey.Purpose purpose : SigningKey.Purpose.values()) {
            signer.open(signer.active(purpose));
        }
    }

    /**
     * The platform's DID document, with every key that ever signed: the JSON text for {@code /.well-known/did.json}.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String didDocument(String did) {
        return DidDocument.of(did, keys.all(IssuerIdentity.PLATFORM)).toString();
    }

    /** All of the platform's keys, the oldest first. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<SigningKey> all() {
        return all(IssuerIdentity.PLATFORM);
    }

    /** All keys of the platform, or of a body that signs in its own name, the oldest first. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<SigningKey> all(String owner) {
        return keys.all(owner);
    }

    /**
     * Publishes a key that will sign later; a week is enough for every cache to have it.
     *
     * @param owner whose: nothing for the platform, else a body's
     * @return its identifier
     * @throws Refusal when one is announced already
     * @throws NotFound when there is no such body, or it has no keys for that
     */
    @Allowed(Permission.ADMINISTER)
    public UUID announceNext(SigningKey.Purpose purpose, String owner) {
        if (keys.in(SigningKey.State.NEXT, purpose, known(purpose, owner)).isPresent()) {
            throw new Refusal("credential.keyAnnounced");
        }
        return signer.announce(purpose, owner).id();
    }

    /** The same for the platform. */
    @Allowed(Permission.ADMINISTER)
    public UUID announceNext(SigningKey.Purpose purpose) {
        return announceNext(purpose, IssuerIdentity.PLATFORM);
    }

    /** Keys are changed where there are some: nobody's are made by changing them. */
    private String known(SigningKey.Purpose purpose, String owner) {
        if (!owner.isEmpty() && keys.all(owner).stream().noneMatch(key -> key.purpose() == purpose)) {
            throw new NotFound("issuing body", owner);
        }
        return owner;
    }

    /**
     * Retires the active key and signs with the announced one from now on.
     *
     * @param owner whose: nothing for the platform, else a body's
     * @return the identifier of the key that signs now
     * @throws Refusal when none is announced
     */
    @Allowed(Permission.ADMINISTER)
    public UUID rotate(SigningKey.Purpose purpose, String owner) {
        if (keys.in(SigningKey.State.NEXT, purpose, owner).isEmpty()) {
            throw new Refusal("credential.keyNotAnnounced");
        }
        keys.in(SigningKey.State.ACTIVE, purpose, owner).ifPresent(key -> key.retire(clock.instant()));
        keys.write();
        return signer.takeNext(purpose, owner).id();
    }

    /** The same for the platform. */
    @Allowed(Permission.ADMINISTER)
    public UUID rotate(SigningKey.Purpose purpose) {
        return rotate(purpose, IssuerIdentity.PLATFORM);
    }

    /**
     * Declares a key to be in other hands: nothing it signed verifies any more. When it was the active one, another
     * signs from now on.
     */
    @Allowed(Permission.ADMINISTER)
    public void declareCompromised(UUID id) {
        SigningKey key = keys.find(id).orElseThrow(() -> new NotFound("signing key", id));
        key.compromise(clock.instant());
        keys.write();
        signer.active(key.purpose(), key.owner());
    }
}
