package org.passerelle.credential.vocab;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The contexts that credentials may be written in, from this jar, and {@linkplain RecordContext one that whoever
 * deploys may bring}. Whatever else is asked for is refused: no network, and no vocabulary that could change after the
 * signature. Where each comes from is written in {@code NOTICE.md} beside them.
 */
public final class BundledContexts implements DocumentLoader {
    /** Verifiable Credentials Data Model 2.0; the first context of every credential. */
    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    /** Verifiable Credentials Data Model 1.1, of credentials older than 2025. */
    public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
    /** Open Badges 3.0, the version that we write. */
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /** What Open Badges 3.0 adds to its own words, such as the kind of its JSON schema. */
    public static final String OPEN_BADGES_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
    /** Decentralized Identifiers 1.0. */
    public static final String DID_V1 = "https://www.w3.org/ns/did/v1";
    /** Keys written as Multikey. */
    public static final String MULTIKEY_V1 = "https://w3id.org/security/multikey/v1";

    /**
     * The examples of the specifications, and of the suites that test them: whatever it does not define is an example.
     */
    public static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";

    /** What the specification says of the examples' context: that is all there is in it. */
    private static final Document EXAMPLE_WORDS = JsonDocument.of(Json.createObjectBuilder()
            .add("@context", Json.createObjectBuilder().add("@vocab", "https://www.w3.org/ns/credentials/examples#"))
            .build());

    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/";

    private final Map<String, Document> brought;

    /** These alone. */
    public BundledContexts() {
        this(Map.of());
    }

    /** These, and what whoever deploys brought beside them, by address. */
    BundledContexts(Map<String, Document> brought) {
        this.brought = Map.copyOf(brought);
    }

    private static final Map<String, Bundled> BY_ADDRESS = Map.ofEntries(
            bundled(
                    CREDENTIALS_V2,
                    "credentials-v2.jsonld",
                    "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"),
            bundled(
                    CREDENTIALS_V1,
                    "credentials-v1.jsonld",
                    "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc"),
            bundled(OPEN_BADGES, "ob-3.0.3.json", "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"),
            bundled(
                    OB + "context-3.0.2.json",
                    "ob-3.0.2.json",
                    "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"),
            bundled(
                    OB + "context-3.0.1.json",
                    "ob-3.0.1.json",
                    "d582f3564282fb3b709136d28412e78e70b678b4dbc2f0221f67d84932748355"),
            bundled(
                    OB + "context.json",
                    "ob-3.0.0.json",
                    "b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10"),
            bundled(
                    OPEN_BADGES_EXTENSIONS,
                    "ob-extensions.json",
                    "146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3"),
            bundled(
                    "https://www.w3.org/ns/credentials/status/v1",
                    "status-v1.jsonld",
                    "fda5add353231e6a6884a46b12e6c75464281900cb348284d9c360f62381d9f7"),
            bundled(
                    "https://w3id.org/security/data-integrity/v2",
                    "data-integrity-v2.jsonld",
                    "0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363"),
            bundled(
                    MULTIKEY_V1,
                    "multikey-v1.jsonld",
                    "c5f3806f8286920573221938917988a18a4cc5a09e968d29649613c7a1c2b1f6"),
            bundled(
                    "https://www.w3.org/ns/cid/v1",
                    "cid-v1.jsonld",
                    "ea216ecc1cb02cd39b693dba2250141e270ba0bf95890be107dd9a9e8e43de85"),
            bundled(DID_V1, "did-v1.jsonld", "62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f"));

    private static final String ALL = all();

    /** Whether the context of this address is bundled. */
    public static boolean has(String address) {
        return BY_ADDRESS.containsKey(address);
    }

    /** Whether the context of this address is at hand, bundled or brought. */
    public boolean knows(String address) {
        return has(address) || brought.containsKey(address);
    }

    /** The text of this bundled context, to the byte; empty when there is none. */
    public static Optional<byte[]> content(String address) {
        return Optional.ofNullable(BY_ADDRESS.get(address)).map(Bundled::content);
    }

    /** All of them in one JSON object, each under its address. */
    public static String json() {
        return ALL;
    }

    private static String all() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        new TreeMap<>(BY_ADDRESS)
                .forEach((address, bundled) ->
                        all.add(address, bundled.document.getJsonContent().orElseThrow()));
        return all.build().toString();
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        if (url.toString().equals(EXAMPLES)) {
            return EXAMPLE_WORDS;
        }
        Document beside = brought.get(url.toString());
        if (beside != null) {
            return beside;
        }
        Bundled found = BY_ADDRESS.get(url.toString());
        if (found == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled: " + url);
        }
        return found.document;
    }

    private record Bundled(Document document, byte[] content) {}

    private static Map.Entry<String, Bundled> bundled(String address, String file, String sha256) {
        byte[] content = read(file);
        if (!sha256(content).equals(sha256)) {
            throw new IllegalStateException("the bundled context " + file + " is not the one that was published");
        }
        try {
            return Map.entry(address, new Bundled(document(address, content), content));
        } catch (JsonLdError e) {
            throw new IllegalStateException("the bundled context " + file + " cannot be read", e);
        }
    }

    static Document document(String address, byte[] content) throws JsonLdError {
        JsonDocument document = JsonDocument.of(new ByteArrayInputStream(content));
        document.setDocumentUrl(URI.create(address));
        return document;
    }

    private static byte[] read(String file) {
        try (var in = BundledContexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled context " + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
