package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import java.time.Instant;

/** A way of W3C Data Integrity 1.0 to sign a document so that its meaning, not its bytes, is what is signed. */
public sealed interface CryptoSuite permits EddsaRdfc2022 {
    /** The name in {@code proof.cryptosuite}. */
    String name();

    /**
     * The document with a proof for the purpose {@code assertionMethod}, alone in an array as the Open Badges 3.0
     * schema asks.
     *
     * @param document without a proof
     * @param key signs
     * @param verificationMethod where the public half is published: a DID and a fragment
     * @param created the time of signing, written in whole seconds
     * @throws Malformed when the document cannot be signed, because it says what no context defines
     */
    JsonObject sign(JsonObject document, PrivateKey key, String verificationMethod, Instant created);

    /**
     * Whether this proof of this document was made with the private half of this key.
     *
     * @param document as received; its {@code proof} is left out of account
     * @param proof one of its proofs, of this suite
     * @throws Malformed when the document or the proof cannot be brought into canonical form
     */
    boolean verifies(JsonObject document, JsonObject proof, PublicKey key);
}
