package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.proof.IssuingBodies;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.SigningKey.Purpose;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.PublishingStatus;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A training body signs what its courses award, in its own name. */
class IssuingBodiesTest {
    private static final UUID AFPA = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0aaaa");
    private static final UUID OTHER = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0bbbb");
    private static final String DID = "did:web:passerelle.example:issuers:centre-de-gueret";

    private static JsonObject issue(World world, UUID body, int number) {
        AwardRequest one = Region.award();
        AchievementDefinition what = one.achievement();
        UUID holder = new UUID(7, number);
        world.caller().is(holder, Permission.LEARN);
        UUID id = world.get(Issuing.class)
                .issue(new AwardRequest(
                        new AchievementDefinition(
                                what.source() + body,
                                what.name(),
                                what.description(),
                                what.criteria(),
                                what.skills(),
                                new Creator("urn:uuid:" + body, "Centre de Guéret", "")),
                        holder,
                        "Personne " + number,
                        one.language(),
                        one.results(),
                        one.completedAt(),
                        one.evidence(),
                        one.hashedEmail()));
        world.flush();
        world.caller().is(holder, Permission.LEARN, Permission.ADMINISTER);
        return StrictJson.read(world.get(Credentials.class).one(id).document());
    }

    private static String issuer(JsonObject credential) {
        return credential.getJsonObject("issuer").getString("id");
    }

    private static VerificationReport verified(World world, String text) {
        return world.get(Verifying.class).verify(text);
    }

    private static World opened(Database database) {
        World world = Region.world(database);
        world.get(IssuingBodies.class).open(AFPA, "Centre de Guéret");
        world.flush();
        return world;
    }

    @ParameterizedTest
    @EnumSource
    void itSignsFromThenOnUnderItsOwnNameAndTheRegionForAllOthers(Database database) {
        try (World world = Region.world(database)) {
            JsonObject before = issue(world, AFPA, 1);
            assertEquals(Region.IDENTITY.did(), issuer(before));
            world.get(IssuingBodies.class).open(AFPA, "Centre de Guéret");
            world.flush();
            JsonObject own = issue(world, AFPA, 2);
            assertEquals(DID, issuer(own));
            assertEquals("Centre de Guéret", own.getJsonObject("issuer").getString("name"));
            assertEquals(Region.IDENTITY.did(), issuer(issue(world, OTHER, 3)));
            VerificationReport report = verified(world, own.toString());
            assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
            assertEquals(
                    "Centre de Guéret", Objects.requireNonNull(report.issuer()).name());
            assertEquals(Verdict.VALID, verified(world, before.toString()).verdict());

            String document = world.get(IssuingBodies.class).didDocument("centre-de-gueret");
            String method = own.getJsonArray("proof").getJsonObject(0).getString("verificationMethod");
            assertTrue(document.contains("\"" + method + "\""), document);
            assertFalse(world.get(Keys.class).didDocument(Region.IDENTITY.did()).contains(method.split("#")[1]));

            world.get(IssuingBodies.class).close(AFPA);
            world.flush();
            assertEquals(Region.IDENTITY.did(), issuer(issue(world, AFPA, 4)));
            assertEquals(Verdict.VALID, verified(world, own.toString()).verdict(), "what it signed stays good");
            world.get(IssuingBodies.class).open(AFPA, "Centre de Guéret");
            world.flush();
            assertEquals(DID, issuer(issue(world, AFPA, 5)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsListsPartsAndTokensAreItsOwn(Database database) {
        try (World world = opened(database)) {
            JsonObject own = issue(world, AFPA, 1);
            String list = own.getJsonObject("credentialStatus").getString("statusListCredential");
            int number = Integer.parseInt(list.substring(list.lastIndexOf('/') + 1));
            assertNotEquals(1, number);
            JsonObject published = StrictJson.read(
                    world.get(PublishingStatus.class).list(number).document());
            assertEquals(DID, published.getString("issuer"));
            CredentialView mine = world.get(Credentials.class).mine().get(0);
            String part = world.get(Disclosing.class).shown(mine.id(), new Disclosing.Choice(Set.of(0), false, false));
            List<String> all = List.of(
                    part,
                    world.get(Tokenising.class).byCode(mine.code(), TokenProfile.VC_JWT),
                    world.get(Tokenising.class).byCode(mine.code(), TokenProfile.OB3_JWT));
            for (String text : all) {
                VerificationReport report = verified(world, text);
                assertEquals(DID, report.issuerId());
                assertNotEquals(
                        Verdict.NOT_VALID, report.verdict(), report.findings().toString());
                assertTrue(report.found(FindingCode.ISSUER_KNOWN));
            }
            world.get(Credentials.class).revoke(mine.id(), "Erreur de personne.");
            world.flush();
            assertTrue(verified(world, own.toString()).found(FindingCode.REVOKED));
            assertNotEquals(
                    published.toString(),
                    world.get(PublishingStatus.class).list(number).document());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsKeysAreChangedAndLostApartFromTheRegions(Database database) {
        try (World world = opened(database)) {
            JsonObject own = issue(world, AFPA, 1);
            JsonObject regions = issue(world, OTHER, 2);
            Keys keys = world.get(Keys.class);
            world.pass(Duration.ofDays(1));
            keys.announceNext(Purpose.CREDENTIALS, "centre-de-gueret");
            world.pass(Duration.ofDays(8));
            keys.rotate(Purpose.CREDENTIALS, "centre-de-gueret");
            world.flush();
            assertEquals(Verdict.VALID, verified(world, own.toString()).verdict());
            SigningKey first = keys.all("centre-de-gueret").stream()
                    .filter(key -> key.purpose() == Purpose.CREDENTIALS)
                    .findFirst()
                    .orElseThrow();
            keys.declareCompromised(first.id());
            world.flush();
            assertTrue(verified(world, own.toString()).found(FindingCode.KEY_COMPROMISED));
            assertEquals(Verdict.VALID, verified(world, regions.toString()).verdict());
            assertEquals(1, world.get(Resigning.class).some(10));
            world.flush();
            String id = own.getString("id").substring("urn:uuid:".length());
            JsonObject anew = StrictJson.read(
                    world.get(Credentials.class).one(UUID.fromString(id)).document());
            assertEquals(DID, issuer(anew));
            assertEquals(Verdict.VALID, verified(world, anew.toString()).verdict());
            assertThrows(NotFound.class, () -> keys.announceNext(Purpose.CREDENTIALS, "nobody"));
            assertThrows(NotFound.class, () -> keys.announceNext(Purpose.PROGRAMS, "centre-de-gueret"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfOneDoesNotSignForAnother(Database database) {
        try (World world = opened(database)) {
            world.get(Keys.class).ensureActive();
            world.flush();
            JsonObject own = issue(world, AFPA, 1);
            String posing = own.toString().replace(DID, Region.IDENTITY.did());
            assertTrue(verified(world, posing).found(FindingCode.KEY_UNLISTED));
            String mixed = own.toString().replaceFirst("\\{\"id\":\"" + DID, "{\"id\":\"" + Region.IDENTITY.did());
            assertEquals(Verdict.NOT_VALID, verified(world, mixed).verdict());
            world.get(IssuingBodies.class).open(OTHER, "Centre de Guéret");
            world.flush();
            assertTrue(world.get(IssuingBodies.class)
                    .didDocument("centre-de-gueret-2")
                    .contains(":centre-de-gueret-2#"));
        }
    }
}
