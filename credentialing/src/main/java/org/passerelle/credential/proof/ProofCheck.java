package org.passerelle.credential.proof;

import jakarta.json.JsonObject;

/** A way of W3C Data Integrity 1.0 to tell whether a proof shows that a document is as its signer made it. */
public sealed interface ProofCheck permits CryptoSuite, EcdsaSd2023 {
    /** The name in {@code proof.cryptosuite}. */
    String name();

    /**
     * Whether this proof of this document was made with the private half of this key.
     *
     * @param document as received; its {@code proof} is left out of account
     * @param proof one of its proofs, of this suite
     * @throws Malformed when the document or the proof cannot be brought into canonical form, or the key is of another
     *     kind than the suite's
     */
    boolean verifies(JsonObject document, JsonObject proof, PublicKey key);
}
