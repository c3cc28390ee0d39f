package org.passerelle.credential.issuance;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.passerelle.credential.vocab.Json;

/** Writes what shows an achievement as Open Badges 3.0 Evidence. */
final class EvidenceWriter {
    private final List<Evidence> all;

    EvidenceWriter(List<Evidence> all) {
        this.all = all;
    }

    JsonArrayBuilder written() {
        JsonArrayBuilder written = Json.createArrayBuilder();
        all.forEach(evidence -> written.add(written(evidence)));
        return written;
    }

    private static JsonObjectBuilder written(Evidence evidence) {
        JsonObjectBuilder written = Json.createObjectBuilder();
        if (!evidence.sha256().isEmpty()) {
            written.add("id", named(evidence.sha256()));
        }
        written.add("type", Json.createArrayBuilder().add("Evidence"));
        add(written, "name", evidence.name());
        add(written, "genre", evidence.genre());
        add(written, "narrative", evidence.narrative());
        add(written, "description", evidence.rubric());
        return written;
    }

    /** The work's name by its digest (RFC 6920): whoever holds the work can tell whether it is this one. */
    private static String named(String sha256) {
        byte[] digest = HexFormat.of().parseHex(sha256);
        return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static void add(JsonObjectBuilder written, String key, String text) {
        if (!text.isEmpty()) {
            written.add(key, text);
        }
    }
}
