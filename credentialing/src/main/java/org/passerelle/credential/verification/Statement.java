package org.passerelle.credential.verification;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.SignedText;
import org.passerelle.credential.vocab.Json;

/** A sealed report of a check, which somebody holds out in its turn. */
public final class Statement {
    /** What it is, in the header of its signature. */
    public static final String REPORT = "verification-report+json";

    private static final int MOST_CHARACTERS = 1024 * 1024;

    private final JsonObject flattened;

    private Statement(JsonObject flattened) {
        this.flattened = flattened;
    }

    /** The one that this text is; empty when it is something else. */
    public static Optional<Statement> in(String text) {
        if (text.length() > MOST_CHARACTERS || !text.contains("\"payload\"") || !text.contains("\"protected\"")) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            boolean sealed = object.containsKey("payload") && object.containsKey("protected");
            return sealed ? Optional.of(new Statement(object)) : Optional.empty();
        } catch (JsonException | IllegalStateException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The digest of the words on pages, however lines break. */
    public static String digest(String pages) {
        String words = Normalizer.normalize(pages, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is to be said of it.
     *
     * @param pages what the pages say that carry it; empty when none do
     * @param directory the issuers that we know
     */
    List<Finding> findings(String pages, IssuerDirectory directory) {
        try {
            SignedText signed = SignedText.read(flattened);
            if (!signed.type().equals(REPORT)) {
                return List.of(Finding.of(FindingCode.NOT_A_CREDENTIAL));
            }
            JsonObject report = object(signed.text());
            String maker = Read.text(report, "maker");
            Optional<KnownIssuer> known = directory.find(maker).filter(KnownIssuer::isOurselves);
            if (known.isEmpty()) {
                return List.of(Finding.of(FindingCode.REPORT_OF_OTHERS, maker));
            }
            boolean intact = known.get().keys().stream()
                    .filter(key -> key.revokedAt() == null && key.id().equals(signed.method()))
                    .anyMatch(key -> key.key() != null && signed.isSignedBy(key.key()));
            return intact ? said(report, pages) : List.of(Finding.of(FindingCode.REPORT_ALTERED));
        } catch (Malformed e) {
            return List.of(Finding.of(FindingCode.REPORT_ALTERED));
        }
    }

    private static List<Finding> said(JsonObject report, String pages) {
        List<Finding> findings = new ArrayList<>(List.of(Finding.of(FindingCode.ISSUER_KNOWN)));
        String digest = Read.text(report, "pages");
        if (!pages.isBlank() && !digest.equals(digest(pages))) {
            findings.add(Finding.of(FindingCode.REPORT_PAGES_DIFFER));
        }
        Instant made = Read.moment(Read.text(report, "made")).orElse(Instant.EPOCH);
        findings.add(Finding.of(
                FindingCode.REPORT_INTACT, made, Read.objects(report, "rows").size()));
        return findings;
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException | NumberFormatException e) {
            throw new Malformed(Malformed.Reason.NOT_JSON, e);
        }
    }
}
