package org.passerelle.credential.offline;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.PublicKey;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.credential.verification.KnownKey;
import org.passerelle.credential.vocab.Json;

/** How a bundle is written: JSON, so that browsers read it too. */
final class BundleText {
    private static final String FOR_LISTS = "lists";
    private static final String DOCUMENTS = "documents";
    private static final String SIGNS = "signs";
    private static final String FOR_CREDENTIALS = "credentials";

    private BundleText() {}

    static String write(Bundle bundle) {
        JsonArrayBuilder issuers = Json.createArrayBuilder();
        bundle.issuers().forEach(trusted -> issuers.add(issuer(trusted)));
        JsonObjectBuilder lists = Json.createObjectBuilder();
        bundle.lists().forEach(lists::add);
        JsonObjectBuilder documents = Json.createObjectBuilder();
        bundle.documents().forEach(documents::add);
        return Json.createObjectBuilder()
                .add("made", bundle.made().toString())
                .add("maker", bundle.maker())
                .add("issuers", issuers)
                .add(FOR_LISTS, lists)
                .add(DOCUMENTS, documents)
                .build()
                .toString();
    }

    private static JsonObjectBuilder issuer(TrustedIssuer trusted) {
        KnownIssuer issuer = trusted.issuer();
        JsonArrayBuilder keys = Json.createArrayBuilder();
        issuer.keys().forEach(key -> keys.add(key(key, FOR_CREDENTIALS)));
        trusted.listKeys().forEach(key -> keys.add(key(key, FOR_LISTS)));
        return Json.createObjectBuilder()
                .add("did", issuer.did())
                .add("name", issuer.name())
                .add("url", issuer.url())
                .add("keys", keys);
    }

    private static JsonObjectBuilder key(KnownKey key, String use) {
        PublicKey usable = Objects.requireNonNull(key.key());
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("id", key.id())
                .add("use", use)
                .add("publicKeyMultibase", usable.multikey())
                .add("forIssuing", key.forIssuing())
                .add(SIGNS, key.use().name());
        if (usable.kind() != PublicKey.Kind.ED25519) {
            written.add("publicKeyJwk", usable.webKey());
        }
        if (key.retiredAt() != null) {
            written.add("retired", key.retiredAt().toString());
        }
        if (key.revokedAt() != null) {
            written.add("revoked", key.revokedAt().toString());
        }
        return written;
    }

    /** Reads one. @throws Malformed when it is none */
    static Bundle read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject bundle = reader.readObject();
            Map<String, String> lists = texts(bundle.getJsonObject(FOR_LISTS));
            Map<String, String> documents = texts(
                    bundle.containsKey(DOCUMENTS) ? bundle.getJsonObject(DOCUMENTS) : JsonObject.EMPTY_JSON_OBJECT);
            List<TrustedIssuer> issuers = bundle.getJsonArray("issuers").getValuesAs(JsonObject.class).stream()
                    .map(BundleText::issuer)
                    .toList();
            return new Bundle(
                    Instant.parse(bundle.getString("made")), bundle.getString("maker"), issuers, lists, documents);
        } catch (RuntimeException e) {
            // A part that is missing or of another kind shows itself in whatever way its reader has.
            throw new Malformed(Malformed.Reason.NOT_JSON, e);
        }
    }

    private static Map<String, String> texts(JsonObject written) {
        Map<String, String> texts = new LinkedHashMap<>();
        written.forEach((address, text) -> texts.put(address, ((JsonString) text).getString()));
        return texts;
    }

    private static TrustedIssuer issuer(JsonObject issuer) {
        return new TrustedIssuer(
                new KnownIssuer(
                        issuer.getString("did"),
                        issuer.getString("name"),
                        issuer.getString("url"),
                        keys(issuer, FOR_CREDENTIALS).toList()),
                keys(issuer, FOR_LISTS).toList());
    }

    private static Stream<KnownKey> keys(JsonObject issuer, String use) {
        return issuer.getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                .filter(key -> key.getString("use").equals(use))
                .map(key -> new KnownKey(
                        key.getString("id"),
                        new PublicKey(key.getString("publicKeyMultibase")),
                        KnownKey.Use.valueOf(key.getString(SIGNS)),
                        moment(key, "retired"),
                        moment(key, "revoked")));
    }

    private static @Nullable Instant moment(JsonObject key, String name) {
        return key.containsKey(name) ? Instant.parse(key.getString(name)) : null;
    }
}
