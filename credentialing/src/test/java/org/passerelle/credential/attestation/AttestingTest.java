package org.passerelle.credential.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.achievement.Kind;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.credential.issuance.AwardRequest;
import org.passerelle.credential.issuance.CredentialIssued;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Evidence;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.issuance.SkillAward;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.SkillResult;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A hospital attests what Éloïse can do. */
class AttestingTest {
    static final UUID HOSPITAL = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0b001");
    static final UUID OTHER_HOUSE = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0b002");
    static final UUID YOUSSEF = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a002");
    static final UUID CLAIRE = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a003");
    private static final Map<UUID, String> MAILBOXES =
            Map.of(Region.ELOISE, "eloise@exemple.fr", YOUSSEF, "youssef@exemple.fr", CLAIRE, "claire@exemple.fr");
    private static final AttestationContext CONTEXT = new AttestationContext() {
        @Override
        public String mailbox(UUID person) {
            return MAILBOXES.getOrDefault(person, "autre@exemple.fr");
        }

        @Override
        public boolean isSkill(String uri) {
            return uri.equals(Region.SOUDER);
        }

        @Override
        public AwardRequest award(AttestationView a, UUID holder) {
            LocalizedText name = LocalizedText.of("souder", "weld");
            return new AwardRequest(
                    new AchievementDefinition(
                            "attestation/" + a.id(),
                            name,
                            name,
                            name,
                            List.of(new SkillAim(
                                    Region.SOUDER,
                                    name,
                                    "ESCO v1.2",
                                    0,
                                    String.valueOf(a.draft().level()))),
                            new Creator("urn:uuid:" + a.organisation(), "Hôpital de la Dronne", ""),
                            Kind.ATTESTATION),
                    holder,
                    "Éloïse Lœuillet-Çağlar",
                    Language.FR,
                    List.of(new SkillAward(Region.SOUDER, 1, true)),
                    a.draft().doneOn().atStartOfDay(Clocks.ZONE).toInstant(),
                    List.of(new Evidence(
                            "souder",
                            "",
                            a.draft().done(),
                            a.draft().rubric(),
                            a.draft().sha256())),
                    null);
        }
    };

    static AttestationDraft draft(int level) {
        return new AttestationDraft(
                " Eloise@Exemple.fr ",
                Region.SOUDER,
                level,
                "A soudé douze raccords.",
                LocalDate.of(2026, 11, 20),
                6,
                "Étanche à 10 bar.",
                "ab".repeat(32));
    }

    static World world(Database database) {
        return Region.world(database).with(AttestationContext.class, CONTEXT);
    }

    static World as(World world, UUID person) {
        world.flush();
        world.caller().is(person, Permission.LEARN);
        if (!person.equals(Region.ELOISE)) {
            world.caller().in(HOSPITAL, Permission.VALIDATE_SKILL, Permission.ATTEST_SKILL);
        }
        return world;
    }

    private static UUID asked(World world, int level) {
        return as(world, YOUSSEF).get(Attesting.class).ask(HOSPITAL, draft(level));
    }

    private static AttestationView agreed(World world, UUID id) {
        as(world, Region.ELOISE).get(AnsweringAttestation.class).agree(id);
        world.flush();
        return world.get(AnsweringAttestation.class).mine().get(0);
    }

    private static long issued(World world) {
        return world.events().stream()
                .filter(CredentialIssued.class::isInstance)
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void whatThePersonAgreesToIsIssuedOnceWithItsLevelAndItsEvidence(Database database) {
        try (World world = world(database)) {
            UUID id = asked(world, 3);
            as(world, Region.ELOISE);
            assertEquals(1, world.get(AnsweringAttestation.class).waiting());
            assertEquals(AttestationState.ISSUED, agreed(world, id).state());
            world.get(AnsweringAttestation.class).agree(id);
            assertEquals(1, issued(world), "agreeing again changes nothing");
            CredentialView credential =
                    world.get(Credentials.class).mineFor("attestation/" + id).orElseThrow();
            VerificationReport report = world.get(Verifying.class).verify(credential.document());
            assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
            Claims claims = report.claims();
            assertEquals(
                    List.of(new SkillResult(Region.SOUDER, "souder", "RubricCriterionLevel", "", "", "3", "Completed")),
                    claims.results());
            assertEquals("A soudé douze raccords.", claims.evidence());
            assertEquals("Hôpital de la Dronne", credential.creator());
            var achievement = StrictJson.read(credential.document())
                    .getJsonObject("credentialSubject")
                    .getJsonObject("achievement");
            assertEquals("Competency", achievement.getString("achievementType"));
            assertFalse(achievement.toString().contains("requiredValue"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHighestLevelWaitsForASecondPersonWhoIsNeitherTheFirstNorTheHolder(Database database) {
        try (World world = world(database)) {
            UUID id = asked(world, 4);
            assertEquals(AttestationState.SECOND, agreed(world, id).state());
            assertEquals(0, issued(world));
            Attesting attesting = as(world, YOUSSEF).get(Attesting.class);
            assertEquals(List.of(), attesting.toConfirm());
            assertThrows(NotFound.class, () -> attesting.confirm(id), "not the first one");
            as(world, Region.ELOISE).caller().in(HOSPITAL, Permission.ATTEST_SKILL);
            assertThrows(NotFound.class, () -> attesting.confirm(id), "not the holder");
            as(world, UUID.randomUUID()).caller().nobody().is(CLAIRE).in(OTHER_HOUSE, Permission.ATTEST_SKILL);
            assertThrows(NotFound.class, () -> attesting.confirm(id), "nobody of another house");
            assertThrows(NotFound.class, () -> attesting.one(id));
            as(world, CLAIRE);
            assertEquals(1, attesting.toConfirm().size());
            UUID credential = attesting.confirm(id);
            world.flush();
            assertEquals(credential, attesting.confirm(id), "confirming again changes nothing");
            assertEquals(1, issued(world));
            assertEquals(AttestationState.ISSUED, attesting.one(id).state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentBackIsAmendedAndAskedOfThePersonAgain(Database database) {
        try (World world = world(database)) {
            UUID id = asked(world, 4);
            agreed(world, id);
            Attesting attesting = as(world, CLAIRE).get(Attesting.class);
            assertThrows(Refusal.class, () -> attesting.sendBack(id, " "));
            world.em().clear();
            attesting.sendBack(id, "Dites avec quelle machine.");
            as(world, YOUSSEF);
            assertEquals("Dites avec quelle machine.", attesting.one(id).reason());
            attesting.amend(id, draft(3));
            world.flush();
            assertEquals(AttestationState.ASKED, attesting.one(id).state());
            assertEquals(AttestationState.ISSUED, agreed(world, id).state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatThePersonDeclinesIsForgottenAndCannotBeAgreedToAnyMore(Database database) {
        try (World world = world(database)) {
            UUID id = asked(world, 2);
            AnsweringAttestation answering = as(world, Region.ELOISE).get(AnsweringAttestation.class);
            answering.decline(id);
            world.flush();
            assertFalse(answering.mine().get(0).draft().done().contains("raccords"));
            assertThrows(Refusal.class, () -> answering.agree(id));
            world.em().clear();
            asked(world, 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAttestsForThemselvesOrTwiceOrForAnotherHouseOrAnswersForOthers(Database database) {
        try (World world = world(database)) {
            UUID id = asked(world, 2);
            Attesting attesting = as(world, YOUSSEF).get(Attesting.class);
            assertRefused("award.attest.askedAlready", () -> attesting.ask(HOSPITAL, draft(2)));
            assertThrows(NotFound.class, () -> attesting.ask(OTHER_HOUSE, draft(2)));
            AttestationDraft own = new AttestationDraft(
                    "YOUSSEF@exemple.fr", Region.SOUDER, 1, "x", LocalDate.of(2026, 11, 20), null, "y", "");
            assertRefused("award.attest.notYourself", () -> attesting.ask(HOSPITAL, own));
            AttestationDraft early = new AttestationDraft(
                    "x@exemple.fr", Region.SOUDER, 1, "x", LocalDate.of(2026, 12, 20), null, "y", "");
            assertRefused("award.attest.dayWrong", () -> attesting.ask(HOSPITAL, early));
            as(world, CLAIRE);
            assertThrows(
                    NotFound.class, () -> world.get(AnsweringAttestation.class).agree(id));
            assertEquals(List.of(), world.get(AnsweringAttestation.class).mine());
            assertThrows(NotFound.class, () -> attesting.takeBack(id));
            as(world, YOUSSEF);
            attesting.takeBack(id);
            as(world, Region.ELOISE);
            assertThrows(
                    NotFound.class, () -> world.get(AnsweringAttestation.class).agree(id));
        }
    }

    static void assertRefused(String code, org.junit.jupiter.api.function.Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }

    /** Real transactions, at once. */
    @ParameterizedTest
    @EnumSource
    void twoWhoConfirmAtOnceIssueOne(Database database) throws Exception {
        UUID id;
        try (World world = world(database)) {
            world.get(Keys.class).ensureActive();
            id = asked(world, 4);
            agreed(world, id);
            world.em().getTransaction().commit();
        }
        int many = 6;
        CountDownLatch ready = new CountDownLatch(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Callable<UUID>> acts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            acts.add(() -> {
                try (World world = world(database)) {
                    as(world, CLAIRE);
                    ready.countDown();
                    ready.await();
                    UUID credential = world.get(Attesting.class).confirm(id);
                    world.em().getTransaction().commit();
                    return credential;
                }
            });
        }
        List<UUID> issued = new ArrayList<>();
        for (Future<UUID> future : threads.invokeAll(acts)) {
            issued.add(future.get());
        }
        threads.shutdownNow();
        assertEquals(1, new HashSet<>(issued).size(), "all are told of the same credential");
        try (World world = world(database)) {
            as(world, Region.ELOISE);
            assertEquals(1, world.get(Credentials.class).mine().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseLetsNobodyBeFirstAndSecond(Database database) {
        try (World world = world(database)) {
            UUID id = asked(world, 4);
            agreed(world, id);
            assertThrows(RuntimeException.class, () -> {
                world.em()
                        .createNativeQuery("update credential.attestation set second_id = attester_id where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate();
                world.em().flush();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoAskTheSameAtOnceCannotBothBeStored(Database database) {
        try (World world = world(database)) {
            asked(world, 2);
            Attestation twin = new Attestation(HOSPITAL, YOUSSEF, AttesterRole.VALIDATOR, draft(2), Region.EARNED);
            assertThrows(
                    OptimisticLockException.class,
                    () -> world.get(Attestations.class).add(twin),
                    "asked once at once");
        }
    }

    @AfterEach
    void clear() {
        for (Database database : Database.values()) {
            EntityManager em = database.factory().createEntityManager();
            em.getTransaction().begin();
            for (String statement : List.of(
                    "delete from credential.attestation",
                    "delete from credential.credential",
                    "delete from credential.status_entry",
                    "delete from credential.achievement",
                    "delete from credential.signing_key",
                    "update credential.status_list set taken = 0")) {
                em.createNativeQuery(statement).executeUpdate();
            }
            em.getTransaction().commit();
            em.close();
        }
    }
}
