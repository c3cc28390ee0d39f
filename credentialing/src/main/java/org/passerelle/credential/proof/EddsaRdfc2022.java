package org.passerelle.credential.proof;

import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.passerelle.credential.vocab.BundledContexts;

/**
 * {@code eddsa-rdfc-2022} of W3C Data Integrity EdDSA Cryptosuites 1.0: Ed25519 over the SHA-256 of the canonical proof
 * options followed by that of the canonical document.
 */
public final class EddsaRdfc2022 implements CryptoSuite {
    /** The name in {@code proof.cryptosuite}. */
    public static final String NAME = "eddsa-rdfc-2022";

    private static final String PROOF = "proof";
    private static final String PROOF_VALUE = "proofValue";
    private static final String CONTEXT = "@context";

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Canonical canonical;
    private final Shapes shapes;

    /** Over the bundled contexts. */
    public EddsaRdfc2022() {
        this(new BundledContexts());
    }

    /** Over these contexts. */
    public EddsaRdfc2022(DocumentLoader contexts) {
        canonical = new Canonical(contexts);
        shapes = new Shapes(canonical);
    }

    /**
     * Makes sure that a document can be signed.
     *
     * @throws Malformed when it has no canonical form
     */
    public static void check(JsonObject document) {
        new EddsaRdfc2022().canonical.of(document);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonObject sign(JsonObject document, PrivateKey key, String verificationMethod, Instant created) {
        JsonObject options = JSON.createObjectBuilder()
                .add("type", "DataIntegrityProof")
                .add("cryptosuite", NAME)
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", verificationMethod)
                .add("proofPurpose", "assertionMethod")
                .build();
        String value = Base58.multibase(key.sign(hash(bare(document), options, shapes::canonical)));
        JsonObject proof =
                JSON.createObjectBuilder(options).add(PROOF_VALUE, value).build();
        return JSON.createObjectBuilder(document)
                .add(PROOF, JSON.createArrayBuilder().add(proof))
                .build();
    }

    @Override
    public boolean verifies(JsonObject document, JsonObject proof, PublicKey key) {
        if (proof.containsKey(CONTEXT) || !(proof.get(PROOF_VALUE) instanceof JsonString value)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        byte[] signature = Base58.ofMultibase(value.getString());
        return key.verifies(hash(document, proof), signature);
    }

    /**
     * Whether this proof was made with the private half of this key, of a document and the proofs that were on it
     * before: a link of a chain of proofs.
     *
     * @param document as received
     * @param before the proofs that this one names as previous
     * @throws Malformed as {@link #verifies}
     */
    public boolean verifiesAfter(JsonObject document, List<JsonObject> before, JsonObject proof, PublicKey key) {
        if (proof.containsKey(CONTEXT) || !(proof.get(PROOF_VALUE) instanceof JsonString value)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        JsonObject whole = JSON.createObjectBuilder(document)
                .add(PROOF, JSON.createArrayBuilder(before))
                .build();
        return key.verifies(hashWhole(whole, proof), Base58.ofMultibase(value.getString()));
    }

    /** The 64 bytes that are signed. */
    byte[] hash(JsonObject document, JsonObject proof) {
        return hashWhole(bare(document), proof);
    }

    private static JsonObject bare(JsonObject document) {
        return document.containsKey(PROOF)
                ? JSON.createObjectBuilder(document).remove(PROOF).build()
                : document;
    }

    byte[] hashWhole(JsonObject whole, JsonObject proof) {
        return hash(whole, proof, canonical::of);
    }

    /** What is signed, with another way to the canonical form of the document, which leads to the same. */
    private byte[] hash(JsonObject whole, JsonObject proof, Function<JsonObject, String> form) {
        return ByteBuffer.allocate(64)
                .put(sha256(canonicalOptions(proof, whole.getOrDefault(CONTEXT, JsonValue.NULL))))
                .put(sha256(form.apply(whole)))
                .array();
    }

    String canonicalOptions(JsonObject proof, JsonValue context) {
        return ProofOptions.canonical(proof, context).orElseGet(() -> byContexts(proof, context));
    }

    private String byContexts(JsonObject proof, JsonValue context) {
        JsonObjectBuilder options = JSON.createObjectBuilder(proof).remove(PROOF_VALUE);
        return canonical.of(options.add(CONTEXT, context).build());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
