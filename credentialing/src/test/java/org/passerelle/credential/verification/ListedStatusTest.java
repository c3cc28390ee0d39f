package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.passerelle.credential.verification.Bench.NOON;
import static org.passerelle.credential.verification.Bench.badge;
import static org.passerelle.credential.verification.Bench.signed;
import static org.passerelle.credential.verification.Bench.with;

import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.Bitstring;

/** Credentials of an issuer elsewhere, and the lists that they point to. */
class ListedStatusTest {
    private static final PrivateKey KEY = PrivateKey.generate(new SecureRandom());
    private static final String DID = "did:key:" + KEY.publicKey().multikey();
    private static final String METHOD = DID + "#" + KEY.publicKey().multikey();
    private static final String LIST = "https://club.example/status/3";
    private static final int INDEX = 94567;

    private final Bench bench = new Bench();

    @Test
    void whatTheListDoesNotMarkIsInForceAsOfItsTime() {
        publish(list("revocation", Bitstring.LEAST));
        Finding status = status(credential("revocation", String.valueOf(INDEX)));
        assertEquals(FindingCode.NOT_REVOKED, status.code());
        assertEquals(NOON.minusSeconds(60), status.details().get(0));
    }

    @ParameterizedTest
    @CsvSource({"revocation, REVOKED_IN_LIST", "suspension, SUSPENDED_IN_LIST"})
    void whatTheListMarksIsNotValid(String purpose, FindingCode code) {
        publish(list(purpose, Bitstring.LEAST, INDEX));
        assertEquals(code, status(credential(purpose, String.valueOf(INDEX))).code());
        assertEquals(
                FindingCode.NOT_REVOKED,
                status(credential(purpose, String.valueOf(INDEX + 1))).code());
    }

    @Test
    void aListThatCannotBeHadLeavesTheQuestionOpen() {
        assertCode(FindingCode.STATUS_NOT_CHECKED, credential("revocation", "5"));
        assertEquals(
                Verdict.CANNOT_TELL,
                bench.verifying.verify(credential("revocation", "5").toString()).verdict());
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.5", "0x5", "+5", "05", "''", "99999999999", "five"})
    void anIndexThatIsNoNumberIsFound(String index) {
        publish(list("revocation", Bitstring.LEAST));
        assertCode(FindingCode.STATUS_MALFORMED, credential("revocation", index));
    }

    @Test
    void anIndexBeyondTheEndIsFound() {
        publish(list("revocation", Bitstring.LEAST));
        assertCode(FindingCode.STATUS_OUT_OF_RANGE, credential("revocation", String.valueOf(Bitstring.LEAST)));
    }

    @Test
    void aListShorterThanTheStandardAllowsIsNotReliedUpon() {
        publish(list("revocation", 10_000));
        assertCode(FindingCode.STATUS_LIST_SHORT, credential("revocation", "5"));
    }

    @Test
    void aListOfAnotherPurposeIsNotReliedUpon() {
        publish(list("suspension", Bitstring.LEAST));
        assertCode(FindingCode.STATUS_LIST_UNPROVEN, credential("revocation", "5"));
    }

    @Test
    void aListThatSomebodyElseSignedIsNotReliedUpon() {
        PrivateKey other = PrivateKey.generate(new SecureRandom());
        bench.published.put(
                LIST, signed(list("revocation", Bitstring.LEAST), other, METHOD).toString());
        assertCode(FindingCode.STATUS_LIST_UNPROVEN, credential("revocation", "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "/issuer, '\"did:web:club.example\"'",
        "/id, '\"https://club.example/status/4\"'",
        "/validUntil, '\"2026-11-22T00:00:00Z\"'",
        "/validFrom, '\"2026-11-24T00:00:00Z\"'",
        "/type, '[\"VerifiableCredential\"]'",
        "/credentialSubject/encodedList, '\"uAAAA\"'",
    })
    void aListThatIsNotTheOneNamedIsNotReliedUpon(String place, String value) {
        publish(with(list("revocation", Bitstring.LEAST), place, value));
        assertCode(FindingCode.STATUS_LIST_UNPROVEN, credential("revocation", "5"));
    }

    @Test
    void oneChangedBitIsNotReliedUpon() {
        JsonObject published = signed(list("revocation", Bitstring.LEAST, INDEX), KEY, METHOD);
        String without = Bitstring.of(new BitSet(), Bitstring.LEAST).encoded();
        bench.published.put(
                LIST,
                with(published, "/credentialSubject/encodedList", "\"" + without + "\"")
                        .toString());
        assertCode(FindingCode.STATUS_LIST_UNPROVEN, credential("revocation", String.valueOf(INDEX)));
    }

    @Test
    void whatIsKeptOfACredentialIsEnoughToAskItsListAgain() {
        StatusAgain again = new StatusAgain();
        again.directory = bench.verifying.directory;
        again.lists = bench.verifying.lists;
        again.clock = bench.verifying.clock;
        String pointer = StatusAgain.pointer(
                credential("revocation", String.valueOf(INDEX)).toString());
        publish(list("revocation", Bitstring.LEAST));
        assertEquals(FindingCode.NOT_REVOKED, again.finding(pointer).code());
        publish(list("revocation", Bitstring.LEAST, INDEX));
        assertEquals(FindingCode.REVOKED_IN_LIST, again.finding(pointer).code());
        assertEquals("", StatusAgain.pointer("no credential"));
    }

    @Test
    void theErrorsBearTheSpecificationsNames() {
        String list = "https://www.w3.org/ns/credentials/status-list#";
        assertEquals(list + "RANGE_ERROR", type(FindingCode.STATUS_OUT_OF_RANGE));
        assertEquals(list + "STATUS_LIST_LENGTH_ERROR", type(FindingCode.STATUS_LIST_SHORT));
        assertEquals(list + "STATUS_RETRIEVAL_ERROR", type(FindingCode.STATUS_NOT_CHECKED));
        assertEquals(list + "STATUS_VERIFICATION_ERROR", type(FindingCode.STATUS_LIST_UNPROVEN));
        assertEquals(list + "MALFORMED_VALUE_ERROR", type(FindingCode.STATUS_MALFORMED));
    }

    private static String type(FindingCode code) {
        return code.problemType().orElseThrow().toString();
    }

    private void publish(JsonObject list) {
        bench.published.put(LIST, signed(list, KEY, METHOD).toString());
    }

    private static JsonObject list(String purpose, int length, int... set) {
        BitSet bits = new BitSet();
        for (int i : set) {
            bits.set(i);
        }
        return StrictJson.read("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "%s",
                 "type": ["VerifiableCredential", "BitstringStatusListCredential"], "issuer": "%s",
                 "validFrom": "%s",
                 "credentialSubject": {"id": "%s#list", "type": "BitstringStatusList",
                   "statusPurpose": "%s", "encodedList": "%s"}}
                """.formatted(
                        LIST,
                        DID,
                        NOON.minusSeconds(60),
                        LIST,
                        purpose,
                        Bitstring.of(bits, length).encoded()));
    }

    private static JsonObject credential(String purpose, String index) {
        JsonObject foreign = with(badge(), "/issuer", "{\"id\":\"" + DID + "\",\"name\":\"Club de voile\"}");
        return signed(
                with(foreign, "/credentialStatus", """
                {"id": "%s#%s", "type": "BitstringStatusListEntry", "statusPurpose": "%s",
                 "statusListIndex": "%s", "statusListCredential": "%s"}
                """.formatted(LIST, index.strip(), purpose, index, LIST)),
                KEY,
                METHOD);
    }

    private void assertCode(FindingCode code, JsonObject credential) {
        assertEquals(code, status(credential).code());
    }

    private Finding status(JsonObject credential) {
        VerificationReport report = bench.verify(credential);
        return report.findings().stream()
                .filter(f -> f.check() == Check.STATUS)
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.findings().toString()));
    }
}
