package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.Claims;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What a credential says, in the words of Open Badges 3.0. */
class BadgeTest {
    private static final String WORK = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

    @ParameterizedTest
    @EnumSource
    void allThatAnEmployerAsksForStandsInIt(Database database) throws Exception {
        try (World world = Region.world(database)) {
            String document = issued(world);
            Files.createDirectories(Path.of("target/sample"));
            Files.writeString(Path.of("target/sample/rich.json"), document);
            JsonObject badge = StrictJson.read(document);
            JsonObject achievement = badge.getJsonObject("credentialSubject").getJsonObject("achievement");
            assertEquals(
                    "GRETA du Limousin", achievement.getJsonObject("creator").getString("name"));
            assertTrue(achievement.getJsonObject("image").getString("id").startsWith("data:image/png;base64,"));
            assertEquals(
                    "1EdTechJsonSchemaValidator2019",
                    badge.getJsonArray("credentialSchema").getJsonObject(0).getString("type"));
            JsonObject evidence = badge.getJsonArray("evidence").getJsonObject(1);
            assertEquals("souder", evidence.getString("name"));
            assertEquals("ni:///sha-256;WJG1tSLV3whtD_CxEPvZ0hu0_HFjrzTQgoai6Eb2vgM", evidence.getString("id"));
            assertEquals(
                    Verdict.VALID, world.get(Verifying.class).verify(document).verdict());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHoldersAddressIsHashedWithASaltOfItsOwnAndOnlyWhenAskedFor(Database database) throws Exception {
        try (World world = Region.world(database)) {
            String document = issued(world);
            assertFalse(document.contains("eloise@"));
            JsonObject hashed = StrictJson.read(document)
                    .getJsonObject("credentialSubject")
                    .getJsonArray("identifier")
                    .getJsonObject(1);
            String salted = "eloise@exemple.fr" + hashed.getString("salt");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
            assertEquals("sha256$" + HexFormat.of().formatHex(digest), hashed.getString("identityHash"));
            assertTrue(hashed.getBoolean("hashed"));
            world.get(Issuing.class).issue(Region.award());
            world.flush();
            String without = world.get(Credentials.class)
                    .mineFor("course/securite-du-soudage")
                    .orElseThrow()
                    .document();
            assertFalse(without.contains("emailAddress"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewEditionNamesTheOneThatItTookThePlaceOf(Database database) {
        try (World world = Region.world(database)) {
            UUID first = world.get(Issuing.class).issue(Region.award());
            world.flush();
            JsonObject before = achievement(world, first);
            assertFalse(before.containsKey("related"), "the first took nobody's place");
            UUID grace = new UUID(7, 7);
            world.caller().is(grace, Permission.LEARN);
            AwardRequest plain = Region.awardTo(grace, "Grace Adeyemi");
            UUID second = world.get(Issuing.class)
                    .issue(new AwardRequest(
                            Region.welding("Souder mieux, sans se blesser."),
                            grace,
                            plain.holderName(),
                            plain.language(),
                            plain.results(),
                            plain.completedAt(),
                            plain.evidence(),
                            null));
            world.flush();
            JsonObject related =
                    achievement(world, second).getJsonArray("related").getJsonObject(0);
            assertEquals(before.getString("id"), related.getString("id"));
            assertEquals("Related", related.getJsonArray("type").getString(0));
            assertEquals("1", related.getString("version"));
            assertEquals("fr", related.getString("inLanguage"));
            String document = world.get(Credentials.class).mine().get(0).document();
            VerificationReport report = world.get(Verifying.class).verify(document);
            assertEquals(Verdict.VALID, report.verdict());
            assertTrue(report.found(FindingCode.SCHEMA_MET));
            assertEquals(
                    List.of(new Claims.Related(before.getString("id"), "1")),
                    report.claims().related());
            assertEquals("2", report.claims().version());
        }
    }

    private static JsonObject achievement(World world, UUID credential) {
        return world.get(Credentials.class).mine().stream()
                .filter(one -> one.id().equals(credential))
                .map(one -> StrictJson.read(one.document())
                        .getJsonObject("credentialSubject")
                        .getJsonObject("achievement"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void evidenceThatSaysNothingIsRefused() {
        assertThrows(Refusal.class, () -> Evidence.of(" \n"));
        assertThrows(Refusal.class, () -> new Evidence("", "", "x", "", "abc"));
        assertThrows(Refusal.class, () -> Evidence.of("x".repeat(2001)));
    }

    @Test
    void aCreatorWithoutANameOrWithAFalseNumberIsRefused() {
        assertThrows(Refusal.class, () -> new Creator("urn:x:1", " ", ""));
        assertThrows(Refusal.class, () -> new Creator("urn:x:1", "GRETA", "123"));
        assertThrows(Refusal.class, () -> new Creator("no address", "GRETA", ""));
    }

    private static String issued(World world) {
        AwardRequest plain = Region.award();
        AchievementDefinition welding = plain.achievement();
        AwardRequest award = new AwardRequest(
                new AchievementDefinition(
                        "course/riche",
                        welding.name(),
                        welding.description(),
                        welding.criteria(),
                        welding.skills(),
                        new Creator(
                                "urn:uuid:0c7a2f64-5a0a-4a64-9f6e-000000000001",
                                "GRETA du Limousin",
                                "19870056300028")),
                plain.holder(),
                plain.holderName(),
                plain.language(),
                plain.results(),
                plain.completedAt(),
                List.of(
                        Evidence.of("Formation suivie en entier."),
                        new Evidence(
                                "souder",
                                "Pièce soudée",
                                "Un cordon de 20 cm, en 3 h, le 20 novembre 2026, jugé par une formatrice.",
                                "Pas de porosité, pénétration complète.",
                                WORK)),
                "  Eloise@exemple.fr ");
        world.get(Issuing.class).issue(award);
        world.flush();
        return world.get(Credentials.class)
                .mineFor("course/riche")
                .orElseThrow()
                .document();
    }
}
