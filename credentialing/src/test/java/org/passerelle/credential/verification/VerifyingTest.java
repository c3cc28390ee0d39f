package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.passerelle.credential.verification.Bench.DID;
import static org.passerelle.credential.verification.Bench.ID;
import static org.passerelle.credential.verification.Bench.KEY;
import static org.passerelle.credential.verification.Bench.METHOD;
import static org.passerelle.credential.verification.Bench.NOON;
import static org.passerelle.credential.verification.Bench.badge;
import static org.passerelle.credential.verification.Bench.signed;
import static org.passerelle.credential.verification.Bench.with;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.proof.Vectors;
import org.passerelle.kernel.Language;

class VerifyingTest {
    private final Bench bench = new Bench();

    @Test
    void aGenuineBadgeIsValidAndEveryCheckSaysSo() {
        VerificationReport report = bench.verify(signed(badge()));
        assertEquals(Verdict.VALID, report.verdict());
        assertEquals(
                List.of(
                        Check.STRUCTURE,
                        Check.SCHEMA,
                        Check.CONTEXTS,
                        Check.PROOF,
                        Check.KEY,
                        Check.ISSUER,
                        Check.DATES,
                        Check.STATUS),
                report.findings().stream().map(Finding::check).toList());
    }

    @Test
    void itIsToldInWordsWhoIssuedToWhomForWhat() {
        VerificationReport report = bench.verify(signed(badge()));
        Claims claims = report.claims();
        assertNotNull(claims);
        assertEquals("Éloïse Lœuillet-Çağlar", claims.holder());
        assertEquals("Sécurité du soudage", claims.achievement().in(Language.FR));
        assertEquals(
                new SkillResult(
                        "http://data.europa.eu/esco/skill/aaaa", "souder", "Percent", "85", "60", "", "Completed"),
                claims.results().get(0));
        assertEquals(
                "Région d’essai (annuaire)", report.issuer().name(), "the name of our directory, not of the badge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Éloïse Lœuillet-Çağlar", "ليلى بن عمر", "🦊 \\\"Zoé\\\"", "Nguyễn Thị Ánh"})
    void namesOfEveryScriptSurvive(String name) {
        JsonObject named = with(badge(), "/credentialSubject/identifier/0/identityHash", "\"" + name + "\"");
        VerificationReport report = bench.verify(signed(named));
        assertEquals(Verdict.VALID, report.verdict());
        assertEquals(name.replace("\\", ""), report.claims().holder());
    }

    @Test
    void aBadgeThatBeginsLaterIsNotYetValid() {
        assertFinding(FindingCode.NOT_YET_VALID, with(badge(), "/validFrom", moment(Duration.ofMinutes(6))));
        assertVerdict(Verdict.VALID, with(badge(), "/validFrom", moment(Duration.ofMinutes(4))));
    }

    @Test
    void aBadgeThatEndedIsExpiredAndStaysReadable() {
        JsonObject expired = with(badge(), "/validUntil", moment(Duration.ofMinutes(-6)));
        assertFinding(FindingCode.EXPIRED, expired);
        assertNotNull(bench.verify(signed(expired)).claims());
        assertVerdict(Verdict.VALID, with(badge(), "/validUntil", moment(Duration.ofMinutes(-4))));
    }

    @Test
    void aWithdrawnBadgeSaysWhenAndWhy() {
        bench.register.put(ID, new Standing(true, NOON, "résultat corrigé", NOON, false));
        VerificationReport report = assertFinding(FindingCode.REVOKED, badge());
        assertEquals(
                List.of(NOON, "résultat corrigé"),
                report.decisive().orElseThrow().details());
    }

    @Test
    void aBadgeRightlySignedThatTheRegisterDoesNotHoldIsInDoubt() {
        bench.register.clear();
        assertEquals(
                Verdict.CANNOT_TELL,
                assertFinding(FindingCode.NOT_IN_REGISTER, badge()).verdict());
    }

    @Test
    void aKeyThatRetiredAfterwardsLeavesItsBadgesGood() {
        bench.known = new KnownKey(METHOD, KEY.publicKey(), KnownKey.Use.ANYTHING, NOON, null);
        assertVerdict(Verdict.VALID, badge());
        bench.known =
                new KnownKey(METHOD, KEY.publicKey(), KnownKey.Use.ANYTHING, NOON.minus(Duration.ofDays(1)), null);
        assertFinding(FindingCode.KEY_RETIRED, badge());
    }

    @Test
    void aKeyInOtherHandsTakesItsBadgesWithIt() {
        bench.known = new KnownKey(METHOD, KEY.publicKey(), KnownKey.Use.NOTHING, null, NOON);
        assertFinding(FindingCode.KEY_COMPROMISED, badge());
    }

    @Test
    void aBadgeOfAnUnknownIssuerIsValidWithANote() {
        String did = "did:key:" + KEY.publicKey().multikey();
        JsonObject foreign = with(badge(), "/issuer", "{\"id\":\"" + did + "\",\"name\":\"Club de voile\"}");
        VerificationReport report =
                bench.verify(signed(foreign, KEY, did + "#" + KEY.publicKey().multikey()));
        assertEquals(Verdict.VALID_WITH_NOTES, report.verdict());
        assertEquals(FindingCode.ISSUER_UNKNOWN, report.decisive().orElseThrow().code());
        assertNull(report.issuer());
    }

    @Test
    void anIssuerElsewhereCannotBeToldAndIsNeverCalledFalse() {
        JsonObject foreign = with(badge(), "/issuer/id", "\"did:web:elsewhere.example\"");
        VerificationReport report = bench.verify(signed(foreign, KEY, "did:web:elsewhere.example#k"));
        assertEquals(Verdict.CANNOT_TELL, report.verdict());
        assertEquals(
                FindingCode.ISSUER_UNREACHABLE, report.decisive().orElseThrow().code());
        assertNull(report.claims(), "nothing unsigned is shown");
    }

    @Test
    void aFormThatWeDoNotReadIsNotCalledFalse() {
        assertEquals(
                FindingCode.OTHER_FORM,
                bench.verifying
                        .verify("eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
                        .findings()
                        .get(0)
                        .code());
        JsonObject old = with(badge(), "/@context/0", "\"https://www.w3.org/2018/credentials/v1\"");
        assertEquals(Verdict.CANNOT_TELL, bench.verify(old).verdict());
    }

    @Test
    void errorsCarryTheSpecificationsProblemTypes() {
        assertEquals(
                "https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR",
                FindingCode.ALTERED.problemType().orElseThrow().toString());
        for (FindingCode code : FindingCode.values()) {
            boolean fine = code.outcome() == Outcome.PASSED || code.outcome() == Outcome.NOTE;
            assertFalse(fine && code.problemType().isPresent(), code.name());
            boolean ofTheDocument = code.check() != Check.SUBJECT;
            assertFalse(
                    ofTheDocument
                            && code.outcome() == Outcome.FAILED
                            && code.problemType().isEmpty(),
                    code.name());
        }
    }

    @Test
    void everySampleOfTheStandardsBodyGetsAnAnswerAndNoneIsTakenForOurs() {
        String folder = "ob3-samples/1edtech-validator/vc/src/test/resources/ob30";
        Vectors.all(folder).forEach((file, text) -> {
            VerificationReport report = bench.verifying.verify(text);
            assertNotEquals(Verdict.VALID, report.verdict(), file);
            assertFalse(report.findings().isEmpty(), file);
            assertFalse(report.found(FindingCode.HIDDEN_CLAIM), file);
        });
    }

    private static String moment(Duration fromNow) {
        return "\"" + NOON.plus(fromNow) + "\"";
    }

    private void assertVerdict(Verdict verdict, JsonObject badge) {
        assertEquals(verdict, bench.verify(signed(badge)).verdict());
    }

    private VerificationReport assertFinding(FindingCode code, JsonObject badge) {
        VerificationReport report = bench.verify(signed(badge));
        assertEquals(code, report.decisive().orElseThrow().code());
        assertEquals(DID, report.issuerId());
        return report;
    }
}
