package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.Bitstring;
import org.passerelle.credential.status.PublishedList;
import org.passerelle.credential.status.PublishingStatus;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** From the entry in a credential to the list that marks it. */
class StatusTest {
    @ParameterizedTest
    @EnumSource
    void aCredentialPointsToItsPlaceAndTheListMarksItOnceItIsWithdrawn(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            JsonObject entry = StrictJson.read(view.document()).getJsonObject("credentialStatus");
            int index = Integer.parseInt(entry.getString("statusListIndex"));
            String address = entry.getString("statusListCredential");
            assertEquals("https://passerelle.example/status/1", address);
            assertEquals(address + "#" + index, entry.getString("id"));
            assertFalse(bits(list(world)).get(index));
            world.get(Credentials.class).revoke(view.id(), "Épreuve passée par une autre personne.");
            world.flush();
            Bitstring after = bits(list(world));
            assertTrue(after.get(index));
            assertEquals(
                    1,
                    java.util.stream.IntStream.range(0, after.length())
                            .filter(after::get)
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListIsACredentialSignedByAKeyOfItsOwn(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            PublishedList list = list(world);
            JsonObject document = StrictJson.read(list.document());
            assertEquals(Bitstring.LEAST, bits(list).length());
            assertEquals(
                    "BitstringStatusListCredential",
                    document.getJsonArray("type").getString(1));
            String method = document.getJsonArray("proof").getJsonObject(0).getString("verificationMethod");
            String other = StrictJson.read(view.document())
                    .getJsonArray("proof")
                    .getJsonObject(0)
                    .getString("verificationMethod");
            assertNotEquals(other, method);
            VerificationReport report = world.get(Verifying.class).verify(list.document());
            assertTrue(
                    report.found(FindingCode.KEY_NOT_FOR_ISSUING),
                    "a key for lists cannot issue: " + report.findings());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListIsSignedAnewWithinItsValidityAndOtherwiseStays(Database database) {
        try (World world = Region.world(database)) {
            PublishedList first = list(world);
            world.flush();
            world.pass(Duration.ofHours(23));
            assertEquals(first.sha256(), list(world).sha256(), "a reader's copy stays good for a day");
            world.pass(Duration.ofHours(2));
            PublishedList second = list(world);
            assertNotEquals(first.sha256(), second.sha256());
            assertEquals(first.signedAt().plus(Duration.ofHours(25)), second.signedAt());
            assertThrows(NotFound.class, () -> world.get(PublishingStatus.class).list(99));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theVerifierSaysOfWhichTimeTheListIs(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            PublishedList list = list(world);
            world.flush();
            world.pass(Duration.ofHours(3));
            VerificationReport report = world.get(Verifying.class).verify(view.document());
            assertEquals(Verdict.VALID, report.verdict());
            assertEquals(
                    List.of(list.signedAt()),
                    report.findings().get(report.findings().size() - 1).details());
        }
    }

    @ParameterizedTest
    @EnumSource
    void credentialsOlderThanTheListsStayGoodAndCanBeWithdrawn(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            world.em()
                    .createNativeQuery("update credential.credential set status_entry_id = null")
                    .executeUpdate();
            world.flush();
            assertEquals(
                    Verdict.VALID,
                    world.get(Verifying.class).verify(view.document()).verdict());
            world.get(Credentials.class).revoke(view.id(), "Erreur de saisie.");
            world.flush();
            assertTrue(world.get(Verifying.class).verify(view.document()).found(FindingCode.REVOKED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenFourPlacesInFiveAreTakenTheNextListIsOpened(Database database) {
        try (World world = Region.world(database)) {
            world.em()
                    .createNativeQuery("update credential.status_list set taken = 104856")
                    .executeUpdate();
            issued(world);
            CredentialView next = issued(world);
            assertEquals(
                    "https://passerelle.example/status/2",
                    StrictJson.read(next.document())
                            .getJsonObject("credentialStatus")
                            .getString("statusListCredential"));
            assertEquals(
                    Bitstring.LEAST,
                    bits(world.get(PublishingStatus.class).list(2)).length());
        }
    }

    private static CredentialView issued(World world) {
        int before = world.get(Credentials.class).mine().size();
        AwardRequest award = Region.award();
        AwardRequest other = new AwardRequest(
                new org.passerelle.credential.achievement.AchievementDefinition(
                        "course/" + before,
                        award.achievement().name(),
                        award.achievement().description(),
                        award.achievement().criteria(),
                        award.achievement().skills()),
                award.holder(),
                award.holderName(),
                award.language(),
                award.results(),
                award.completedAt(),
                award.evidence(),
                award.hashedEmail());
        world.caller().is(Region.ELOISE, Permission.LEARN);
        world.get(Issuing.class).issue(other);
        world.flush();
        return world.get(Credentials.class).mineFor("course/" + before).orElseThrow();
    }

    private static PublishedList list(World world) {
        return world.get(PublishingStatus.class).list(1);
    }

    private static Bitstring bits(PublishedList list) {
        return Bitstring.read(StrictJson.read(list.document())
                .getJsonObject("credentialSubject")
                .getString("encodedList"));
    }
}
