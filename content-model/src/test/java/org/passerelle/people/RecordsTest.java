package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.people.AccountLifeTest.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Tokens, audit lines, messages and the list of people. */
class RecordsTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aTokenWorksUntilItExpiresOrIsRevokedAndIsKeptAsADigestOnly(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            AccessTokens tokens = world.get(AccessTokens.class);
            AccessTokens.Made made = tokens.make("my script", TokenScope.WRITE, 1);
            world.flush();
            assertTrue(made.raw().matches("psl_[A-Za-z0-9_-]{43}"));
            assertFalse(made.toString().contains(made.raw()));
            assertEquals(
                    zoe, tokens.authenticate(made.raw()).orElseThrow().person().person());
            assertEquals(
                    TokenScope.WRITE,
                    tokens.authenticate(made.raw()).orElseThrow().scope());
            world.flush();
            assertEquals(START, tokens.list().get(0).lastUsedAt());
            assertEquals(
                    0,
                    ((Number) world.em()
                                    .createNativeQuery(
                                            "select count(*) from content.access_token where token_hash like 'psl%'")
                                    .getSingleResult())
                            .intValue());
            for (String wrong :
                    List.of("", "psl_", made.raw() + "x", made.raw().substring(4), "psl_" + "x".repeat(9999))) {
                assertEquals(Optional.empty(), tokens.authenticate(wrong));
            }
            assertEquals(Optional.empty(), tokens.authenticate(null));
            world.pass(Duration.ofDays(1));
            assertEquals(Optional.empty(), tokens.authenticate(made.raw()));
            world.pass(Duration.ofSeconds(-1));
            assertTrue(tokens.authenticate(made.raw()).isPresent());
            tokens.revoke(made.id());
            world.flush();
            assertEquals(Optional.empty(), tokens.authenticate(made.raw()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokensHaveANameADurationAnOwnerAndANumber(Database database) {
        try (World world = database.world()) {
            Household.zoe(world);
            AccessTokens tokens = world.get(AccessTokens.class);
            assertEquals(
                    "name",
                    assertThrows(Refusal.class, () -> tokens.make(" ", TokenScope.READ, 1))
                            .field());
            assertEquals(
                    "days",
                    assertThrows(Refusal.class, () -> tokens.make("a", TokenScope.READ, 366))
                            .field());
            assertEquals(
                    "days",
                    assertThrows(Refusal.class, () -> tokens.make("a", TokenScope.READ, 0))
                            .field());
            UUID first = tokens.make("a", TokenScope.READ, 1).id();
            for (int i = 1; i < 20; i++) {
                tokens.make("a", TokenScope.READ, 1);
            }
            refused("people.tokensMany", () -> tokens.make("a", TokenScope.READ, 1));
            world.caller().is(Household.person(world, "other@exemple.fr", "Nils Berg"));
            assertThrows(NotFound.class, () -> tokens.revoke(first));
            assertEquals(List.of(), tokens.list());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAuditIsListedNewestFirstWithNamesAndFilters(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            Auditing auditing = world.get(Auditing.class);
            auditing.record(null, "Registering.register", "", AuditLine.Outcome.DONE, "", "c1");
            world.pass(Duration.ofMinutes(1));
            auditing.record(
                    zoe, "Account.rename", "x".repeat(999), AuditLine.Outcome.REFUSED, "kernel.required\r\nx", "c2");
            world.flush();
            Page<Auditing.Entry> all = auditing.list(Auditing.Filter.ALL, 1, 10);
            assertEquals(2, all.total());
            Auditing.Entry newest = all.items().get(0);
            assertEquals("Zoé Martel", newest.personName());
            assertEquals("kernel.required x", newest.detail().replaceAll(" +", " "));
            assertEquals(200, newest.object().length());
            assertEquals("", all.items().get(1).personName());
            assertEquals(
                    1,
                    count(
                            auditing,
                            new Auditing.Filter(
                                    at(START.plusSeconds(1)),
                                    at(null),
                                    Optional.of(zoe),
                                    Optional.of(Set.of("Account.rename", "Account.leave")),
                                    Optional.of(AuditLine.Outcome.REFUSED))));
            assertEquals(
                    1,
                    count(
                            auditing,
                            new Auditing.Filter(
                                    at(null),
                                    at(START.plusSeconds(1)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())));
            assertEquals(
                    0,
                    count(
                            auditing,
                            new Auditing.Filter(
                                    at(null),
                                    at(null),
                                    Optional.of(UUID.randomUUID()),
                                    Optional.empty(),
                                    Optional.empty())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsLeasedTriedAgainAndForgetsItsLinkOnceSent(Database database) {
        try (World world = database.world()) {
            Outbox outbox = world.get(Outbox.class);
            outbox.enqueue(
                    "a@exemple.fr", Language.EN, "people.mail.reset", "/reset-password?token=t", "Zoé \"é\"", "30");
            world.flush();
            MailMessage message = outbox.pending().get(0);
            assertEquals(List.of("Zoé \"é\"", "30"), message.values());
            assertEquals("https://p.example/reset-password?token=t", message.arguments("https://p.example")[0]);
            world.flush();
            assertEquals(List.of(), outbox.pending());
            outbox.failed(message.id(), "refused\r\nby server");
            world.flush();
            world.pass(Duration.ofSeconds(59));
            assertEquals(List.of(), outbox.pending());
            world.pass(Duration.ofSeconds(1));
            assertEquals(1, outbox.pending().get(0).attempts());
            outbox.sent(message.id());
            world.flush();
            world.pass(Duration.ofDays(1));
            assertEquals(List.of(), outbox.pending());
            MailMessage sent = outbox.recent(10).get(0);
            assertEquals("", sent.path());
            assertEquals(2, sent.attempts());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageThatNobodyTakesIsGivenUp(Database database) {
        try (World world = database.world()) {
            Outbox outbox = world.get(Outbox.class);
            UUID zoe = Household.zoe(world);
            outbox.tell(zoe, "people.mail.passwordChanged", "");
            outbox.tell(UUID.randomUUID(), "people.mail.passwordChanged", "");
            world.flush();
            int tries = 0;
            while (!outbox.pending().isEmpty()) {
                outbox.failed(outbox.recent(1).get(0).id(), "no");
                world.flush();
                world.pass(Duration.ofDays(1));
                tries++;
            }
            assertEquals(Mail.MOST_ATTEMPTS, tries);
        }
    }

    @ParameterizedTest
    @EnumSource
    void peopleAreFoundByNameWithoutAccentsAndByAddressAndSignsMeanThemselves(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            Household.person(world, "nils_berg@exemple.fr", "Nils Berg");
            People people = world.get(People.class);
            assertEquals(2, people.list(1, 10, "").total());
            assertEquals(zoe, people.list(1, 10, "ZOE").items().get(0).id());
            assertEquals(
                    "Nils Berg", people.list(1, 10, "nils_B").items().get(0).name());
            assertEquals(0, people.list(1, 10, "%").total());
            assertEquals(0, people.list(1, 10, "e_e").total());
            assertEquals(1, people.list(2, 1, null).items().size());
            assertEquals(
                    List.of(zoe),
                    List.copyOf(people.names(List.of(zoe, UUID.randomUUID())).keySet()));
        }
    }

    private static Optional<Instant> at(Instant instant) {
        return Optional.ofNullable(instant);
    }

    private static long count(Auditing auditing, Auditing.Filter filter) {
        return auditing.list(filter, 1, 10).total();
    }
}
