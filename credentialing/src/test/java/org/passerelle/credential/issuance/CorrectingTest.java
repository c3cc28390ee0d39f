package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.Bitstring;
import org.passerelle.credential.status.PublishingStatus;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A name on a credential is corrected: another one takes its place. */
class CorrectingTest {
    private static final UUID ADMIN = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a009");

    private static CredentialView issued(World world) {
        world.get(Issuing.class).issue(Region.award());
        world.flush();
        return mine(world);
    }

    private static CredentialView mine(World world) {
        as(world, Region.ELOISE);
        List<CredentialView> mine = world.get(Credentials.class).mine();
        assertEquals(1, mine.size(), "what was replaced is not shown twice");
        return mine.get(0);
    }

    private static World as(World world, UUID person) {
        world.flush();
        world.caller().is(person, Permission.LEARN);
        if (person.equals(ADMIN)) {
            world.caller().is(person, Permission.LEARN, Permission.ADMINISTER);
        }
        return world;
    }

    private static UUID corrected(World world, UUID id, String name) {
        UUID made = as(world, ADMIN).get(Correcting.class).correct(id, name, "Nom d’usage.");
        world.flush();
        return made;
    }

    private static VerificationReport verified(World world, CredentialView view) {
        return world.get(Verifying.class).verify(view.document());
    }

    private static long told(World world) {
        return world.events().stream()
                .filter(CredentialSuperseded.class::isInstance)
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void theNewOneSaysTheSameUnderTheRightNameAndTheOldOneLeadsToIt(Database database) {
        try (World world = Region.world(database)) {
            CredentialView old = issued(world);
            corrected(world, old.id(), "Éloïse Çağlar");
            CredentialView now = mine(world);
            assertEquals("Éloïse Çağlar", now.holderName());
            assertTrue(now.isCorrected());
            assertNotEquals(old.code(), now.code());
            VerificationReport report = verified(world, now);
            assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
            assertEquals("Éloïse Çağlar", report.claims().holder());
            VerificationReport before = verified(world, old);
            assertEquals(report.claims().results(), before.claims().results());
            assertEquals(report.claims().evidence(), before.claims().evidence());
            assertEquals(report.claims().validFrom(), before.claims().validFrom());
            assertEquals(Verdict.NOT_VALID, before.verdict());
            assertEquals(FindingCode.SUPERSEDED, before.decisive().orElseThrow().code());
            assertEquals(
                    "Nom d’usage.", before.decisive().orElseThrow().details().get(1));
            CredentialView page = world.get(Credentials.class).byCode(old.code());
            assertTrue(page.isSuperseded() && page.isRevoked());
            assertEquals(now.code(), page.newest());
            assertFalse(now.document().contains("Lœuillet"), "the old name is left behind");
            assertFalse(now.document().contains(old.id().toString()));
            Bitstring list = Bitstring.read(
                    StrictJson.read(world.get(PublishingStatus.class).list(1).document())
                            .getJsonObject("credentialSubject")
                            .getString("encodedList"));
            assertEquals(1, IntStream.range(0, list.length()).filter(list::get).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void doingItTwiceDoesNothingTwiceAndWhoeverAwardsAgainGetsTheNewest(Database database) {
        try (World world = Region.world(database)) {
            CredentialView old = issued(world);
            UUID first = corrected(world, old.id(), "Éloïse Çağlar");
            assertEquals(first, corrected(world, old.id(), " Éloïse Çağlar "));
            assertEquals(1, told(world));
            as(world, Region.ELOISE);
            assertEquals(first, world.get(Issuing.class).issue(Region.award()));
            Refusal again = assertThrows(Refusal.class, () -> corrected(world, old.id(), "Autre Nom"));
            assertEquals("credential.superseded", again.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChainOfCorrectionsEndsAtTheNewest(Database database) {
        try (World world = Region.world(database)) {
            CredentialView first = issued(world);
            UUID second = corrected(world, first.id(), "Éloïse Çağlar");
            corrected(world, second, "Éloïse Lœuillet-Çağlar");
            CredentialView newest = mine(world);
            assertEquals("Éloïse Lœuillet-Çağlar", newest.holderName(), "also back to the first name");
            assertEquals(
                    newest.code(),
                    world.get(Credentials.class).byCode(first.code()).newest());
            assertEquals(Verdict.VALID, verified(world, newest).verdict());
            as(world, ADMIN).get(Credentials.class).revoke(newest.id(), "Erreur de personne.");
            world.flush();
            assertThrows(Refusal.class, () -> corrected(world, newest.id(), "X"), "what is withdrawn stays so");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHolderAsksAndAnAdministratorAnswers(Database database) {
        try (World world = Region.world(database)) {
            CredentialView old = issued(world);
            AskingCorrection asking = world.get(AskingCorrection.class);
            assertThrows(Refusal.class, () -> asking.ask(old.id(), "Éloïse Lœuillet-Çağlar"), "it is so already");
            world.em().clear();
            asking.ask(old.id(), "Éloise");
            world.flush();
            asking.ask(old.id(), "Éloïse Çağlar");
            as(world, UUID.randomUUID());
            assertThrows(NotFound.class, () -> asking.ask(old.id(), "Moi"));
            Correcting correcting = as(world, ADMIN).get(Correcting.class);
            assertEquals(1, correcting.asked().size());
            assertEquals("Éloïse Çağlar", correcting.askedFor(old.id()).orElseThrow());
            correcting.decline(old.id(), "Écrivez-nous d’abord.");
            world.flush();
            assertEquals(List.of(), correcting.asked());
            as(world, Region.ELOISE);
            asking.ask(old.id(), "Éloïse Çağlar");
            corrected(world, old.id(), "Éloïse Çağlar");
            assertEquals(List.of(), correcting.asked());
            assertEquals(
                    1,
                    world.events().stream()
                            .filter(CorrectionDeclined.class::isInstance)
                            .count());
        }
    }
}
