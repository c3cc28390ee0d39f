package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.SigningKey.Purpose;
import org.passerelle.credential.status.PublishedList;
import org.passerelle.credential.status.PublishingStatus;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ResigningTest {
    private static UUID issue(World world, int number) {
        UUID holder = new UUID(9, number);
        world.caller().is(holder, Permission.LEARN);
        AwardRequest one = Region.award();
        return world.get(Issuing.class)
                .issue(new AwardRequest(
                        one.achievement(),
                        holder,
                        "Personne " + number,
                        one.language(),
                        one.results(),
                        one.completedAt(),
                        one.evidence(),
                        one.hashedEmail()));
    }

    private static Verdict verdict(World world, String document) {
        return world.get(Verifying.class).verify(document).verdict();
    }

    private static SigningKey active(World world, Purpose purpose) {
        return world.get(Keys.class).all().stream()
                .filter(key -> key.purpose() == purpose && key.state() == SigningKey.State.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whatALostKeySignedIsSignedAnewWordForWordAndOldCopiesStayVoid(Database database) {
        try (World world = Region.world(database)) {
            world.at(Instant.parse("2026-11-27T09:00:00Z"));
            List<UUID> issued = List.of(issue(world, 1), issue(world, 2), issue(world, 3), issue(world, 4));
            Credentials credentials = world.get(Credentials.class);
            credentials.revoke(issued.get(3), "Erreur de personne.");
            world.flush();
            String before = credentials.one(issued.get(0)).document();
            assertEquals(Verdict.VALID, verdict(world, before));
            PublishedList list = world.get(PublishingStatus.class).list(1);
            Resigning resigning = world.get(Resigning.class);
            assertFalse(resigning.isDue(), "nothing is lost");

            world.get(Keys.class)
                    .declareCompromised(active(world, Purpose.CREDENTIALS).id());
            world.get(Keys.class)
                    .declareCompromised(active(world, Purpose.STATUS_LISTS).id());
            world.flush();
            assertEquals(Verdict.NOT_VALID, verdict(world, before));
            assertEquals(3, resigning.waiting());
            assertEquals(2, resigning.some(2));
            world.flush();
            assertEquals(1, resigning.waiting(), "it can be stopped and goes on");
            assertTrue(resigning.isDue());
            assertEquals(1, resigning.some(2));
            world.flush();
            assertFalse(resigning.isDue());

            String after = credentials.one(issued.get(0)).document();
            assertNotEquals(before, after);
            assertEquals(
                    before.substring(0, before.indexOf("\"proof\"")), after.substring(0, after.indexOf("\"proof\"")));
            assertEquals(Verdict.VALID, verdict(world, after));
            assertEquals(Verdict.NOT_VALID, verdict(world, before), "the old copy stays void");
            assertEquals(
                    Verdict.NOT_VALID,
                    verdict(world, credentials.one(issued.get(3)).document()));
            assertNotEquals(
                    list.document(), world.get(PublishingStatus.class).list(1).document());
            long told = world.events().stream()
                    .filter(CredentialSignedAnew.class::isInstance)
                    .count();
            assertEquals(3, told, "each holder once, and not the one whose credential was withdrawn");
        }
    }
}
