package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.batch.LinkedFiles;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.sharing.ShareView;
import org.passerelle.credential.sharing.Sharing;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class SharingTest {
    private static UUID issued(World world) {
        world.at(Instant.parse("2026-11-27T09:00:00Z"));
        UUID id = world.get(Issuing.class).issue(Region.award());
        world.flush();
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void aLinkShowsThePartUntilItsDayAndCountsHowOftenItIsOpened(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            Sharing sharing = world.get(Sharing.class);
            String code = sharing.share(id, new Disclosing.Choice(Set.of(0), true, false), 7, "  Boulangerie Martin ");
            world.flush();
            world.caller().is(new UUID(1, 1), Permission.LEARN);
            String shown = sharing.open(code.toLowerCase(Locale.ROOT)).orElseThrow();
            assertFalse(shown.contains("InProgress"), "what was not chosen is not shown");
            sharing.open(code);
            assertEquals(List.of(), sharing.mine(id), "nobody else sees who has a link");
            world.caller().is(Region.ELOISE, Permission.LEARN);
            world.flush();
            ShareView share = sharing.mine(id).get(0);
            assertEquals("Boulangerie Martin", share.note());
            assertEquals(2, share.views());
            assertTrue(share.open());
            world.pass(Duration.ofDays(7));
            assertEquals(Optional.empty(), sharing.open(code), "it has ended");
            world.flush();
            assertFalse(sharing.mine(id).get(0).open());
            assertEquals(2, sharing.mine(id).get(0).views(), "what has ended is not counted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsHolderMakesAndStopsALink(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            Sharing sharing = world.get(Sharing.class);
            String code = sharing.share(id, new Disclosing.Choice(Set.of(), true, true), 30, null);
            world.flush();
            UUID share = sharing.mine(id).get(0).id();
            world.caller().is(new UUID(1, 1), Permission.LEARN);
            assertThrows(NotFound.class, () -> sharing.share(id, new Disclosing.Choice(Set.of(), true, true), 30, ""));
            assertThrows(NotFound.class, () -> sharing.stop(share));
            assertThrows(NotFound.class, () -> sharing.open("0000-0000-0000-0000-0000-0000-00"));
            assertTrue(sharing.open(code).isPresent());
            world.caller().is(Region.ELOISE, Permission.LEARN);
            for (int days : new int[] {0, -1, 366}) {
                Refusal refusal = assertThrows(
                        Refusal.class, () -> sharing.share(id, new Disclosing.Choice(Set.of(), true, true), days, ""));
                assertEquals("days", refusal.field());
            }
            String tooLong = "x".repeat(121);
            Refusal refusal = assertThrows(
                    Refusal.class, () -> sharing.share(id, new Disclosing.Choice(Set.of(), true, true), 7, tooLong));
            assertEquals("note", refusal.field());
            sharing.stop(share);
            world.flush();
            assertEquals(Optional.empty(), sharing.open(code));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noMoreThanFiftyLinksAreOpenAtOnce(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            Sharing sharing = world.get(Sharing.class);
            for (int i = 0; i < 50; i++) {
                sharing.share(id, new Disclosing.Choice(Set.of(), false, false), 7, "");
            }
            assertThrows(Refusal.class, () -> sharing.share(id, new Disclosing.Choice(Set.of(), false, false), 7, ""));
            world.pass(Duration.ofDays(8));
            sharing.share(id, new Disclosing.Choice(Set.of(), false, false), 7, "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkOutlivesItsKeyAndAnApplicationMayHoldItButItTellsWhatWasWithdrawn(Database database) {
        try (World world = Region.world(database)) {
            LinkedFiles nowhere = address -> Optional.empty();
            world.with(LinkedFiles.class, nowhere);
            UUID id = issued(world);
            Sharing sharing = world.get(Sharing.class);
            String code = sharing.share(id, new Disclosing.Choice(Set.of(0), true, true), 7, "");
            world.flush();
            Keys keys = world.get(Keys.class);
            keys.all().stream()
                    .filter(key -> key.purpose() == SigningKey.Purpose.SELECTIONS)
                    .toList()
                    .forEach(key -> keys.declareCompromised(key.id()));
            world.flush();
            assertEquals(Verdict.VALID_WITH_NOTES, checked(world, code));
            assertEquals(1, sharing.mine(id).get(0).views(), "who checks it opens it");
            world.get(Credentials.class).revoke(id, "Erreur.");
            world.flush();
            assertEquals(Verdict.NOT_VALID, checked(world, code));
            assertEquals(Verdict.CANNOT_TELL, checked(world, "0000-0000-0000-0000-0000-0000-00"));
        }
    }

    private static Verdict checked(World world, String code) {
        String list = "lien\nhttps://passerelle.example/shared/" + code + "\n";
        Verdict verdict = world.get(BatchVerifying.class)
                .verify(List.of(Dropped.of("liens.csv", list.getBytes(StandardCharsets.UTF_8))), "")
                .rows()
                .get(0)
                .verdict();
        world.flush();
        return verdict;
    }
}
