package org.passerelle.credential.fuzz;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.passerelle.credential.batch.BatchReport;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.batch.StandaloneBatch;
import org.passerelle.credential.offline.Bundle;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.reading.Dropped;

/** What every stranger's bytes go through, whole: taken out of their file, read, verified, and answered in a row. */
final class Fuzzed {
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final BatchVerifying VERIFYING = StandaloneBatch.over(
            new Bundle(NOON, "did:web:passerelle.example", List.of(), Map.of(), Map.of()).verifying(CLOCK), CLOCK);

    private Fuzzed() {}

    /** Each file gets its rows, and each row its answer, whatever is in it. */
    static void answer(String name, byte[] bytes) {
        BatchReport report = VERIFYING.verify(List.of(Dropped.of(name, bytes)), "Éloïse Lœuillet");
        if (report.rows().isEmpty()) {
            throw new AssertionError("no row for " + name);
        }
        report.rows().forEach(row -> {
            row.answers();
            if (row.reason().code().name().isEmpty() || row.report().findings().isEmpty()) {
                throw new AssertionError("no reason for " + name);
            }
        });
    }

    /** A badge, unsigned. */
    static JsonObject badge(String did) {
        return StrictJson.read("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "urn:uuid:0d6b3ae3-52f2-4f0b-8f3e-5d0f2f0e0001",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Une école"},
                 "validFrom": "2026-11-20T08:00:00Z",
                 "credentialSubject": {
                   "type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "identityType": "name", "hashed": false,
                                   "identityHash": "Éloïse Lœuillet"}],
                   "achievement": {"id": "urn:uuid:7c1f5b1e-1d0f-4f0e-8a0e-5b8e1f1d2c3b", "type": ["Achievement"],
                     "name": "Souder", "description": "Souder.", "criteria": {"narrative": "Réussir."}}}}
                """.formatted(did));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
