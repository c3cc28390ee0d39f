package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.credential.proof.SigningKey.Purpose.CREDENTIALS;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.achievement.Achievement;
import org.passerelle.credential.achievement.Defining;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.SkillResult;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class IssuingTest {
    @ParameterizedTest
    @EnumSource
    void whatIsIssuedVerifiesAndSaysWhoDidWhat(Database database) {
        try (World world = Region.world(database)) {
            VerificationReport report = verified(world, issued(world));
            assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
            assertEquals("Région d’essai", report.issuer().name());
            Claims claims = report.claims();
            assertNotNull(claims);
            assertEquals("Éloïse Lœuillet-Çağlar", claims.holder());
            assertEquals("Sécurité du soudage", claims.achievement().in(Language.FR));
            assertEquals("Deux épreuves en ligne.", claims.evidence());
            assertEquals(Region.EARNED, claims.validFrom());
            assertEquals(
                    List.of(
                            new SkillResult(Region.SOUDER, "souder", "Percent", "85", "60", "", "Completed"),
                            new SkillResult(Region.LIRE, "lire un plan", "Percent", "40", "60", "", "InProgress")),
                    claims.results());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSignedBytesAreKeptAsTheyWere(Database database) throws Exception {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(view.document().getBytes(StandardCharsets.UTF_8));
            assertEquals(view.sha256(), HexFormat.of().formatHex(digest));
            assertTrue(view.document().contains("\"proof\":[{"), "the Open Badges schema asks for an array");
        }
    }

    @ParameterizedTest
    @EnumSource
    void askingTwiceIssuesOnce(Database database) {
        try (World world = Region.world(database)) {
            UUID first = world.get(Issuing.class).issue(Region.award());
            world.flush();
            assertEquals(first, world.get(Issuing.class).issue(Region.award()));
            assertEquals(1, world.get(Credentials.class).mine().size());
            assertEquals(
                    1,
                    world.events().stream()
                            .filter(CredentialIssued.class::isInstance)
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoThatRaceCannotBothBeStored(Database database) {
        try (World world = Region.world(database)) {
            issued(world);
            Credential stored = world.get(IssuedCredentials.class)
                    .of(Region.ELOISE, "course/securite-du-soudage")
                    .orElseThrow();
            Achievement achievement = world.em().find(Achievement.class, stored.achievementId());
            world.em()
                    .persist(new Credential(
                            UUID.randomUUID(),
                            achievement,
                            Region.ELOISE,
                            "x",
                            "0".repeat(26),
                            new Credential.Signed("{}", "k", null, Region.EARNED)));
            assertThrows(PersistenceException.class, () -> world.em().flush());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCodeOpensItHoweverItIsTyped(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            Credentials credentials = world.get(Credentials.class);
            world.caller().nobody();
            String sloppy = view.code()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('-', ' ')
                    .replace('0', 'o');
            assertEquals(view.id(), credentials.byCode(sloppy).id());
            for (String wrong : List.of("", "K7QF", "é".repeat(26), "0".repeat(26), "x".repeat(1 << 20), "\0")) {
                assertThrows(NotFound.class, () -> credentials.byCode(wrong));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChangedByteIsNoticed(Database database) {
        try (World world = Region.world(database)) {
            String document = issued(world).document();
            String altered = document.replace("\"85\"", "\"95\"");
            assertNotEquals(document, altered);
            VerificationReport report = world.get(Verifying.class).verify(altered);
            assertTrue(report.found(FindingCode.ALTERED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawnCredentialSaysSoFromThenOn(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            Credentials credentials = world.get(Credentials.class);
            assertThrows(Refusal.class, () -> credentials.revoke(view.id(), " "));
            credentials.revoke(view.id(), "Épreuve passée par une autre personne.");
            world.flush();
            VerificationReport report = verified(world, view);
            assertEquals(FindingCode.REVOKED, report.decisive().orElseThrow().code());
            assertTrue(credentials.byCode(view.code()).isRevoked());
            assertThrows(Refusal.class, () -> credentials.revoke(view.id(), "encore"));
            assertEquals(view.id(), world.get(Issuing.class).issue(Region.award()), "not given again by itself");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rotationKeepsOldCredentialsGoodAndACompromisedKeyTakesThemAlong(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            Keys keys = world.get(Keys.class);
            UUID old = keys.all().get(0).id();
            assertThrows(Refusal.class, () -> keys.rotate(CREDENTIALS));
            keys.announceNext(CREDENTIALS);
            world.pass(Duration.ofDays(7));
            keys.rotate(CREDENTIALS);
            world.flush();
            assertEquals(Verdict.VALID, verified(world, view).verdict());
            keys.declareCompromised(old);
            world.flush();
            assertTrue(verified(world, view).found(FindingCode.KEY_COMPROMISED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCourseThatChangesGetsANewEditionAndNoOther(Database database) {
        try (World world = Region.world(database)) {
            Defining defining = world.get(Defining.class);
            assertEquals(1, defining.edition(Region.welding("a")).edition());
            assertEquals(2, defining.edition(Region.welding("b")).edition());
            world.flush();
            assertEquals(1, defining.edition(Region.welding("a")).edition());
            assertEquals(2, defining.edition(Region.welding("b")).skills().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNeitherHolderNorGraderGetsNothing(Database database) {
        try (World world = Region.world(database)) {
            world.caller().is(UUID.randomUUID(), Permission.LEARN);
            assertThrows(NotFound.class, () -> world.get(Issuing.class).issue(Region.award()));
            world.caller().is(UUID.randomUUID(), Permission.LEARN, Permission.GRADE);
            assertNotNull(world.get(Issuing.class).issue(Region.award()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotEarnedYetOrBearsNoNameIsRefused(Database database) {
        try (World world = Region.world(database)) {
            Issuing issuing = world.get(Issuing.class);
            AwardRequest early = Region.award("Éloïse", Region.EARNED.plus(Duration.ofDays(30)));
            assertEquals(
                    "credential.notEarnedYet",
                    assertThrows(Refusal.class, () -> issuing.issue(early)).code());
            AwardRequest nameless = Region.award(" \0", Region.EARNED);
            assertEquals(
                    "kernel.required",
                    assertThrows(Refusal.class, () -> issuing.issue(nameless)).code());
        }
    }

    private static CredentialView issued(World world) {
        world.get(Issuing.class).issue(Region.award());
        world.flush();
        return world.get(Credentials.class)
                .mineFor("course/securite-du-soudage")
                .orElseThrow();
    }

    private static VerificationReport verified(World world, CredentialView view) {
        return world.get(Verifying.class).verify(view.document());
    }
}
