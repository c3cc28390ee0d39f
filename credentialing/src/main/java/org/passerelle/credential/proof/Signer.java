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

/**
 * Signs with the active keys of the platform, or of a body that signs in its own name. For the use cases of this
 * module: takes part in their transaction.
 */
@ApplicationScoped
public class Signer {
    private final CryptoSuite suite = new EddsaRdfc2022();
    private final EcdsaSd2023 selecting = new EcdsaSd2023();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PrivateHalf> opened = new ConcurrentHashMap<>();

    @Inject
    SigningKeys keys;

    @Inject
    ChosenKeyStore store;

    @Inject
    Clock clock;

    /**
     * The document with a proof by the active key.
     *
     * @param document without a proof
     * @param issuer whose key signs
     * @param created the time of signing
     * @param purpose which of their keys signs
     * @throws Malformed when the document says what no context defines
     */
    public JsonObject sign(JsonObject document, IssuerIdentity issuer, Instant created, SigningKey.Purpose purpose) {
        return sign(document, issuer, created, active(purpose, issuer.owner()));
    }

    /**
     * The same by another suite, over vocabularies that are not bundled.
     *
     * @param suite which, over them
     */
    public JsonObject sign(JsonObject document, IssuerIdentity issuer, Instant created, CryptoSuite suite) {
        SigningKey key = active(SigningKey.Purpose.CREDENTIALS, issuer.owner());
        return suite.sign(document, (PrivateKey) open(key), issuer.did() + "#" + key.kid(), created);
    }

    /**
     * The same by a key that was asked for already, for who keeps which one it was.
     *
     * @param key the issuer's active one, of a purpose that signs whole documents
     */
    public JsonObject sign(JsonObject document, IssuerIdentity issuer, Instant created, SigningKey key) {
        return suite.sign(document, (PrivateKey) open(key), issuer.did() + "#" + key.kid(), created);
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
        return SignedText.sign(text, type, (PrivateKey) open(key), did + "#" + key.kid());
    }

    /**
     * A part of a document, with a proof by the active key for selections that shows nothing of the rest.
     *
     * @param document without a proof
     * @param issuer whose key signs
     * @param created the time of signing
     * @param always JSON pointers to what is shown in any case
     * @param chosen JSON pointers to what else is shown
     * @throws Malformed when the document says what no context defines, or a pointer names nothing
     */
    public JsonObject select(
            JsonObject document, IssuerIdentity issuer, Instant created, List<String> always, List<String> chosen) {
        SigningKey key = active(SigningKey.Purpose.SELECTIONS, issuer.owner());
        JsonObject base =
                selecting.sign(document, (P256.Private) open(key), issuer.did() + "#" + key.kid(), created, always);
        return selecting.derive(base, base.getJsonArray("proof").getJsonObject(0), chosen);
    }

    /**
     * A token with this payload, signed by the active key.
     *
     * @param type its kind in the header; empty for none
     * @param issuer whose key signs
     * @param purpose which of their keys signs, one of those for tokens
     */
    public String token(JsonObject payload, String type, IssuerIdentity issuer, SigningKey.Purpose purpose) {
        SigningKey key = active(purpose, issuer.owner());
        return CompactToken.write(payload, type, issuer.did() + "#" + key.kid(), open(key));
    }

    /** The platform's key that signs for this purpose; where there is none yet, one is made. */
    public SigningKey active(SigningKey.Purpose purpose) {
        return active(purpose, IssuerIdentity.PLATFORM);
    }

    /** Somebody's key that signs for this purpose; where there is none yet, one is made. */
    public SigningKey active(SigningKey.Purpose purpose, String owner) {
        return keys.in(SigningKey.State.ACTIVE, purpose, owner).orElseGet(() -> takeNext(purpose, owner));
    }

    /** Makes the announced key the active one; where none is announced, makes one. */
    SigningKey takeNext(SigningKey.Purpose purpose, String owner) {
        SigningKey next = keys.in(SigningKey.State.NEXT, purpose, owner).orElseGet(() -> announce(purpose, owner));
        next.activate(clock.instant());
        keys.write();
        return next;
    }

    /** Makes a key that is published and does not sign yet. */
    SigningKey announce(SigningKey.Purpose purpose, String owner) {
        PrivateHalf made =
                switch (purpose.kind()) {
                    case ED25519 -> PrivateKey.generate(random);
                    case P256 -> P256.Private.generate(random);
                    case RSA -> RsaKey.generate(random);
                };
        String kid = purpose.nameOf(made.half());
        String kept = store.keep(kid, made.half(), made.secret());
        SigningKey key = new SigningKey(owner, purpose, made.half(), kept, clock.instant());
        keys.add(key);
        opened.put(kid, made);
        return key;
    }

    /**
     * Opened once: deriving the key from the passphrase takes a good part of a second, on purpose.
     *
     * @throws IllegalStateException when the passphrase is another one
     */
    PrivateHalf open(SigningKey key) {
        return opened.computeIfAbsent(
                key.kid(),
                kid -> PrivateHalf.of(key.purpose().kind(), store.open(kid, key.publicKey(), key.sealedKey())));
    }
}
