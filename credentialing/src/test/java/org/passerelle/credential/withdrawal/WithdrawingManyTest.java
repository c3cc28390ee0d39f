package org.passerelle.credential.withdrawal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.issuance.CredentialRevoked;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.Bitstring;
import org.passerelle.credential.status.PublishingStatus;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Two administrators withdraw many credentials for one reason. */
class WithdrawingManyTest {
    private static final UUID FIRST = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a009");
    private static final UUID SECOND = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a010");
    private static final WithdrawalFilter WELDING =
            new WithdrawalFilter("course/securite-du-soudage", null, null, "", List.of());

    private static World as(World world, UUID person) {
        world.flush();
        world.caller().is(person, Permission.LEARN, Permission.GRADE, Permission.ADMINISTER, Permission.RUN_JOBS);
        return world;
    }

    private static List<CredentialView> issued(World world, int many) {
        as(world, FIRST);
        List<CredentialView> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID id = world.get(Issuing.class).issue(Region.awardTo(new UUID(7, i), "Personne " + i));
            made.add(world.get(Credentials.class).one(id));
        }
        world.flush();
        return made;
    }

    private static long bits(World world) {
        Bitstring list = Bitstring.read(
                StrictJson.read(world.get(PublishingStatus.class).list(1).document())
                        .getJsonObject("credentialSubject")
                        .getString("encodedList"));
        return IntStream.range(0, list.length()).filter(list::get).count();
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }

    @ParameterizedTest
    @EnumSource
    void whatASecondConfirmsIsWithdrawnInSlicesHoweverItIsStopped(Database database) {
        try (World world = Region.world(database)) {
            List<CredentialView> all = issued(world, 7);
            WithdrawingMany withdrawing = world.get(WithdrawingMany.class);
            world.get(Credentials.class).revoke(all.get(0).id(), "Seule.");
            world.flush();
            DryRun counted = withdrawing.look(WELDING);
            assertEquals(6, counted.inForce());
            assertEquals(1, counted.withdrawn());
            assertEquals("course/securite-du-soudage", counted.bySource().get(0).source());
            UUID id = withdrawing.propose(WELDING, "Sujet divulgué.");
            issued(world, 8);
            refused("credential.withdrawal.notTheSame", () -> withdrawing.confirm(id));
            world.em().clear();
            assertFalse(withdrawing.isDue(), "nothing happens before a second one confirms");
            assertEquals(0, withdrawing.some(10));
            as(world, SECOND);
            withdrawing.confirm(id);
            world.flush();
            withdrawing.confirm(id);
            assertEquals(4, withdrawing.some(4));
            world.flush();
            assertEquals(4, withdrawing.one(id).done());
            assertEquals(5, bits(world));
            assertTrue(withdrawing.isDue());
            assertEquals(2, withdrawing.some(4));
            world.flush();
            assertFalse(withdrawing.isDue());
            assertEquals(WithdrawalState.DONE, withdrawing.one(id).state());
            assertEquals(7, bits(world));
            assertEquals(
                    7,
                    world.events().stream()
                            .filter(CredentialRevoked.class::isInstance)
                            .count(),
                    "each holder is told once");
            var decisive = world.get(Verifying.class)
                    .verify(all.get(3).document())
                    .decisive()
                    .orElseThrow();
            assertEquals(FindingCode.REVOKED, decisive.code());
            assertEquals("Sujet divulgué.", decisive.details().get(1));
            assertEquals(1, withdrawing.look(WELDING).inForce(), "what was issued after it was proposed stays");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyAreChosenByDayKeyAndCodes(Database database) {
        try (World world = Region.world(database)) {
            List<CredentialView> all = issued(world, 5);
            WithdrawingMany withdrawing = world.get(WithdrawingMany.class);
            String kid = world.get(Keys.class).all().stream()
                    .filter(key -> key.purpose() == SigningKey.Purpose.CREDENTIALS)
                    .map(SigningKey::kid)
                    .findFirst()
                    .orElseThrow();
            LocalDate today = LocalDate.of(2026, 11, 23);
            assertEquals(
                    5,
                    withdrawing
                            .look(new WithdrawalFilter("", today, today, kid, List.of()))
                            .inForce());
            assertEquals(
                    0,
                    withdrawing
                            .look(new WithdrawalFilter("", null, today.minusDays(1), "", List.of()))
                            .inForce());
            String list = "code\n" + all.get(1).code().toLowerCase(java.util.Locale.ROOT) + ";x\n"
                    + all.get(2).code() + "\n" + "0".repeat(26);
            WithdrawalFilter codes = new WithdrawalFilter("", null, null, kid, WithdrawalFilter.codes(list));
            DryRun counted = withdrawing.look(codes);
            assertEquals(2, counted.inForce());
            assertEquals(1, counted.unknown());
            List<String> many = new ArrayList<>(codes.codes());
            IntStream.range(0, 1200).forEach(i -> many.add(String.format("%026d", i + 1)));
            WithdrawalFilter lengthy = new WithdrawalFilter("", null, null, "", many);
            assertEquals(2, withdrawing.look(lengthy).inForce(), "however long the list is");
            UUID id = withdrawing.propose(lengthy, "Erreur.");
            assertEquals(2, withdrawing.one(id).total());
            withdrawing.drop(id);
            as(world, SECOND);
            refused("credential.withdrawal.over", () -> withdrawing.confirm(id));
        }
    }

    @Test
    void notEverythingIsWithdrawnAtAStroke() {
        refused("credential.withdrawal.everything", () -> new WithdrawalFilter(" ", null, null, "", List.of()));
        LocalDate day = LocalDate.of(2026, 11, 23);
        refused(
                "credential.withdrawal.daysWrong",
                () -> new WithdrawalFilter("", day, day.minusDays(1), "", List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingFitsNothingIsProposed(Database database) {
        try (World world = Region.world(database)) {
            as(world, FIRST);
            WithdrawalFilter nothing = new WithdrawalFilter("course/x", null, null, "", List.of());
            refused(
                    "credential.withdrawal.none",
                    () -> world.get(WithdrawingMany.class).propose(nothing, "x"));
        }
    }
}
