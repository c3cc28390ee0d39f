package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.passerelle.credential.verification.Bench.KEY;
import static org.passerelle.credential.verification.Bench.METHOD;
import static org.passerelle.credential.verification.Bench.badge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.passerelle.credential.proof.Holders;

/** Proofs that are made of the document and of proofs that were on it before. */
class ProofChainTest {
    private final Bench bench = new Bench();
    private final JsonObject chained = Holders.chained(badge(), KEY, METHOD);

    @Test
    void aChainVerifiesAsAWhole() {
        assertEquals(Verdict.VALID, bench.verify(chained).verdict());
    }

    @Test
    void aLinkThatIsMissingOrAlteredIsFound() {
        JsonObject second = Json.createPointer("/proof/0").remove(chained);
        assertEquals(FindingCode.PROOF_MALFORMED, decisive(second));
        JsonObject elsewhere =
                Json.createPointer("/proof/1/previousProof").replace(chained, Json.createValue("urn:uuid:other"));
        assertEquals(FindingCode.PROOF_MALFORMED, decisive(elsewhere));
        JsonObject later =
                Json.createPointer("/proof/0/created").replace(chained, Json.createValue("2026-11-23T08:00:01Z"));
        assertEquals(FindingCode.ALTERED, decisive(later));
        JsonObject apart = Json.createPointer("/proof/1/previousProof").remove(chained);
        assertEquals(FindingCode.ALTERED, decisive(apart));
    }

    private FindingCode decisive(JsonObject document) {
        return bench.verify(document).decisive().orElseThrow().code();
    }
}
