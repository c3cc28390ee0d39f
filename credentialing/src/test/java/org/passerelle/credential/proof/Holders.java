package org.passerelle.credential.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Signs presentations, as holders' wallets do. */
public final class Holders {
    private Holders() {}

    /** The holder's identifier. */
    public static String did(PrivateKey key) {
        return "did:key:" + key.publicKey().multikey();
    }

    /** A presentation with a proof that answers this challenge, for this domain. */
    public static JsonObject signed(JsonObject presentation, PrivateKey key, String challenge, String domain) {
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("type", "DataIntegrityProof")
                .add("cryptosuite", EddsaRdfc2022.NAME)
                .add("created", "2026-11-23T08:00:00Z")
                .add("verificationMethod", did(key) + "#" + key.publicKey().multikey())
                .add("proofPurpose", "authentication")
                .add("challenge", challenge);
        JsonObject proof = (domain.isEmpty() ? options : options.add("domain", domain)).build();
        String value = Base58.multibase(key.sign(new EddsaRdfc2022().hash(presentation, proof)));
        return Json.createObjectBuilder(presentation)
                .add("proof", Json.createObjectBuilder(proof).add("proofValue", value))
                .build();
    }

    /** A credential with a chain of two proofs, the second made of the first as well. */
    public static JsonObject chained(JsonObject credential, PrivateKey key, String method) {
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("type", "DataIntegrityProof")
                .add("cryptosuite", EddsaRdfc2022.NAME)
                .add("created", "2026-11-23T08:00:00Z")
                .add("verificationMethod", method)
                .add("proofPurpose", "assertionMethod");
        JsonObject plain = options.build();
        EddsaRdfc2022 suite = new EddsaRdfc2022();
        JsonObject one =
                Json.createObjectBuilder(plain).add("id", "urn:uuid:first").build();
        String first = Base58.multibase(key.sign(suite.hash(credential, one)));
        JsonObject made = Json.createObjectBuilder(one).add("proofValue", first).build();
        JsonObject two = Json.createObjectBuilder(plain)
                .add("previousProof", "urn:uuid:first")
                .build();
        JsonObject whole = Json.createObjectBuilder(credential)
                .add("proof", Json.createArrayBuilder().add(made))
                .build();
        String second = Base58.multibase(key.sign(suite.hashWhole(whole, two)));
        return Json.createObjectBuilder(credential)
                .add(
                        "proof",
                        Json.createArrayBuilder()
                                .add(made)
                                .add(Json.createObjectBuilder(two).add("proofValue", second)))
                .build();
    }
}
