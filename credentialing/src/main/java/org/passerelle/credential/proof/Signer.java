package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs with the platform's active key. For the use cases of this module: takes part in their transaction. */
@ApplicationScoped
public class Signer {
    private final CryptoSuite suite = new EddsaRdfc2022();
    private final EcdsaSd2023 selecting = new EcdsaSd2023();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PrivateKey> opened = new ConcurrentHashMap<>();
    private final Map<String, P256.Private> openedForSelections = new ConcurrentHashMap<>();

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

    /**
     * A text with a signature over it as it stands, by the active key.
     *
     * @param type what the text is, for {@code typ}
     * @param did the identifier under which the key is published
     * @param purpose whose key signs
     */
    public SignedText sign(String text, String type, String did, SigningKey.Purpose purpose) {
        SigningKey key = active(purpose);
        return SignedText.sign(text, type, open(key), did + "#" + key.kid());
    }

    /**
     * A part of a document, with a proof by the active key for selections that shows nothing of the rest.
     *
     * @param document without a proof
     * @param did the identifier under which the key is published
     * @param created the time of signing
     * @param always JSON pointers to what is shown in any case
     * @param chosen JSON pointers to what else is shown
     * @throws Malformed when the document says what no context defines, or a pointer names nothing
     */
    public JsonObject select(
            JsonObject document, String did, Instant created, List<String> always, List<String> chosen) {
        SigningKey key = active(SigningKey.Purpose.SELECTIONS);
        JsonObject base = selecting.sign(document, openForSelections(key), did + "#" + key.kid(), created, always);
        return selecting.derive(base, base.getJsonArray("proof").getJsonObject(0), chosen);
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
        if (purpose == SigningKey.Purpose.SELECTIONS) {
            P256.Private made = P256.Private.generate(random);
            SigningKey key = announced(purpose, new PublicKey(made.publicKey().multikey()), made.number());
            openedForSelections.put(key.kid(), made);
            return key;
        }
        PrivateKey made = PrivateKey.generate(random);
        SigningKey key = announced(purpose, made.publicKey(), made.seed());
        opened.put(key.kid(), made);
        return key;
    }

    private SigningKey announced(SigningKey.Purpose purpose, PublicKey half, byte[] secret) {
        String sealed = Sealing.seal(secret, seal.passphrase(), half.multikey(), random);
        SigningKey key = new SigningKey(purpose, half, sealed, clock.instant());
        keys.add(key);
        return key;
    }

    /** Makes sure that a key can be opened. @throws IllegalStateException when the passphrase is another one */
    void check(SigningKey key) {
        if (key.purpose() == SigningKey.Purpose.SELECTIONS) {
            openForSelections(key);
        } else {
            open(key);
        }
    }

    private P256.Private openForSelections(SigningKey key) {
        return openedForSelections.computeIfAbsent(
                key.kid(), kid -> new P256.Private(Sealing.open(key.sealedKey(), seal.passphrase(), kid)));
    }

    /** Opened once: deriving the key from the passphrase takes a good part of a second, on purpose. */
    PrivateKey open(SigningKey key) {
        return opened.computeIfAbsent(
                key.kid(), kid -> new PrivateKey(Sealing.open(key.sealedKey(), seal.passphrase(), kid)));
    }
}
