package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.passerelle.people.Household.EMAIL;
import static org.passerelle.people.Household.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class SignInAttemptsTest {
    private static final String ATTACKER = "198.51.100.9";
    private static final String OWNER = "192.0.2.7";

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0", "10, 30", "11, 60", "12, 120", "14, 480", "15, 900", "40, 900", "2000, 900"})
    void tenFailuresAreFreeThenTheWaitDoublesUpToAQuarterOfAnHour(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Throttle.OF_PAIR.waitAfter(failures));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverGuessesIsSlowedDownAndTheOwnerElsewhereIsNot(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            fail(world, EMAIL, ATTACKER, 10);
            Refusal wait = assertThrows(Refusal.class, () -> signIn(world, PASSWORD, ATTACKER));
            assertEquals("people.slowDown", wait.code());
            assertEquals(List.of(30L), wait.arguments());
            assertEquals(zoe, signIn(world, PASSWORD, OWNER).person());
            world.pass(Duration.ofSeconds(29));
            assertEquals(
                    List.of(1L),
                    assertThrows(Refusal.class, () -> signIn(world, PASSWORD, ATTACKER))
                            .arguments());
            world.pass(Duration.ofSeconds(1));
            assertEquals(
                    "people.wrongCredentials",
                    assertThrows(Refusal.class, () -> signIn(world, "x", ATTACKER))
                            .code());
            assertEquals(
                    List.of(60L),
                    assertThrows(Refusal.class, () -> signIn(world, PASSWORD, ATTACKER))
                            .arguments());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSuccessForgivesItsAddressAndADayForgivesAll(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            fail(world, EMAIL, OWNER, 9);
            signIn(world, PASSWORD, OWNER);
            fail(world, EMAIL, OWNER, 9);
            assertEquals(zoe, signIn(world, PASSWORD, OWNER).person());
            fail(world, EMAIL, OWNER, 25);
            assertThrows(Refusal.class, () -> signIn(world, PASSWORD, OWNER));
            world.pass(Duration.ofHours(24));
            assertEquals(zoe, signIn(world, PASSWORD, OWNER).person());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatTriesManyAccountsIsSlowedDownForAll(Database database) {
        try (World world = database.world()) {
            Household.zoe(world);
            for (int i = 0; i < 100; i++) {
                fail(world, "somebody" + i + "@exemple.fr", ATTACKER, 1);
            }
            assertEquals(
                    "people.slowDown",
                    assertThrows(Refusal.class, () -> signIn(world, PASSWORD, ATTACKER))
                            .code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResetOfThePasswordForgivesTheOwner(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            fail(world, EMAIL, OWNER, 12);
            world.get(ForgettingPassword.class).ask(EMAIL);
            world.get(ForgettingPassword.class)
                    .reset(Household.token(world, "people.mail.reset"), "huit lapins mauves");
            assertEquals(zoe, signIn(world, "huit lapins mauves", OWNER).person());
        }
    }

    @Test
    void oneSubscriberIsOneNetwork() {
        assertEquals("192.0.2.7", Addresses.network("192.0.2.7"));
        assertEquals("192.0.2.7", Addresses.network("::ffff:192.0.2.7"));
        assertEquals("2001:db8:1:2::/64", Addresses.network("2001:DB8:0001:2:aaaa:bbbb:cccc:dddd"));
        assertEquals(Addresses.network("2001:db8:1:2::1"), Addresses.network("2001:db8:1:2:ffff::9"));
        assertEquals("0:0:0:0::/64", Addresses.network("::1"));
        assertEquals("", Addresses.network(null));
        assertEquals(64, Addresses.network("x".repeat(5000)).length());
    }

    private static void fail(World world, String email, String address, int times) {
        for (int i = 0; i < times; i++) {
            world.get(SignInFailures.class).add(EmailAddress.keyOf(email), address);
        }
        world.flush();
    }

    private static SignedIn signIn(World world, String password, String address) {
        return world.get(SigningIn.class).signIn(EMAIL, password, address);
    }
}
