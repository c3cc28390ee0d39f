package org.passerelle.credential.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.batch.BatchReport;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.proof.KeySeal;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Refusal;

/**
 * What may be kept of a report, written into the page that shows it and marked so that it comes back as it was written,
 * from the same person and within two hours. So nothing is kept of what nobody asks to keep. The mark is made with a
 * secret derived from the passphrase that all nodes share, so that what one has checked can be kept on another.
 */
@ApplicationScoped
public class ReportSlip {
    private static final byte[] PURPOSE = "report slip".getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 600_000;
    private static final Duration LIFE = Duration.ofHours(2);
    private static final int MARK = 32;
    private static final int LARGEST = 64 * 1024 * 1024;

    private byte @Nullable [] secret;

    @Inject
    KeySeal seal;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A report that came back. */
    record Read(Instant checkedAt, List<RowDraft> rows) {}

    /** The slip of a report for the caller. */
    public String write(BatchReport report) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (BatchRow row : report.rows()) {
            rows.add(json(RowDraft.of(row)));
        }
        JsonObject slip = Json.createObjectBuilder()
                .add("for", caller.requirePerson().toString())
                .add("at", report.checkedAt().toString())
                .add("rows", rows)
                .build();
        byte[] packed = pack(slip.toString());
        byte[] all = new byte[MARK + packed.length];
        System.arraycopy(mark(packed), 0, all, 0, MARK);
        System.arraycopy(packed, 0, all, MARK, packed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * The report of a slip.
     *
     * @throws Refusal when it is too old, somebody else's, or not one that was written here
     */
    Read read(String slip) {
        JsonObject read = unpack(packed(slip));
        Instant at = Instant.parse(read.getString("at"));
        UUID person = UUID.fromString(read.getString("for"));
        if (!person.equals(caller.requirePerson()) || at.plus(LIFE).isBefore(clock.instant())) {
            throw new Refusal("hr.checkAgain");
        }
        return new Read(
                at,
                read.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .map(ReportSlip::row)
                        .toList());
    }

    private byte[] packed(String slip) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(slip.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal("hr.checkAgain");
        }
        byte[] packed = all.length <= MARK ? new byte[0] : java.util.Arrays.copyOfRange(all, MARK, all.length);
        byte[] mark = java.util.Arrays.copyOf(all, MARK);
        if (packed.length == 0 || !MessageDigest.isEqual(mark, mark(packed))) {
            throw new Refusal("hr.checkAgain");
        }
        return packed;
    }

    private byte[] mark(byte[] packed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal(packed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Derived once, slowly: who has a slip cannot find the passphrase by trying words on its mark. */
    private synchronized byte[] secret() throws GeneralSecurityException {
        byte[] known = secret;
        if (known == null) {
            PBEKeySpec spec = new PBEKeySpec(seal.passphrase().toCharArray(), PURPOSE, ROUNDS, MARK * 8);
            known = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            spec.clearPassword();
            secret = known;
        }
        return known;
    }

    private static byte[] pack(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static JsonObject unpack(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed));
                JsonReader reader = Json.createReader(new ByteArrayInputStream(zip.readNBytes(LARGEST)))) {
            return reader.readObject();
        } catch (IOException | JsonException e) {
            throw new IllegalStateException("a slip that bears our mark cannot be read", e);
        }
    }

    private static JsonObject json(RowDraft row) {
        return Json.createObjectBuilder()
                .add("number", row.number())
                .add("file", row.file())
                .add("holder", row.holder())
                .add("achievement", row.achievement())
                .add("issuerId", row.issuerId())
                .add("issuerName", row.issuerName())
                .add("uri", row.uri())
                .add("verdict", row.verdict().name())
                .add("findings", FindingsJson.array(row.findings()))
                .add("sha256", row.sha256())
                .add("pointer", row.pointer())
                .build();
    }

    private static RowDraft row(JsonObject row) {
        return new RowDraft(
                row.getInt("number"),
                row.getString("file"),
                row.getString("holder"),
                row.getString("achievement"),
                row.getString("issuerId"),
                row.getString("issuerName"),
                row.getString("uri"),
                Verdict.valueOf(row.getString("verdict")),
                FindingsJson.findings(row.getJsonArray("findings")),
                row.getString("sha256"),
                row.getString("pointer"));
    }
}
