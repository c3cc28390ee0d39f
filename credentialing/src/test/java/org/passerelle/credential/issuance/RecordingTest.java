package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.Check;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.IssuerDirectory;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.credential.verification.RevocationRegister;
import org.passerelle.credential.verification.StandaloneVerifying;
import org.passerelle.credential.verification.StatusSource;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.credential.vocab.Json;
import org.passerelle.credential.vocab.RecordContext;
import org.passerelle.credential.vocab.RecordContexts;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** An award and the credentials that it stands on, handed out as one learner record. */
class RecordingTest {
    private static final UUID ADMIN = UUID.fromString("6a1f6c5e-52ee-4a39-9a0c-0d7f3fb0a009");
    private static final String NAME = "Éloïse Lœuillet-Çağlar";

    /** A programme of two courses, and its award. */
    private record Earned(UUID award, UUID welding, UUID plans) {}

    private static World world(Database database, RecordContext context) {
        World world = Region.world(database).with(RecordContext.class, context);
        world.get(Verifying.class);
        return world;
    }

    private static World world(Database database) {
        return world(database, RecordContexts.standIn());
    }

    private static AchievementDefinition achievement(String source, String name) {
        AchievementDefinition welding = Region.welding("Souder sans se blesser.");
        return new AchievementDefinition(
                source,
                LocalizedText.of(name, name),
                welding.description(),
                welding.criteria(),
                welding.skills(),
                welding.creator());
    }

    private static UUID issue(World world, AchievementDefinition achievement, List<Evidence> evidence) {
        AwardRequest one = Region.award();
        UUID issued = world.get(Issuing.class)
                .issue(new AwardRequest(
                        achievement,
                        Region.ELOISE,
                        NAME,
                        Language.FR,
                        one.results(),
                        one.completedAt(),
                        evidence,
                        "eloise@exemple.fr"));
        world.flush();
        return issued;
    }

    private static Evidence naming(World world, String source) {
        Holders.Earned earned =
                world.get(Holders.class).earned(Region.ELOISE, source).orElseThrow();
        return new Evidence("Cours", "Attestation", "Identifiant : " + earned.uri() + ".", "", earned.sha256());
    }

    private static Earned earned(World world) {
        List<Evidence> works = List.of(Evidence.of("Deux épreuves en ligne."));
        UUID welding = issue(world, achievement("souder", "Souder"), works);
        UUID plans = issue(world, achievement("lire-un-plan", "Lire un plan"), works);
        UUID award = issue(
                world,
                achievement("programme/metal", "Métiers du métal"),
                List.of(naming(world, "souder"), naming(world, "lire-un-plan")));
        return new Earned(award, welding, plans);
    }

    private static String record(World world, UUID award) {
        as(world, Region.ELOISE);
        return world.get(Recording.class).of(award).orElseThrow();
    }

    private static World as(World world, UUID person) {
        world.flush();
        world.caller().is(person, Permission.LEARN);
        if (person.equals(ADMIN)) {
            world.caller().is(person, Permission.LEARN, Permission.ADMINISTER);
        }
        return world;
    }

    private static VerificationReport verified(World world, String document) {
        return world.get(Verifying.class).verify(document);
    }

    private static VerificationReport verifiedWithout(World world, String document) {
        return StandaloneVerifying.over(
                        world.get(IssuerDirectory.class),
                        world.get(RevocationRegister.class),
                        world.get(StatusSource.class),
                        world.get(PublishedDocuments.class),
                        world.get(Clock.class))
                .verify(document);
    }

    private static List<FindingCode> held(VerificationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.check() == Check.RECORD)
                .map(Finding::code)
                .toList();
    }

    private static JsonArray array(JsonObject record, String name) {
        return record.getJsonObject("credentialSubject").getJsonArray(name);
    }

    private static String with(String record, String name, JsonArray array) {
        JsonObject whole = StrictJson.read(record);
        return Json.createObjectBuilder(whole)
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder(whole.getJsonObject("credentialSubject"))
                                .add(name, array))
                .build()
                .toString();
    }

    private static String document(World world, UUID id) {
        return as(world, ADMIN).get(Credentials.class).one(id).document();
    }

    private static String achievementOf(JsonValue credential) {
        return credential
                .asJsonObject()
                .getJsonObject("credentialSubject")
                .getJsonObject("achievement")
                .getString("id");
    }

    @ParameterizedTest
    @EnumSource
    void theRecordHoldsTheAwardAndItsCredentialsAsTheyWereSigned(Database database) {
        try (World world = world(database)) {
            Earned earned = earned(world);
            String text = record(world, earned.award());
            JsonObject record = StrictJson.read(text);
            JsonArray held = array(record, "verifiableCredential");
            assertEquals(
                    List.of(
                            document(world, earned.award()),
                            document(world, earned.welding()),
                            document(world, earned.plans())),
                    held.stream().map(JsonValue::toString).toList());
            JsonArray associations = array(record, "association");
            assertEquals(2, associations.size());
            for (int i = 0; i < 2; i++) {
                JsonObject association = associations.getJsonObject(i);
                assertEquals("isChildOf", association.getString("associationType"));
                assertEquals(achievementOf(held.get(i + 1)), association.getString("sourceId"));
                assertEquals(achievementOf(held.get(0)), association.getString("targetId"));
            }
            assertEquals(
                    achievementOf(held.get(0)),
                    array(record, "achievement").getJsonObject(0).getString("id"));
            assertEquals(
                    held.getJsonObject(0).get("credentialStatus"),
                    record.get("credentialStatus"),
                    "it is withdrawn with the award");
            VerificationReport report = verified(world, text);
            assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
            assertEquals(List.of(FindingCode.HELD_VALID, FindingCode.HELD_VALID, FindingCode.HELD_VALID), held(report));
            assertTrue(report.found(FindingCode.RECORD_SOUND) && report.found(FindingCode.RECORD_MET));
            assertTrue(report.found(FindingCode.NOT_REVOKED));
            assertEquals("Métiers du métal", report.claims().achievement().in(Language.FR));
            assertEquals(NAME, report.claims().holder());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void withoutTheVocabularyNoneIsMadeAndAboutOthersWeCannotTell(Database database) {
        try (World world = world(database)) {
            Earned earned = earned(world);
            String text = record(world, earned.award());
            VerificationReport report = verifiedWithout(world, text);
            assertEquals(
                    Verdict.CANNOT_TELL, report.verdict(), report.findings().toString());
            assertEquals(
                    FindingCode.RECORD_CONTEXT_MISSING,
                    report.decisive().orElseThrow().code());
            assertEquals(
                    List.of(FindingCode.HELD_VALID, FindingCode.HELD_VALID, FindingCode.HELD_VALID),
                    held(report),
                    "what it holds is checked each for itself");
            String renamed = text.replace("context-2.0.1.json", "context-2.0.2.json");
            assertTrue(verifiedWithout(world, renamed).found(FindingCode.CONTEXT_FOREIGN));
            assertTrue(verified(world, renamed).found(FindingCode.CONTEXT_FOREIGN));
        }
        try (World world = world(database, RecordContexts.pinnedToStandIn())) {
            Earned earned = earned(world);
            assertFalse(world.get(Recording.class).isOn());
            assertEquals(Optional.empty(), world.get(Recording.class).of(earned.award()));
        }
        RecordContext other = new RecordContext();
        other.bring(RecordContexts.STAND_IN);
        try (World world = world(database, other)) {
            Earned earned = earned(world);
            assertEquals(Optional.empty(), world.get(Recording.class).of(earned.award()), "another file than it was");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whateverIsExchangedInItIsNoticed(Database database) {
        try (World world = world(database)) {
            Earned earned = earned(world);
            String text = record(world, earned.award());
            JsonObject record = StrictJson.read(text);
            issue(world, achievement("meuler", "Meuler"), List.of(Evidence.of("Une épreuve.")));
            String other =
                    world.get(Credentials.class).mineFor("meuler").orElseThrow().document();
            assertEquals(Verdict.VALID, verified(world, other).verdict());
            JsonArray held = array(record, "verifiableCredential");
            JsonArray exchanged =
                    Json.createArrayBuilder(held).set(2, StrictJson.read(other)).build();
            JsonArray fewer = Json.createArrayBuilder(held).remove(2).build();
            JsonArray bent = Json.createArrayBuilder(held)
                    .set(2, StrictJson.read(held.get(2).toString().replace("\"85\"", "\"95\"")))
                    .build();
            JsonArray associations = array(record, "association");
            JsonObject first = associations.getJsonObject(0);
            JsonArray turned = Json.createArrayBuilder(associations)
                    .set(0, Json.createObjectBuilder(first).add("associationType", "precedes"))
                    .build();
            JsonArray swapped = Json.createArrayBuilder(associations)
                    .set(0, Json.createObjectBuilder(first).add("sourceId", first.getString("targetId")))
                    .build();
            for (String altered : List.of(
                    with(text, "verifiableCredential", exchanged),
                    with(text, "verifiableCredential", fewer),
                    with(text, "verifiableCredential", bent),
                    with(text, "association", turned),
                    with(text, "association", swapped),
                    text.replace("\"partial\":true", "\"partial\":false"))) {
                assertNotEquals(text, altered);
                assertTrue(verified(world, altered).found(FindingCode.ALTERED));
                assertEquals(Verdict.NOT_VALID, verified(world, altered).verdict());
            }
            assertEquals(
                    List.of(FindingCode.HELD_VALID, FindingCode.HELD_VALID, FindingCode.HELD_NOT_VALID),
                    held(verifiedWithout(world, with(text, "verifiableCredential", bent))),
                    "what is altered within is found by its own signature");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWithdrawnIsNotInTheNextOneAndTheOldOneSaysSo(Database database) {
        try (World world = world(database)) {
            Earned earned = earned(world);
            String before = record(world, earned.award());
            as(world, ADMIN).get(Credentials.class).revoke(earned.plans(), "Erreur.");
            VerificationReport old = verified(world, before);
            assertEquals(Verdict.NOT_VALID, old.verdict());
            assertEquals(
                    FindingCode.HELD_WITHDRAWN, old.decisive().orElseThrow().code());
            assertEquals("Lire un plan", old.decisive().orElseThrow().detail());
            String after = record(world, earned.award());
            assertEquals(
                    2, array(StrictJson.read(after), "verifiableCredential").size());
            assertEquals(1, array(StrictJson.read(after), "association").size());
            assertEquals(Verdict.VALID, verified(world, after).verdict());
            as(world, ADMIN).get(Credentials.class).revoke(earned.award(), "Erreur.");
            assertTrue(verified(world, after).found(FindingCode.REVOKED), "with the award");
            as(world, Region.ELOISE);
            assertEquals(Optional.empty(), world.get(Recording.class).of(earned.award()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void correctedAndNewlySignedCredentialsAreInTheNextOne(Database database) {
        try (World world = world(database)) {
            Earned earned = earned(world);
            UUID corrected =
                    as(world, ADMIN).get(Correcting.class).correct(earned.welding(), "Éloïse Martin", "Nom d’usage.");
            SigningKey key = world.get(Keys.class).all().stream()
                    .filter(one ->
                            one.purpose() == SigningKey.Purpose.CREDENTIALS && one.state() == SigningKey.State.ACTIVE)
                    .findFirst()
                    .orElseThrow();
            String before = record(world, earned.award());
            as(world, ADMIN).get(Keys.class).declareCompromised(key.id());
            world.flush();
            while (world.get(Resigning.class).isDue()) {
                world.get(Resigning.class).some(10);
                world.flush();
            }
            assertEquals(Verdict.NOT_VALID, verified(world, before).verdict(), "the old copy is void");
            String after = record(world, earned.award());
            assertEquals(
                    List.of(
                            document(world, earned.award()),
                            document(world, corrected),
                            document(world, earned.plans())),
                    array(StrictJson.read(after), "verifiableCredential").stream()
                            .map(JsonValue::toString)
                            .toList());
            VerificationReport report = verified(world, after);
            assertEquals(
                    Verdict.VALID_WITH_NOTES,
                    report.verdict(),
                    report.findings().toString());
            assertEquals(
                    List.of(
                            FindingCode.HELD_VALID,
                            FindingCode.HELD_VALID,
                            FindingCode.HELD_OTHER_NAME,
                            FindingCode.HELD_VALID),
                    held(report));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void onlyTheHolderHasItAndOnlyOfAnAwardThatStandsOnOthers(Database database) {
        try (World world = world(database)) {
            Earned earned = earned(world);
            assertEquals(Optional.empty(), world.get(Recording.class).of(earned.welding()), "it stands alone");
            assertEquals(Optional.empty(), world.get(Recording.class).of(UUID.randomUUID()));
            as(world, UUID.randomUUID());
            assertEquals(Optional.empty(), world.get(Recording.class).of(earned.award()));
            as(world, ADMIN);
            assertEquals(Optional.empty(), world.get(Recording.class).of(earned.award()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aRecordWithinARecordIsNotOpened(Database database) {
        try (World world = world(database)) {
            String text = record(world, earned(world).award());
            JsonArray nested =
                    Json.createArrayBuilder().add(StrictJson.read(text)).build();
            VerificationReport report = verifiedWithout(world, with(text, "verifiableCredential", nested));
            assertTrue(report.found(FindingCode.HIDDEN_CLAIM)
                    || held(report).equals(List.of(FindingCode.HELD_NOT_CHECKED)));
            JsonObject outer = Json.createObjectBuilder(StrictJson.read(with(text, "verifiableCredential", nested)))
                    .add("id", "urn:uuid:" + UUID.randomUUID())
                    .build();
            assertEquals(List.of(FindingCode.HELD_NOT_CHECKED), held(verifiedWithout(world, outer.toString())));
        }
    }

    /** With the file that 1EdTech published, where the environment says where it is. */
    @Test
    void withThePublishedVocabularyARecordIsSignedAndVerified() throws IOException {
        Path published = RecordContexts.published()
                .orElseGet(() -> Assumptions.abort(
                        "PASSERELLE_CLR_CONTEXT names no file: records are tried over the stand-in alone"));
        RecordContext context = new RecordContext();
        assertEquals(RecordContext.State.READ, context.bring(published));
        try (World world = world(Database.H2, context)) {
            Earned earned = earned(world);
            String text = record(world, earned.award());
            VerificationReport report = verified(world, text);
            assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
            assertEquals(List.of(FindingCode.HELD_VALID, FindingCode.HELD_VALID, FindingCode.HELD_VALID), held(report));
            assertTrue(verified(world, text.replace("isChildOf", "isParentOf")).found(FindingCode.ALTERED));
            assertEquals(Verdict.CANNOT_TELL, verifiedWithout(world, text).verdict());
            Path folder = Files.createDirectories(Path.of("target/sample"));
            Files.writeString(folder.resolve("record.json"), text);
            Files.writeString(
                    folder.resolve("record-did.json"), world.get(Keys.class).didDocument(Region.IDENTITY.did()));
        }
    }
}
