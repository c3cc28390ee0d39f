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

/** Looks after the platform's signing keys and publishes them. */
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

    /** The DID document, with every key that ever signed: the JSON text for {@code /.well-known/did.json}. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String didDocument(String did) {
        return DidDocument.of(did, keys.all()).toString();
    }

    /** All keys, the oldest first. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<SigningKey> all() {
        return keys.all();
    }

    /**
     * Publishes a key that will sign later; a week is enough for every cache to have it.
     *
     * @return its identifier
     * @throws Refusal when one is announced already
     */
    @Allowed(Permission.ADMINISTER)
    public UUID announceNext(SigningKey.Purpose purpose) {
        if (keys.in(SigningKey.State.NEXT, purpose).isPresent()) {
            throw new Refusal("credential.keyAnnounced");
        }
        return signer.announce(purpose).id();
    }

    /**
     * Retires the active key and signs with the announced one from now on.
     *
     * @return the identifier of the key that signs now
     * @throws Refusal when none is announced
     */
    @Allowed(Permission.ADMINISTER)
    public UUID rotate(SigningKey.Purpose purpose) {
        if (keys.in(SigningKey.State.NEXT, purpose).isEmpty()) {
            throw new Refusal("credential.keyNotAnnounced");
        }
        keys.in(SigningKey.State.ACTIVE, purpose).ifPresent(key -> key.retire(clock.instant()));
        keys.write();
        return signer.takeNext(purpose).id();
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
        signer.active(key.purpose());
    }
}
