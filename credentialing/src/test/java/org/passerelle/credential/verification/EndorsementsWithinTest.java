package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.passerelle.credential.verification.Bench.badge;
import static org.passerelle.credential.verification.Bench.signed;
import static org.passerelle.credential.verification.Bench.with;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.proof.StrictJson;

/** Endorsements that a credential carries: each is a credential of its own, about what carries it. */
class EndorsementsWithinTest {
    private static final String ENDORSEMENT = "urn:uuid:9a0f2f0e-52f2-4f0b-8f3e-0d6b3ae30c77";
    private static final String ACHIEVEMENT = "urn:uuid:7c1f5b1e-1d0f-4f0e-8a0e-5b8e1f1d2c3b";

    private final Bench bench = new Bench();

    private static JsonObject endorsement(String about) {
        return StrictJson.read("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "%s", "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Métal Creusois",
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Région d’essai", "url": "https://region.example"},
                 "validFrom": "2026-11-20T08:00:00Z",
                 "credentialSubject": {"id": "%s", "type": ["EndorsementSubject"],
                   "endorsementComment": "Nous embauchons sur cette attestation."}}
                """.formatted(ENDORSEMENT, Bench.DID, about));
    }

    private List<Finding> found(JsonObject credential) {
        VerificationReport report = bench.verify(credential);
        return report.findings().stream()
                .filter(finding -> finding.check() == Check.ENDORSEMENT)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/endorsement", "/credentialSubject/achievement/endorsement"})
    void oneThatIsGenuineAndInForceIsToldWithWhatItSays(String place) {
        bench.register.put(ENDORSEMENT, Standing.good(Bench.NOON));
        String about = place.equals("/endorsement") ? Bench.ID : ACHIEVEMENT;
        JsonObject credential = signed(with(badge(), place, "[" + signed(endorsement(about)) + "]"));
        List<Finding> found = found(credential);
        assertEquals(FindingCode.ENDORSED, found.get(0).code());
        assertEquals(
                List.of("Région d’essai (annuaire)", "Nous embauchons sur cette attestation."),
                found.get(0).details());
        assertEquals(1, found.size());
    }

    @Test
    void oneThatIsWithdrawnAlteredOrAboutSomethingElseIsAFindingOfItsOwnAndTheCredentialStaysWhatItIs() {
        bench.register.put(ENDORSEMENT, new Standing(true, Bench.NOON.minusSeconds(60), "", Bench.NOON));
        JsonObject withdrawn = signed(with(badge(), "/endorsement", "[" + signed(endorsement(Bench.ID)) + "]"));
        assertEquals(FindingCode.ENDORSEMENT_NOT_VALID, found(withdrawn).get(0).code());
        assertEquals(Verdict.VALID_WITH_NOTES, bench.verify(withdrawn).verdict());
        bench.register.put(ENDORSEMENT, Standing.good(Bench.NOON));
        JsonObject altered =
                with(signed(endorsement(Bench.ID)), "/credentialSubject/endorsementComment", "\"Nous recrutons.\"");
        JsonObject other = signed(endorsement("urn:uuid:00000000-0000-4000-8000-000000000000"));
        for (JsonObject bad : List.of(altered, other)) {
            JsonObject credential = signed(with(badge(), "/endorsement", "[" + bad + "]"));
            assertEquals(
                    FindingCode.ENDORSEMENT_NOT_VALID, found(credential).get(0).code());
        }
    }

    @Test
    void oneThatNobodyHasRegisteredCannotBeToldAndACredentialWithoutAnyHasNoFinding() {
        JsonObject credential = signed(with(badge(), "/endorsement", "[" + signed(endorsement(Bench.ID)) + "]"));
        assertEquals(
                FindingCode.ENDORSEMENT_NOT_CHECKED, found(credential).get(0).code());
        assertEquals(List.of(), found(signed(badge())));
    }
}
