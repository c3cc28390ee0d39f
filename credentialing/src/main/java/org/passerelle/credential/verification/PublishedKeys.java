package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.KeyForms;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.PublicKey;
import org.passerelle.credential.proof.StrictJson;

/**
 * The keys of other issuers, as they publish them: the document of a {@code did:web}, or one after Controlled
 * Identifiers 1.0 at the issuer's https address. A {@code did:key} is its own key and is not asked for here.
 */
final class PublishedKeys {
    private static final Pattern DID_WEB = Pattern.compile("did:web:[A-Za-z0-9.%_:-]{1,500}");
    private static final int MOST = 50;

    private final PublishedDocuments documents;
    private final Instant now;

    PublishedKeys(PublishedDocuments documents, Instant now) {
        this.documents = documents;
        this.now = now;
    }

    /** Its keys; empty when they could not be had. */
    Optional<List<KnownKey>> of(String issuer) {
        return address(issuer).flatMap(documents::at).flatMap(text -> keys(issuer, text));
    }

    /** Where an issuer publishes its keys; empty when its identifier does not say. */
    static Optional<String> address(String issuer) {
        if (issuer.startsWith("https://")) {
            return Optional.of(issuer);
        }
        if (!DID_WEB.matcher(issuer).matches()) {
            return Optional.empty();
        }
        String[] parts = issuer.substring("did:web:".length()).split(":");
        try {
            String host = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            String path = parts.length == 1
                    ? "/.well-known/did.json"
                    : Stream.of(parts).skip(1).reduce("", (before, part) -> before + "/" + part) + "/did.json";
            boolean clean = host.matches("[A-Za-z0-9.-]+(:\\d{1,5})?") && !path.contains("/../");
            return clean ? Optional.of("https://" + host + path) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<List<KnownKey>> keys(String issuer, String text) {
        try {
            JsonObject document = StrictJson.read(text);
            if (!Read.text(document, "id").equals(issuer)) {
                return Optional.empty();
            }
            List<String> forIssuing = references(issuer, document);
            List<JsonObject> methods = new ArrayList<>(Read.objects(document, "verificationMethod"));
            methods.addAll(Read.objects(document, "assertionMethod"));
            return Optional.of(methods.stream()
                    .limit(MOST)
                    .filter(method -> Read.text(method, "controller").equals(issuer))
                    .map(method -> key(issuer, method, forIssuing))
                    .toList());
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** The keys for issuing, by their identifiers, whether they are named or written out there. */
    private static List<String> references(String issuer, JsonObject document) {
        JsonValue value = document.getOrDefault("assertionMethod", JsonValue.EMPTY_JSON_ARRAY);
        List<JsonValue> all = value.getValueType() == JsonValue.ValueType.ARRAY ? value.asJsonArray() : List.of(value);
        return all.stream()
                .map(one -> one instanceof JsonString id
                        ? id.getString()
                        : one instanceof JsonObject method ? Read.text(method, "id") : "")
                .map(id -> whole(issuer, id))
                .toList();
    }

    private static String whole(String issuer, String id) {
        return id.startsWith("#") ? issuer + id : id;
    }

    /** A method past its date of expiry proves nothing any more, as little as one that is not for issuing. */
    private KnownKey key(String issuer, JsonObject method, List<String> forIssuing) {
        String id = whole(issuer, Read.text(method, "id"));
        boolean over = Read.moment(Read.text(method, "expires"))
                .filter(expires -> !expires.isAfter(now))
                .isPresent();
        Instant revoked = Read.moment(Read.text(method, "revoked"))
                .filter(since -> !since.isAfter(now))
                .orElse(null);
        KnownKey.Use use = forIssuing.contains(id) && !over ? KnownKey.Use.ANYTHING : KnownKey.Use.NOTHING;
        return new KnownKey(id, usable(method), use, null, revoked);
    }

    private static @Nullable PublicKey usable(JsonObject method) {
        try {
            JsonObject jwk = Read.object(method, "publicKeyJwk");
            return jwk.isEmpty() ? new PublicKey(Read.text(method, "publicKeyMultibase")) : KeyForms.ofJwk(jwk);
        } catch (Malformed e) {
            return null;
        }
    }
}
