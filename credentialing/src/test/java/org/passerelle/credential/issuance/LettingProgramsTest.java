package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.programs.LettingPrograms;
import org.passerelle.credential.programs.LettingPrograms.Registered;
import org.passerelle.credential.programs.ProgramAsk;
import org.passerelle.credential.programs.ProgramDraft;
import org.passerelle.credential.programs.Scope;
import org.passerelle.credential.programs.TokenAnswer;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A program does for a holder what the holder let it do, as long as they do, and nobody else in its name. */
class LettingProgramsTest {
    private static final String BACK = "https://backpack.example/back";
    private static final String VERIFIER = "v".repeat(50);
    private static final String READ = Scope.CREDENTIAL_READONLY.address();

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProgramDraft draft(String name, String scope, String... back) {
        return new ProgramDraft(name, "https://backpack.example", List.of(back), scope, true);
    }

    private static Registered registered(World world) {
        Registered program = world.get(LettingPrograms.class).register(draft("Sac à dos", "", BACK));
        world.flush();
        return program;
    }

    private static String code(World world, Registered program) {
        world.caller().is(Region.ELOISE, Permission.LEARN);
        LettingPrograms letting = world.get(LettingPrograms.class);
        ProgramAsk ask = letting.asked(program.client(), BACK, READ, challenge(), "S256");
        assertEquals("Sac à dos", ask.program());
        String code = letting.approve(ask);
        world.flush();
        world.caller().nobody();
        return code;
    }

    private static TokenAnswer redeem(World world, Registered program, String code, String back, String verifier) {
        TokenAnswer answer = world.get(LettingPrograms.class)
                .redeem(program.client(), String.valueOf(program.secret()), code, back, verifier);
        world.flush();
        return answer;
    }

    private static TokenAnswer.Granted granted(World world, Registered program) {
        return (TokenAnswer.Granted) redeem(world, program, code(world, program), BACK, VERIFIER);
    }

    private static String error(TokenAnswer answer) {
        return answer instanceof TokenAnswer.Refused refused ? refused.error() : "";
    }

    @ParameterizedTest
    @EnumSource
    void aTokenSpeaksForItsHolderAsFarAndAsLongAsTheyLetIt(Database database) {
        try (World world = Region.world(database)) {
            LettingPrograms letting = world.get(LettingPrograms.class);
            Registered program = registered(world);
            TokenAnswer.Granted tokens = granted(world, program);
            assertEquals(
                    Optional.of(new LettingPrograms.Bearer(Region.ELOISE, Set.of(Scope.CREDENTIAL_READONLY))),
                    letting.bearer(tokens.access()));
            world.pass(Duration.ofHours(1));
            assertEquals(Optional.empty(), letting.bearer(tokens.access()), "it holds for an hour");
            TokenAnswer.Granted renewed = (TokenAnswer.Granted)
                    letting.refresh(program.client(), String.valueOf(program.secret()), tokens.refresh());
            world.flush();
            assertTrue(letting.bearer(renewed.access()).isPresent());
            assertEquals(
                    "invalid_grant",
                    error(letting.refresh(program.client(), String.valueOf(program.secret()), tokens.refresh())),
                    "each serves once");
            world.caller().is(Region.ELOISE, Permission.LEARN);
            letting.revoke(letting.mine().get(0).id());
            world.flush();
            assertFalse(letting.mine().get(0).open());
            assertEquals(Optional.empty(), letting.bearer(renewed.access()));
            assertEquals(
                    "invalid_grant",
                    error(letting.refresh(program.client(), String.valueOf(program.secret()), renewed.refresh())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeServesOnceForWhoeverAskedForItAndForAMinute(Database database) {
        try (World world = Region.world(database)) {
            LettingPrograms letting = world.get(LettingPrograms.class);
            Registered program = registered(world);
            Registered other = registered(world);
            String code = code(world, program);
            assertEquals("invalid_grant", error(redeem(world, other, code, BACK, VERIFIER)));
            assertEquals("invalid_client", error(letting.redeem(program.client(), "x", code, BACK, VERIFIER)));
            assertEquals("invalid_client", error(letting.redeem(program.client(), "", code, BACK, VERIFIER)));
            assertEquals("invalid_grant", error(redeem(world, program, code, BACK + "2", VERIFIER)));
            assertEquals("invalid_grant", error(redeem(world, program, code, BACK, "w".repeat(50))));
            TokenAnswer.Granted tokens = (TokenAnswer.Granted) redeem(world, program, code, BACK, VERIFIER);
            assertTrue(letting.bearer(tokens.access()).isPresent());
            assertEquals("invalid_grant", error(redeem(world, program, code, BACK, VERIFIER)));
            assertEquals(Optional.empty(), letting.bearer(tokens.access()), "a code in two hands ends all");
            String late = code(world, program);
            world.pass(Duration.ofMinutes(1));
            assertEquals("invalid_grant", error(redeem(world, program, late, BACK, VERIFIER)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksInAnotherWayIsSentNowhere(Database database) {
        try (World world = Region.world(database)) {
            LettingPrograms letting = world.get(LettingPrograms.class);
            Registered program = letting.register(draft("Lecteur", READ, BACK));
            world.flush();
            world.caller().is(Region.ELOISE, Permission.LEARN);
            String c = challenge();
            assertThrows(NotFound.class, () -> letting.asked("x", BACK, READ, c, "S256"));
            assertThrows(
                    NotFound.class, () -> letting.asked(program.client(), "https://evil.example/", READ, c, "S256"));
            assertThrows(
                    Refusal.class,
                    () -> letting.asked(program.client(), BACK, Scope.PROFILE_UPDATE.address(), c, "S256"));
            assertThrows(Refusal.class, () -> letting.asked(program.client(), BACK, "all", c, "S256"));
            assertThrows(Refusal.class, () -> letting.asked(program.client(), BACK, READ, c, "plain"));
            assertThrows(Refusal.class, () -> letting.asked(program.client(), BACK, READ, "short", "S256"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatSaysOddThingsIsNotRegistered(Database database) {
        try (World world = Region.world(database)) {
            LettingPrograms letting = world.get(LettingPrograms.class);
            for (String odd : List.of(
                    "http://a.example/", "javascript:alert(1)", "https://a.example/#x", "", "https://u@a.example")) {
                assertEquals(
                        "invalid_redirect_uri",
                        assertThrows(Refusal.class, () -> letting.register(draft("A", "", odd)))
                                .field(),
                        odd);
            }
            assertEquals(
                    "invalid_client_metadata",
                    assertThrows(Refusal.class, () -> letting.register(draft(" ", "", BACK)))
                            .field());
            assertEquals(
                    "invalid_client_metadata",
                    assertThrows(Refusal.class, () -> letting.register(draft("A", "everything", BACK)))
                            .field());
            letting.register(draft("A", "", "http://127.0.0.1:9000/back"));
            for (int i = 0; i < 99; i++) {
                letting.register(draft("A", "", BACK));
            }
            world.flush();
            assertEquals(
                    "credential.program.many",
                    assertThrows(Refusal.class, () -> letting.register(draft("A", "", BACK)))
                            .code());
            world.pass(Duration.ofDays(2));
            letting.register(draft("A", "", BACK));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesOrEndsWhatSomebodyElseLets(Database database) {
        try (World world = Region.world(database)) {
            LettingPrograms letting = world.get(LettingPrograms.class);
            granted(world, registered(world));
            world.caller().is(Region.ELOISE, Permission.LEARN);
            var id = letting.mine().get(0).id();
            world.caller().is(new java.util.UUID(1, 1), Permission.LEARN);
            assertEquals(List.of(), letting.mine());
            assertThrows(NotFound.class, () -> letting.revoke(id));
        }
    }
}
