package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs with the platform's active key. For the use cases of this module: takes part in their transaction. */
@ApplicationScoped
public class Signer {
    private final CryptoSuite suite = new EddsaRdfc2022();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PrivateKey> opened = new ConcurrentHashMap<>();

    @Inject
    SigningKeys keys;

    @Inject
    KeySeal seal;

    @Inject
    Clock clock;

    /**
     * The document with a proof by the active key.
     *
     * @param document without a proof
     * @param did the identifier under which the key is published
     * @param created the time of signing
     * @param purpose whose key signs
     * @throws Malformed when the document says what no context defines
     */
    public JsonObject sign(JsonObject document, String did, Instant created, SigningKey.Purpose purpose) {
        SigningKey key = active(purpose);
        return suite.sign(document, open(key), did + "#" + key.kid(), created);
    }

    /** The key that signs for this purpose; where there is none yet, one is made. */
    public SigningKey active(SigningKey.Purpose purpose) {
        return keys.in(SigningKey.State.ACTIVE, purpose).orElseGet(() -> takeNext(purpose));
    }

    /** Makes the announced key the active one; where none is announced, makes one. */
    SigningKey takeNext(SigningKey.Purpose purpose) {
        SigningKey next = keys.in(SigningKey.State.NEXT, purpose).orElseGet(() -> announce(purpose));
        next.activate(clock.instant());
        keys.write();
        return next;
    }

    /** Makes a key that is published and does not sign yet. */
    SigningKey announce(SigningKey.Purpose purpose) {
        PrivateKey made = PrivateKey.generate(random);
        String kid = made.publicKey().multikey();
        SigningKey key = new SigningKey(
                purpose, made.publicKey(), Sealing.seal(made.seed(), seal.passphrase(), kid, random), clock.instant());
        opened.put(kid, made);
        keys.add(key);
        return key;
    }

    /** Opened once: deriving the key from the passphrase takes a good part of a second, on purpose. */
    PrivateKey open(SigningKey key) {
        return opened.computeIfAbsent(
                key.kid(), kid -> new PrivateKey(Sealing.open(key.sealedKey(), seal.passphrase(), kid)));
    }
}
