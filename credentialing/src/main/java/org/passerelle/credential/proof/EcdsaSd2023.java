package org.passerelle.credential.proof;

import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.Json;

/**
 * {@code ecdsa-sd-2023} of W3C Data Integrity ECDSA Cryptosuites 1.0: the issuer signs each statement by itself, so
 * that the holder can show some and keep others back. What the issuer declares mandatory is always shown. The base
 * proof, which the issuer makes, is for the holder alone; what is shown carries a proof derived from it.
 */
public final class EcdsaSd2023 implements ProofCheck {
    /** The name in {@code proof.cryptosuite}. */
    public static final String NAME = "ecdsa-sd-2023";

    private static final String PROOF = "proof";
    private static final String PROOF_VALUE = "proofValue";
    private static final String CONTEXT = "@context";

    private final Canonical canonical;
    private final SecureRandom random;

    /** Over the bundled contexts. */
    public EcdsaSd2023() {
        this(new BundledContexts(), new SecureRandom());
    }

    EcdsaSd2023(DocumentLoader contexts, SecureRandom random) {
        this.canonical = new Canonical(contexts);
        this.random = random;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The statements of a document with labels that tell nothing, and which of them each selection names. */
    private record Grouped(Map<String, String> labels, List<String> lines, Canonical.Named document) {
        SortedSet<String> of(Collection<String> pointers) {
            return document.statements(pointers).lines(label -> labels.getOrDefault(label, label));
        }
    }

    /**
     * The document with a base proof, for its holder.
     *
     * @param document without a proof
     * @param mandatory JSON pointers to what is always shown; each object on the way shows its identifier and types
     * @throws Malformed when the document says what no context defines, or a pointer names nothing
     */
    JsonObject sign(
            JsonObject document, P256.Private key, String verificationMethod, Instant created, List<String> mandatory) {
        byte[] hmacKey = new byte[32];
        random.nextBytes(hmacKey);
        return sign(document, key, verificationMethod, created, mandatory, P256.Private.generate(random), hmacKey);
    }

    JsonObject sign(
            JsonObject document,
            P256.Private key,
            String verificationMethod,
            Instant created,
            List<String> mandatory,
            P256.Private each,
            byte[] hmacKey) {
        JsonObject options = Json.createObjectBuilder()
                .add("type", "DataIntegrityProof")
                .add("cryptosuite", NAME)
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", verificationMethod)
                .add("proofPurpose", "assertionMethod")
                .build();
        Grouped grouped = grouped(document, hmacKey);
        Set<String> shown = grouped.of(mandatory);
        List<byte[]> signatures = grouped.lines.stream()
                .filter(line -> !shown.contains(line))
                .map(line -> each.sign(utf8(line)))
                .toList();
        byte[] signed = signed(options, document, each.publicKey(), shown);
        SdValue.Base value = new SdValue.Base(key.sign(signed), each.publicKey(), hmacKey, signatures, mandatory);
        JsonObject proof = Json.createObjectBuilder(options)
                .add(PROOF_VALUE, value.encoded())
                .build();
        return Json.createObjectBuilder(document)
                .add(PROOF, Json.createArrayBuilder().add(proof))
                .build();
    }

    /**
     * What the holder shows: what is mandatory and what they choose, with a proof of both.
     *
     * @param document as the issuer signed it; its proofs are left out of account
     * @param baseProof the issuer's
     * @param chosen JSON pointers
     * @throws Malformed when the proof is no base proof of it, or a pointer names nothing
     */
    public JsonObject derive(JsonObject document, JsonObject baseProof, List<String> chosen) {
        SdValue.Base base = SdValue.Base.of(value(baseProof));
        JsonObject bare = bare(document);
        Grouped grouped = grouped(bare, base.hmacKey());
        Set<String> pointers = new LinkedHashSet<>(base.mandatory());
        pointers.addAll(chosen);
        Statements shown = grouped.document.statements(pointers);
        List<String> lines = List.copyOf(shown.lines(label -> grouped.labels.getOrDefault(label, label)));
        Set<String> mandatory = grouped.of(base.mandatory());
        Map<String, byte[]> signatures = new HashMap<>();
        int next = 0;
        for (String line : grouped.lines) {
            if (!mandatory.contains(line)) {
                if (next == base.signatures().size()) {
                    throw new Malformed(Malformed.Reason.ENCODING);
                }
                signatures.put(line, base.signatures().get(next++));
            }
        }
        List<Integer> places = new ArrayList<>();
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (mandatory.contains(lines.get(i))) {
                places.add(i);
            } else {
                kept.add(signatures.get(lines.get(i)));
            }
        }
        Map<String, String> labels = new HashMap<>();
        shown.canonicalLabels().forEach((label, own) -> labels.put(own, grouped.labels.getOrDefault(label, label)));
        String value = new SdValue.Derived(base.baseSignature(), base.key(), kept, labels, places).encoded();
        JsonObject proof =
                Json.createObjectBuilder(baseProof).add(PROOF_VALUE, value).build();
        return Json.createObjectBuilder(Selection.of(bare, pointers))
                .add(PROOF, Json.createArrayBuilder().add(proof))
                .build();
    }

    /**
     * Whether this proof, derived from a base proof, shows that all that the document says was signed with the private
     * half of this key, and that nothing mandatory was left out.
     *
     * @throws Malformed also when the proof is a base proof, which nobody but the holder should have
     */
    @Override
    public boolean verifies(JsonObject document, JsonObject proof, PublicKey key) {
        if (proof.containsKey(CONTEXT)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        SdValue.Derived derived = SdValue.Derived.of(value(proof));
        JsonObject bare = bare(document);
        Statements statements = canonical.statements(bare);
        Map<String, String> labels = new HashMap<>();
        statements.canonicalLabels().forEach((label, own) -> {
            if (!derived.labels().containsKey(own)) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            labels.put(label, derived.labels().get(own));
        });
        List<String> lines = List.copyOf(statements.lines(label -> labels.getOrDefault(label, label)));
        SortedSet<String> mandatory = new TreeSet<>(Statements.ORDER);
        Set<Integer> places = Set.copyOf(new LinkedHashSet<>(derived.mandatory()));
        int next = 0;
        boolean good = places.size() == derived.mandatory().size()
                && places.stream().allMatch(place -> place < lines.size())
                && derived.signatures().size() == lines.size() - places.size();
        for (int i = 0; good && i < lines.size(); i++) {
            if (places.contains(i)) {
                mandatory.add(lines.get(i));
            } else {
                good = derived.key()
                        .verifies(utf8(lines.get(i)), derived.signatures().get(next++));
            }
        }
        return good && key.p256().verifies(signed(proof, bare, derived.key(), mandatory), derived.baseSignature());
    }

    private Grouped grouped(JsonObject document, byte[] hmacKey) {
        Canonical.Named named = canonical.named(document);
        Statements all = named.statements();
        Map<String, String> labels = new HashMap<>();
        UnaryOperator<String> hmac = hmac(hmacKey);
        all.canonicalLabels().forEach((label, own) -> labels.put(label, hmac.apply(own)));
        List<String> lines = List.copyOf(all.lines(label -> labels.getOrDefault(label, label)));
        return new Grouped(labels, lines, named);
    }

    private static UnaryOperator<String> hmac(byte[] key) {
        return label -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(utf8(label)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** The bytes that the issuer signs: the hash of the options, the other key, the hash of what is always shown. */
    private byte[] signed(JsonObject options, JsonObject document, P256.Public each, Collection<String> mandatory) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(sha256(canonicalOptions(options, document.getOrDefault(CONTEXT, JsonValue.NULL))));
        all.writeBytes(each.bytes());
        all.writeBytes(sha256(String.join("", mandatory)));
        return all.toByteArray();
    }

    private String canonicalOptions(JsonObject proof, JsonValue context) {
        return canonical.of(Json.createObjectBuilder(proof)
                .remove(PROOF_VALUE)
                .add(CONTEXT, context)
                .build());
    }

    private static JsonObject bare(JsonObject document) {
        return Json.createObjectBuilder(document).remove(PROOF).build();
    }

    private static String value(JsonObject proof) {
        if (proof.get(PROOF_VALUE) instanceof JsonString value) {
            return value.getString();
        }
        throw new Malformed(Malformed.Reason.ENCODING);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
