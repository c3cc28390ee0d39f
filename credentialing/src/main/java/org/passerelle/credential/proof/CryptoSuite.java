package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import java.time.Instant;

/** A way of W3C Data Integrity 1.0 to sign a document so that its meaning, not its bytes, is what is signed. */
public sealed interface CryptoSuite extends ProofCheck permits EddsaRdfc2022 {
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
}
