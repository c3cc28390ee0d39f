package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.people.Household.EMAIL;
import static org.passerelle.people.Household.HERE;
import static org.passerelle.people.Household.PASSWORD;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class AccountLifeTest {
    @ParameterizedTest
    @EnumSource
    void whoeverRegistersConfirmsByMailAndThenSignsIn(Database database) {
        try (World world = database.world()) {
            register(world, EMAIL, "Zoé 👩‍🏭 مرحبا", PASSWORD);
            refused("people.confirmFirst", () -> signIn(world, EMAIL, PASSWORD));
            world.get(Registering.class).confirm(Household.token(world, "people.mail.confirm"));
            world.flush();
            SignedIn signedIn = signIn(world, "  zoe.martel@EXEMPLE.fr ", PASSWORD);
            assertEquals("Zoé 👩‍🏭 مرحبا", signedIn.name());
            assertEquals(Language.FR, signedIn.language());
            assertEquals(List.of(new PersonConfirmed(signedIn.person())), world.events());
            refused("people.wrongCredentials", () -> signIn(world, EMAIL, PASSWORD + "x"));
            refused("people.wrongCredentials", () -> signIn(world, "nobody@exemple.fr", PASSWORD));
            refused("people.wrongCredentials", () -> signIn(world, "", null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void registeringAKnownAddressChangesNothingAndTellsItsOwnerAtMostFiveTimesAnHour(Database database) {
        try (World world = database.world()) {
            Household.zoe(world);
            for (int i = 0; i < 7; i++) {
                register(world, EMAIL.toUpperCase(java.util.Locale.ROOT), "Somebody Else", "huit lapins mauves");
            }
            assertEquals(5, Household.count(world, "people.mail.alreadyRegistered"));
            assertEquals(0, Household.count(world, "people.mail.confirm"));
            assertEquals("Zoé Martel", signIn(world, EMAIL, PASSWORD).name());
            world.pass(Duration.ofMinutes(61));
            register(world, EMAIL, "Somebody Else", "huit lapins mauves");
            assertEquals(6, Household.count(world, "people.mail.alreadyRegistered"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnconfirmedAccountIsTakenOverByTheNextRegistrationAndTheEarlierLinkIsVoid(Database database) {
        try (World world = database.world()) {
            register(world, EMAIL, "Stranger", "trois renards gris");
            String earlier = Household.token(world, "people.mail.confirm");
            world.pass(Duration.ofSeconds(1));
            register(world, EMAIL, "Zoé Martel", PASSWORD);
            refused("people.linkSpent", () -> world.get(Registering.class).confirm(earlier));
            world.get(Registering.class).confirm(Household.token(world, "people.mail.confirm"));
            assertEquals("Zoé Martel", signIn(world, EMAIL, PASSWORD).name());
            refused("people.wrongCredentials", () -> signIn(world, EMAIL, "trois renards gris"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkWorksOnceForItsPurposeWithinThirtyMinutes(Database database) {
        try (World world = database.world()) {
            register(world, EMAIL, "Zoé Martel", PASSWORD);
            String token = Household.token(world, "people.mail.confirm");
            assertEquals(43, token.length());
            refused(
                    "people.linkSpent",
                    () -> world.get(ForgettingPassword.class).reset(token, "huit lapins mauves"));
            world.pass(Duration.ofMinutes(30));
            refused("people.linkSpent", () -> world.get(Registering.class).confirm(token));
            world.pass(Duration.ofSeconds(-1));
            world.get(Registering.class).confirm(token);
            world.flush();
            refused("people.linkSpent", () -> world.get(Registering.class).confirm(token));
            refused("people.linkSpent", () -> world.get(Registering.class).confirm(null));
            refused("people.linkSpent", () -> world.get(Registering.class).confirm("' or 1=1 --\u0000"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForgottenPasswordIsResetAndEverySessionLinkAndTokenEnds(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            String key = world.get(AccessTokens.class)
                    .make("script", TokenScope.READ, 30)
                    .raw();
            Instant before = Instant.parse("2026-11-23T09:00:00Z");
            world.pass(Duration.ofMinutes(5));
            world.get(ForgettingPassword.class).ask("nobody@exemple.fr");
            world.get(ForgettingPassword.class).ask(EMAIL);
            String first = Household.token(world, "people.mail.reset");
            world.pass(Duration.ofMinutes(1));
            world.get(ForgettingPassword.class).ask(EMAIL);
            String second = Household.token(world, "people.mail.reset");
            assertEquals(2, Household.mails(world).size());
            assertTrue(world.get(ForgettingPassword.class).works(first));
            assertEquals(
                    "people.passwordShort",
                    assertThrows(
                                    Refusal.class,
                                    () -> world.get(ForgettingPassword.class).reset(second, "short"))
                            .code());
            world.get(ForgettingPassword.class).reset(second, "huit lapins mauves");
            world.flush();
            assertFalse(world.get(ForgettingPassword.class).works(first));
            refused(
                    "people.linkSpent",
                    () -> world.get(ForgettingPassword.class).reset(first, "neuf lapins mauves"));
            refused("people.wrongCredentials", () -> signIn(world, EMAIL, PASSWORD));
            assertEquals(zoe, signIn(world, EMAIL, "huit lapins mauves").person());
            assertTrue(world.get(AccessTokens.class).authenticate(key).isEmpty());
            assertFalse(world.get(RightsOf.class).staysSignedIn(zoe, before));
            assertEquals(1, Household.count(world, "people.mail.passwordChanged"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOwnerChangesNameLanguageAndPassword(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            Account account = world.get(Account.class);
            account.rename("  Œdipe   Ça ");
            account.changeLanguage(Language.EN);
            assertEquals(
                    "name",
                    assertThrows(Refusal.class, () -> account.rename(" \u0000")).field());
            assertThrows(Refusal.class, () -> account.rename("x".repeat(121)));
            account.rename("👩".repeat(120));
            world.flush();
            assertEquals(Language.EN, account.me().language());
            assertEquals("👩".repeat(120), account.me().name());
            world.pass(Duration.ofMinutes(1));
            refused("people.wrongPassword", () -> account.changePassword("wrong", "huit lapins mauves"));
            SignedIn again = account.changePassword(PASSWORD, "huit lapins mauves");
            world.flush();
            assertTrue(world.get(RightsOf.class).staysSignedIn(zoe, again.at()));
            assertFalse(world.get(RightsOf.class).staysSignedIn(zoe, again.at().minusSeconds(1)));
            assertEquals(zoe, signIn(world, EMAIL, "huit lapins mauves").person());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHashMadeCheaplyIsRenewedAtSignIn(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            String before = world.get(Persons.class).get(zoe).passwordHash();
            signIn(world, EMAIL, PASSWORD);
            world.flush();
            String after = world.get(Persons.class).get(zoe).passwordHash();
            assertTrue(before.contains("m=64,") && after.contains("m=19456,t=2,p=1"), after);
            assertEquals(zoe, signIn(world, EMAIL, PASSWORD).person());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverRegistersTwiceAtTheSameMomentMeetsAConflictAndNoError(Database database) {
        try (World world = database.world()) {
            Persons persons = world.get(Persons.class);
            persons.add(new Person(EmailAddress.of(EMAIL), "Zoé", Language.FR, "$", Instant.EPOCH));
            Person twin = new Person(EmailAddress.of("ZOE.martel@exemple.fr"), "Zoé", Language.FR, "$", Instant.EPOCH);
            assertThrows(OptimisticLockException.class, () -> persons.add(twin));
        }
    }

    private static void register(World world, String email, String name, String password) {
        world.get(Registering.class).register(email, name, password, Language.FR);
        world.flush();
    }

    private static SignedIn signIn(World world, String email, String password) {
        return world.get(SigningIn.class).signIn(email, password, HERE);
    }

    static void refused(String code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }
}
