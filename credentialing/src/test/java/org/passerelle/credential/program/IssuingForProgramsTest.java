package org.passerelle.credential.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.Drafts;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.VerifyingForPrograms;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class IssuingForProgramsTest {
    private static final UUID PROGRAM = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a777");
    private static final String HABILITATION = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", {"habilitation": "https://region.example/terms#habilitation"}],
             "id": "https://region.example/habilitations/7",
             "type": ["VerifiableCredential"],
             "issuer": {"id": "did:example:whoever", "name": "Service des ponts"},
             "credentialSubject": {"id": "did:example:amina", "habilitation": "B1V"}}""";

    @ParameterizedTest
    @EnumSource
    void aCredentialIsIssuedInThePlatformsNameVerifiedAndWithdrawn(Database database) {
        try (World world = world(database, true)) {
            JsonObject signed = issue(world, HABILITATION);
            assertEquals(
                    Region.IDENTITY.did(), signed.getJsonObject("issuer").getString("id"), "whoever they say it is");
            assertEquals("Service des ponts", signed.getJsonObject("issuer").getString("name"));
            VerifyingForPrograms verifying = world.get(VerifyingForPrograms.class);
            VerificationReport report = verifying.credential(signed);
            assertEquals(List.of(), bad(report.findings()));
            assertTrue(report.found(FindingCode.SIGNATURE_INTACT) && report.found(FindingCode.NOT_REVOKED));

            world.get(IssuingForPrograms.class).revoke("https://region.example/habilitations/7");
            world.flush();
            assertTrue(verifying.credential(signed).found(FindingCode.REVOKED));
            assertThrows(
                    Refusal.class,
                    () -> world.get(IssuingForPrograms.class).revoke("https://region.example/habilitations/7"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceInAnotherListStaysBesideOurs(Database database) {
        try (World world = world(database, true)) {
            JsonObject signed = issue(world, HABILITATION.replace("\"type\"", """
                    "credentialStatus": {"type": "BitstringStatusListEntry", "statusPurpose": "message",
                     "statusListIndex": "5", "statusListCredential": "https://region.example/lists/1"}, "type\""""));
            assertEquals(2, signed.getJsonArray("credentialStatus").size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsIssuedWhereItIsNotAllowedNorBadgesNorUnderABadgesName(Database database) {
        try (World world = world(database, false)) {
            IssuingForPrograms issuing = world.get(IssuingForPrograms.class);
            JsonObject draft = StrictJson.read(HABILITATION);
            assertThrows(NotFound.class, () -> issuing.problems(draft));
            assertThrows(NotFound.class, () -> issuing.issue(draft));
            assertThrows(NotFound.class, () -> issuing.revoke("urn:uuid:1"));
        }
        try (World world = world(database, true)) {
            IssuingForPrograms issuing = world.get(IssuingForPrograms.class);
            JsonObject badge = StrictJson.read(HABILITATION.replace(
                    "[\"VerifiableCredential\"]", "[\"VerifiableCredential\", \"OpenBadgeCredential\"]"));
            assertFalse(issuing.problems(badge).isEmpty());
            assertThrows(Refusal.class, () -> issuing.issue(badge));
            world.caller().is(Region.ELOISE, Permission.LEARN);
            UUID earned = world.get(Issuing.class).issue(Region.award());
            world.caller().is(PROGRAM, Permission.ADMINISTER);
            world.flush();
            JsonObject posing = StrictJson.read(
                    HABILITATION.replace("https://region.example/habilitations/7", "urn:uuid:" + earned));
            assertThrows(Refusal.class, () -> issuing.issue(posing));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"type\": [\"VerifiableCredential\"]', '\"type\": [\"Other\"]'",
        "'\"id\": \"https://region.example/habilitations/7\"', '\"id\": null'",
        "'\"id\": \"https://region.example/habilitations/7\"', '\"id\": \"seven\"'",
        "'\"id\": \"did:example:amina\"', '\"id\": [\"did:example:a\", \"did:example:b\"]'",
        "'\"type\"', '\"name\": {\"@value\": \"a\", \"url\": \"x:y\"}, \"type\"'",
        "'\"name\": \"Service des ponts\"', '\"name\": {\"@language\": \"fr\"}'",
        "'\"type\"', '\"validFrom\": \"2026-11-27\", \"type\"'",
        "'\"type\"', '\"credentialSchema\": {\"type\": \"JsonSchema\"}, \"type\"'",
        "'\"type\"', '\"credentialStatus\": {\"id\": \"did:example:s\"}, \"type\"'",
        "'\"type\"', '\"refreshService\": {\"id\": \"did:example:s\"}, \"type\"'",
        "'\"type\"', '\"relatedResource\": [\"https://www.w3.org/ns/credentials/v2\"], \"type\"'",
        "'\"type\"', '\"relatedResource\": {\"id\": \"https://www.w3.org/ns/credentials/v2\"}, \"type\"'",
        "'\"type\"', '\"proof\": {\"type\": \"DataIntegrityProof\"}, \"type\"'",
        "'\"habilitation\": \"B1V\"', '\"undefined\": \"B1V\"'",
        "'\"https://region.example/terms#habilitation\"', '\"not a url\"'",
        "'{\"habilitation\"', '{\"VerifiableCredential\": \"https://evil.example/#x\", \"habilitation\"'",
        "'\"https://www.w3.org/ns/credentials/v2\"', '\"https://www.w3.org/2018/credentials/v1\"'",
        "'\"https://www.w3.org/ns/credentials/v2\"', '{\"x\": \"https://region.example/x\"}, \"https://www.w3.org/ns/credentials/v2\"'",
        "'{\"habilitation\"', '\"https://elsewhere.example/context\", {\"habilitation\"'",
    })
    void whatTheDataModelForbidsIsFoundBeforeItIsSigned(String text, String bent) {
        assertTrue(HABILITATION.contains(text), text);
        assertEquals(List.of(), bad(Drafts.findings(StrictJson.read(HABILITATION))));
        List<Finding> found = Drafts.findings(StrictJson.read(HABILITATION.replace(text, bent)));
        assertFalse(bad(found).isEmpty(), found.toString());
    }

    @Test
    void theDigestOfAVocabularyAtHandIsCompared() {
        String related = HABILITATION.replace("\"type\"", """
                "relatedResource": {"id": "https://www.w3.org/ns/credentials/v2", "%s": "%s"}, "type\"""");
        for (String good : List.of(
                "digestSRI sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=",
                "digestMultibase uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA",
                "digestMultibase uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ")) {
            String[] parts = good.split(" ", 2);
            assertEquals(List.of(), bad(Drafts.findings(StrictJson.read(related.formatted(parts[0], parts[1])))), good);
            String bent = parts[1].replace("WHgPyslV", "WHgPyslW").replace("1h4D8rJV", "1h4D8rJW");
            assertTrue(
                    Drafts.findings(StrictJson.read(related.formatted(parts[0], bent))).stream()
                            .anyMatch(finding -> finding.code() == FindingCode.RELATED_ALTERED),
                    good);
        }
    }

    private static List<Finding> bad(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.outcome() == Outcome.FAILED || f.outcome() == Outcome.UNKNOWN)
                .toList();
    }

    private static JsonObject issue(World world, String draft) {
        IssuingForPrograms issuing = world.get(IssuingForPrograms.class);
        UUID id = issuing.issue(StrictJson.read(draft));
        world.flush();
        return StrictJson.read(issuing.document(id));
    }

    private static World world(Database database, boolean mayIssue) {
        World world = Region.world(database);
        ProgramAccess access = () -> mayIssue;
        world.with(ProgramAccess.class, access);
        world.caller().is(PROGRAM, Permission.ADMINISTER);
        return world;
    }
}
