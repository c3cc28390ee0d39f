package org.passerelle.credential.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.passerelle.credential.vocab.BundledContexts;

/**
 * The canonical form of proof options as nearly every proof has them, written down at once: five statements whose words
 * mean what Verifiable Credentials 2.0 says, which no context after it may change. By way of JSON-LD all contexts would
 * be gone through once more for them.
 */
final class ProofOptions {
    private static final Set<String> NAMES =
            Set.of("type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");
    private static final Set<String> CONTEXTS =
            Set.of(BundledContexts.CREDENTIALS_V2, BundledContexts.OPEN_BADGES, BundledContexts.OPEN_BADGES_EXTENSIONS);
    private static final Pattern CREATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern METHOD = Pattern.compile("did:[a-z]+:[A-Za-z0-9.:%_#/-]+");
    private static final String SECURITY = "https://w3id.org/security#";

    private ProofOptions() {}

    /** The statements, in order; empty when these are other options, or in other words. */
    static Optional<String> canonical(JsonObject proof, JsonValue context) {
        boolean plain = isPlain(context)
                && NAMES.containsAll(proof.keySet())
                && text(proof, "type").equals("DataIntegrityProof")
                && text(proof, "cryptosuite").equals(EddsaRdfc2022.NAME)
                && text(proof, "proofPurpose").equals("assertionMethod")
                && CREATED.matcher(text(proof, "created")).matches()
                && METHOD.matcher(text(proof, "verificationMethod")).matches();
        return plain ? Optional.of(written(proof)) : Optional.empty();
    }

    /** Whether these are contexts of ours, and nothing else. */
    static boolean isPlain(JsonValue context) {
        if (!(context instanceof JsonArray several) || several.isEmpty()) {
            return false;
        }
        List<String> addresses = several.stream()
                .filter(JsonString.class::isInstance)
                .map(one -> ((JsonString) one).getString())
                .toList();
        return addresses.size() == several.size()
                && addresses.get(0).equals(BundledContexts.CREDENTIALS_V2)
                && CONTEXTS.containsAll(addresses);
    }

    private static String text(JsonObject proof, String name) {
        return proof.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static String written(JsonObject proof) {
        return statement(
                        "http://purl.org/dc/terms/created",
                        '"' + text(proof, "created") + "\"^^<http://www.w3.org/2001/XMLSchema#dateTime>")
                + statement("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "<" + SECURITY + "DataIntegrityProof>")
                + statement(
                        SECURITY + "cryptosuite", '"' + EddsaRdfc2022.NAME + "\"^^<" + SECURITY + "cryptosuiteString>")
                + statement(SECURITY + "proofPurpose", "<" + SECURITY + "assertionMethod>")
                + statement(SECURITY + "verificationMethod", "<" + text(proof, "verificationMethod") + ">");
    }

    private static String statement(String what, String value) {
        return "_:c14n0 <" + what + "> " + value + " .\n";
    }
}
