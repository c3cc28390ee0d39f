package org.passerelle.credential.awardlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.issuance.AwardRequest;
import org.passerelle.credential.issuance.CredentialIssued;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Evidence;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.issuance.SkillAward;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A training body awards a course to many at once. */
class AwardListTest {
    private static final UUID BODY = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0b001");
    private static final UUID COURSE = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0c001");
    private static final UUID SOLENE = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a011");
    private static final UUID RACHID = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a012");
    private static final String HEAD = "e-mail;Nom;Prénom;Date;Heures;Résultat;Lire un plan;téléphone\n";

    /** Who has an account, by address. */
    private final Map<String, UUID> accounts = new HashMap<>();

    private final AwardListContext context = new AwardListContext() {
        @Override
        public Optional<ListedCourse> course(UUID course) {
            AchievementDefinition welding = Region.welding("Souder sans se blesser.");
            return course.equals(COURSE)
                    ? Optional.of(new ListedCourse(
                            COURSE,
                            BODY,
                            true,
                            welding.name(),
                            welding.skills().stream()
                                    .map(skill -> new ListedCourse.Skill(skill.uri(), skill.label()))
                                    .toList()))
                    : Optional.empty();
        }

        @Override
        public Optional<UUID> holder(String email) {
            return Optional.ofNullable(accounts.get(email));
        }

        @Override
        public String mailbox(UUID person) {
            return person.equals(SOLENE)
                    ? "solene@exemple.fr"
                    : person.equals(RACHID)
                            ? "rachid@exemple.fr"
                            : accounts.entrySet().stream()
                                    .filter(entry -> entry.getValue().equals(person))
                                    .map(Map.Entry::getKey)
                                    .findFirst()
                                    .orElse("");
        }

        @Override
        public AwardRequest award(ListedAward award, UUID holder) {
            return new AwardRequest(
                    Region.welding("Souder sans se blesser."),
                    holder,
                    award.name(),
                    Language.FR,
                    award.results().entrySet().stream()
                            .map(e -> new SkillAward(e.getKey(), e.getValue() / 100.0, e.getValue() >= 60))
                            .toList(),
                    award.day().atStartOfDay(Clocks.ZONE).toInstant(),
                    List.of(Evidence.of("Suivi sur place.")),
                    null);
        }
    };

    private World world(Database database) {
        return Region.world(database).with(AwardListContext.class, context);
    }

    private static World as(World world, UUID person) {
        world.flush();
        world.caller().is(person, Permission.LEARN, Permission.RUN_JOBS);
        if (person.equals(SOLENE) || person.equals(RACHID)) {
            world.caller().in(BODY, Permission.GRADE);
        }
        return world;
    }

    private static String row(int i) {
        return "p" + i + "@exemple.fr;Personne " + i + ";;2026-11-20;14;80;;+33 5 55\n";
    }

    private static UUID confirmed(World world, String list) {
        UUID id = as(world, SOLENE)
                .get(ListingAwards.class)
                .handIn(COURSE, "liste.csv", list.getBytes(StandardCharsets.UTF_8));
        world.get(ListingAwards.class).propose(id);
        as(world, RACHID).get(ListingAwards.class).confirm(id);
        world.flush();
        return id;
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }

    private ReadRow read(String line) {
        return new ListReader(context.course(COURSE).orElseThrow(), LocalDate.of(2026, 11, 23), "solene@exemple.fr")
                .read((HEAD + line).getBytes(StandardCharsets.UTF_8))
                .get(0);
    }

    @Test
    void eachRowGetsItsAnswer() {
        ReadRow good = read("Eloise@Exemple.fr;Lœuillet-Çağlar;Éloïse;20/11/2026;14;85,9 %;40;=1");
        assertEquals("eloise@exemple.fr", good.email());
        assertEquals("Éloïse Lœuillet-Çağlar", good.name());
        assertEquals(LocalDate.of(2026, 11, 20), good.day());
        assertEquals(Map.of(Region.SOUDER, 85, Region.LIRE, 40), good.results());
        Map.ofEntries(
                        Map.entry("a@exemple.fr;x;;2026-11-20;1;80", RowFault.CELLS),
                        Map.entry("a@exemple.fr;=1+1;;2026-11-20;1;80;;", RowFault.FORMULA),
                        Map.entry("@exemple;x;;2026-11-20;1;80;;", RowFault.FORMULA),
                        Map.entry("exemple.fr;x;;2026-11-20;1;80;;", RowFault.EMAIL),
                        Map.entry("a@exemple.fr;;Jean;2026-11-20;1;80;;", RowFault.NAME),
                        Map.entry("a@exemple.fr;x;;hier;1;80;;", RowFault.DAY),
                        Map.entry("a@exemple.fr;x;;2026-12-20;1;80;;", RowFault.DAY_AHEAD),
                        Map.entry("a@exemple.fr;x;;1999-12-20;1;80;;", RowFault.DAY_OLD),
                        Map.entry("a@exemple.fr;x;;2026-11-20;0;80;;", RowFault.HOURS),
                        Map.entry("a@exemple.fr;x;;2026-11-20;1;180;;", RowFault.RESULT),
                        Map.entry("a@exemple.fr;x;;2026-11-20;1;;;", RowFault.NO_RESULT),
                        Map.entry("Solene@exemple.fr;x;;2026-11-20;1;80;;", RowFault.YOURSELF))
                .forEach((line, fault) -> assertEquals(fault, read(line).fault(), line));
        assertEquals(RowFault.DAY, read("a@exemple.fr;x;;31/02/2026;1;80;;").fault());
    }

    @Test
    void windowsSpreadsheetsAreReadAndDuplicatesFound() {
        byte[] file = (HEAD + "a@exemple.fr;Frédérique Œuvrard;;2026-11-20;;70;;\n;;;;;;;\n"
                        + "A@exemple.fr;Autre;;2026-11-20;;70;;\n")
                .getBytes(Charset.forName("windows-1252"));
        List<ReadRow> rows =
                new ListReader(context.course(COURSE).orElseThrow(), LocalDate.of(2026, 11, 23), "").read(file);
        assertEquals(2, rows.size());
        assertEquals("Frédérique Œuvrard", rows.get(0).name());
        assertEquals(RowFault.DUPLICATE, rows.get(1).fault());
    }

    @Test
    void whatIsNoListIsRefusedAsAWhole() {
        ListReader reader = new ListReader(context.course(COURSE).orElseThrow(), LocalDate.of(2026, 11, 23), "");
        refused("award.awards.notText", () -> reader.read(new byte[] {0, 1, 2}));
        refused("award.awards.empty", () -> reader.read(HEAD.getBytes(StandardCharsets.UTF_8)));
        refused(
                "award.awards.noColumn.email",
                () -> reader.read("nom;date;résultat\nx;2026-11-20;80".getBytes(StandardCharsets.UTF_8)));
        String many = HEAD
                + IntStream.rangeClosed(0, ListReader.MOST)
                        .mapToObj(AwardListTest::row)
                        .collect(Collectors.joining());
        refused("award.awards.tooMany", () -> reader.read(many.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsIssuedBeforeASecondTrainerOfTheBodyConfirms(Database database) {
        accounts.put("p1@exemple.fr", Region.ELOISE);
        try (World world = world(database)) {
            ListingAwards listing = as(world, SOLENE).get(ListingAwards.class);
            byte[] file = (HEAD + row(1) + "mal;;;;;;;\nrachid@exemple.fr;Rachid;;2026-11-20;1;90;;\n")
                    .getBytes(StandardCharsets.UTF_8);
            UUID id = listing.handIn(COURSE, "liste.csv", file);
            world.flush();
            AwardListView read = listing.one(id);
            assertEquals(2, read.good());
            assertEquals(1, read.count(RowState.REJECTED));
            assertEquals(RowFault.EMAIL, listing.rejected(id).get(0).fault().orElseThrow());
            refused("award.awards.over", () -> listing.confirm(id));
            world.em().clear();
            listing.propose(id);
            world.flush();
            refused("award.awards.notTheSame", () -> listing.confirm(id));
            as(world, RACHID);
            refused("award.awards.youAreOnIt", () -> listing.confirm(id));
            as(world, UUID.randomUUID()).caller().in(UUID.randomUUID(), Permission.GRADE);
            assertThrows(NotFound.class, () -> listing.one(id), "another body sees nothing");
            assertThrows(NotFound.class, () -> listing.confirm(id));
            assertThrows(NotFound.class, () -> listing.handIn(COURSE, "x", file));
            assertFalse(world.get(IssuingLists.class).isDue());
            as(world, SOLENE);
            listing.drop(id);
            world.flush();
            assertEquals(0, listing.one(id).good(), "what is given up is forgotten");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoAccountFindsTheCredentialOnceTheAddressIsConfirmed(Database database) {
        accounts.put("p1@exemple.fr", UUID.randomUUID());
        try (World world = world(database)) {
            UUID id = confirmed(world, HEAD + row(1) + row(2));
            IssuingLists issuing = world.get(IssuingLists.class);
            assertEquals(2, issuing.some(10));
            world.flush();
            ListingAwards listing = as(world, SOLENE).get(ListingAwards.class);
            assertEquals(1, listing.one(id).count(RowState.ISSUED));
            assertEquals(1, listing.one(id).count(RowState.WAITING));
            assertEquals(
                    "", listing.rows(id, RowState.WAITING, 1).items().get(0).email(), "only a digest is kept");
            assertEquals(
                    List.of("p2@exemple.fr"),
                    world.events().stream()
                            .filter(AwardWaits.class::isInstance)
                            .map(event -> ((AwardWaits) event).email())
                            .toList());
            accounts.put("autre@exemple.fr", RACHID);
            assertEquals(0, issuing.claim(SOLENE), "nothing waits for others");
            accounts.put("p2@exemple.fr", Region.ELOISE);
            assertEquals(1, issuing.claim(Region.ELOISE));
            world.flush();
            assertEquals(0, issuing.claim(Region.ELOISE), "once");
            as(world, Region.ELOISE);
            var credential = world.get(Credentials.class).mine().get(0);
            Claims claims =
                    world.get(Verifying.class).verify(credential.document()).claims();
            assertEquals("Personne 2", claims.holder());
            assertTrue(
                    claims.results().stream().allMatch(result -> result.value().equals("80")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyCameForWithinAYearIsLeftOutAndTheTrainerIsTold(Database database) {
        accounts.put("p1@exemple.fr", UUID.randomUUID());
        try (World world = world(database)) {
            UUID id = confirmed(world, HEAD + row(1) + row(2) + row(3));
            IssuingLists issuing = world.get(IssuingLists.class);
            assertEquals(3, issuing.some(10));
            world.flush();
            world.pass(Duration.ofDays(364));
            assertEquals(0, issuing.expire(), "they are waited for");
            world.pass(Duration.ofDays(2));
            assertEquals(2, issuing.expire());
            world.flush();
            assertEquals(0, issuing.expire(), "once");
            assertEquals(
                    List.of(new ListExpired(id, COURSE, SOLENE, 2)),
                    world.events().stream()
                            .filter(ListExpired.class::isInstance)
                            .toList());
            ListingAwards listing = as(world, SOLENE).get(ListingAwards.class);
            assertEquals(1, listing.one(id).count(RowState.ISSUED));
            assertEquals(0, listing.one(id).count(RowState.WAITING));
            RowView left = listing.rejected(id).get(0);
            assertEquals(RowFault.EXPIRED, left.fault().orElseThrow());
            assertEquals("\tPersonne 2", left.raw());
            assertEquals(
                    0L,
                    ((Number) world.em()
                                    .createNativeQuery("select count(email_digest) from credential.award_row")
                                    .getSingleResult())
                            .longValue(),
                    "no trace of an address is kept");
            accounts.put("p2@exemple.fr", Region.ELOISE);
            assertEquals(0, issuing.claim(Region.ELOISE), "it is too late");
        }
    }

    /** Real transactions: a slice that is killed is undone, and what follows goes on where it was. */
    @ParameterizedTest
    @EnumSource
    void killedAtAnySliceAndResumedEachGoodRowHasExactlyOne(Database database) {
        int many = 23;
        IntStream.range(0, many).forEach(i -> accounts.put("p" + i + "@exemple.fr", new UUID(9, i)));
        Random random = new Random(database.ordinal());
        try (World world = world(database)) {
            world.get(Keys.class).ensureActive();
            confirmed(
                    world,
                    HEAD + IntStream.range(0, many).mapToObj(AwardListTest::row).collect(Collectors.joining()));
            world.em().getTransaction().commit();
        }
        int issued = 0;
        int killed = 0;
        boolean due = true;
        while (due) {
            try (World world = world(database)) {
                as(world, SOLENE);
                IssuingLists issuing = world.get(IssuingLists.class);
                issuing.some(1 + random.nextInt(5));
                world.em().flush();
                boolean kill = random.nextInt(3) == 0;
                killed += kill ? 1 : 0;
                if (!kill) {
                    world.em().getTransaction().commit();
                    issued += (int) world.events().stream()
                            .filter(CredentialIssued.class::isInstance)
                            .count();
                }
            }
            try (World world = world(database)) {
                due = world.get(IssuingLists.class).isDue();
            }
        }
        assertEquals(many, issued);
        assertTrue(killed > 0, "some slices were killed");
        try (World world = world(database)) {
            for (int i = 0; i < many; i++) {
                as(world, new UUID(9, i));
                assertEquals(1, world.get(Credentials.class).mine().size());
            }
            assertEquals(
                    (long) many,
                    ((Number) world.em()
                                    .createQuery("select count(e) from StatusEntry e")
                                    .getSingleResult())
                            .longValue(),
                    "and one place in the list each");
        }
    }

    @AfterEach
    void clear() {
        for (Database database : Database.values()) {
            EntityManager em = database.factory().createEntityManager();
            em.getTransaction().begin();
            for (String statement : List.of(
                    "delete from credential.award_row",
                    "delete from credential.award_list",
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
