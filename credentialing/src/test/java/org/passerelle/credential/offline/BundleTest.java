package org.passerelle.credential.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.batch.StandaloneBatch;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.trust.LookingUpIssuers;
import org.passerelle.credential.trust.TrustingIssuers;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What was taken along answers as the platform does, and says as of when. */
class BundleTest {
    @ParameterizedTest
    @EnumSource
    void withTheBundleAloneEachCredentialIsAnsweredAsOfItsLists(Database database) {
        try (World world = Region.world(database)) {
            CredentialView view = issued(world);
            String document = view.document();
            Bundle before = Bundle.open(world.get(PublishingBundle.class).bundle());
            world.get(Credentials.class).revoke(view.id(), "Délivrée par erreur.");
            world.flush();
            Bundle after = Bundle.open(world.get(PublishingBundle.class).bundle());

            VerificationReport valid = verify(before, document, before.made());
            assertEquals(Verdict.VALID, valid.verdict(), valid.toString());
            assertEquals("Région d’essai", valid.issuer().name());
            assertTrue(valid.found(FindingCode.NOT_REVOKED));
            VerificationReport late = verify(before, document, before.made().plus(Duration.ofDays(30)));
            assertEquals(Verdict.VALID_WITH_NOTES, late.verdict());
            assertTrue(late.found(FindingCode.NOT_REVOKED_THEN), "a list of last month tells of last month");
            for (int days : new int[] {0, 30}) {
                Instant when = after.made().plus(Duration.ofDays(days));
                VerificationReport withdrawn = verify(after, document, when);
                assertTrue(withdrawn.found(FindingCode.REVOKED_IN_LIST), "withdrawn is for ever");
                assertEquals(Verdict.NOT_VALID, withdrawn.verdict());
            }
            assertTrue(verify(before, document.replace("Éloïse", "Héloïse"), before.made())
                    .found(FindingCode.ALTERED));
        }
    }

    @Test
    void aListThatTheBundleLacksIsNotGuessed() {
        try (World world = Region.world(Database.H2)) {
            String document = issued(world).document();
            Bundle whole = Bundle.open(world.get(PublishingBundle.class).bundle());
            Bundle bare = new Bundle(whole.made(), whole.maker(), whole.issuers(), Map.of(), Map.of());
            VerificationReport report = verify(bare, document, whole.made());
            assertEquals(Verdict.CANNOT_TELL, report.verdict());
            assertTrue(report.found(FindingCode.STATUS_NOT_CHECKED));
            Bundle strangers = new Bundle(whole.made(), whole.maker(), List.of(), whole.lists(), Map.of());
            assertTrue(verify(strangers, document, whole.made()).found(FindingCode.KEYS_NOT_TAKEN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void trustedIssuersElsewhereAreTakenAlongWithTheirKeys(Database database) {
        try (World world = Region.world(database)) {
            String school = "did:web:school.example";
            PrivateKey key = PrivateKey.generate(new SecureRandom());
            AtomicInteger asked = new AtomicInteger();
            String did = """
                    {"id": "%1$s", "verificationMethod": [{"id": "%1$s#k", "type": "Multikey", "controller": "%1$s",
                     "publicKeyMultibase": "%2$s"}], "assertionMethod": ["%1$s#k"]}
                    """.formatted(school, key.publicKey().multikey());
            PublishedDocuments documents = address -> {
                asked.incrementAndGet();
                return Optional.of(did).filter(text -> address.equals("https://school.example/.well-known/did.json"));
            };
            world.with(PublishedDocuments.class, documents);
            String document = ofSchool(issued(world).document(), school, key);
            world.caller().is(new UUID(1, 1), Permission.ADMINISTER);
            world.get(TrustingIssuers.class).trustInRegion(school, "École des métiers");
            world.get(TrustingIssuers.class).trustInRegion("did:web:mute.example", "Une école muette");
            world.flush();
            Bundle unasked = Bundle.open(world.get(PublishingBundle.class).bundle());
            VerificationReport without = verify(unasked, document, unasked.made());
            assertTrue(without.found(FindingCode.KEYS_NOT_TAKEN), without.toString());
            world.caller().is(new UUID(1, 2), Permission.RUN_JOBS);
            LookingUpIssuers looking = world.get(LookingUpIssuers.class);
            assertEquals(2, looking.lookUp(5));
            world.flush();
            assertFalse(looking.isDue());
            assertEquals(0, looking.lookUp(5), "once a day");
            assertEquals(2, asked.get());
            Bundle bundle = Bundle.open(world.get(PublishingBundle.class).bundle());
            VerificationReport report = verify(bundle, document, bundle.made());
            assertTrue(report.found(FindingCode.SIGNATURE_INTACT), report.toString());
            assertEquals("École des métiers", report.issuer().name());
            assertTrue(report.found(FindingCode.NO_STATUS));
            assertTrue(verify(bundle, document.replace("Éloïse", "Héloïse"), bundle.made())
                    .found(FindingCode.ALTERED));
        }
    }

    /** The same, signed by a school elsewhere. */
    private static String ofSchool(String document, String school, PrivateKey key) {
        JsonObject signed = StrictJson.read(document);
        JsonObject issuer = Json.createObjectBuilder(signed.getJsonObject("issuer"))
                .add("id", school)
                .add("name", "École des métiers")
                .build();
        JsonObject bare = Json.createObjectBuilder(signed)
                .remove("proof")
                .remove("credentialStatus")
                .add("issuer", issuer)
                .build();
        return new EddsaRdfc2022()
                .sign(bare, key, school + "#k", Instant.parse("2026-11-20T08:00:00Z"))
                .toString();
    }

    @Test
    void aCodeNeedsTheRegister() {
        try (World world = Region.world(Database.H2)) {
            String code = issued(world).code();
            Bundle bundle = Bundle.open(world.get(PublishingBundle.class).bundle());
            Clock clock = Clock.fixed(bundle.made(), ZoneOffset.UTC);
            var row = StandaloneBatch.over(bundle.verifying(clock), clock)
                    .verify(List.of(Dropped.of("codes.csv", code.getBytes(StandardCharsets.UTF_8))), "")
                    .rows()
                    .get(0);
            assertEquals(FindingCode.NOT_OFFLINE, row.reason().code());
            assertEquals(Verdict.CANNOT_TELL, row.verdict());
        }
    }

    @Test
    void aBundleThatSomebodyTouchedDoesNotOpen() {
        try (World world = Region.world(Database.H2)) {
            issued(world);
            String bundle = world.get(PublishingBundle.class).bundle();
            String payload = bundle.replaceAll("(?s).*\"payload\":\"([^\"]*)\".*", "$1");
            String told = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
            String bent = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            told.replace("Région d’essai", "Région d'essai").getBytes(StandardCharsets.UTF_8));
            assertThrows(Malformed.class, () -> Bundle.open(bundle.replace(payload, bent)));
            assertThrows(Malformed.class, () -> Bundle.open(bundle.substring(0, bundle.length() / 2)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"payload\":1}", "{\"protected\":\"e30\",\"payload\":\"\"}"})
    void whatIsNoBundleDoesNotOpen(String text) {
        assertThrows(Malformed.class, () -> Bundle.open(text));
    }

    private static CredentialView issued(World world) {
        world.get(Issuing.class).issue(Region.award());
        world.flush();
        return world.get(Credentials.class).mine().get(0);
    }

    private static VerificationReport verify(Bundle bundle, String document, Instant when) {
        return bundle.verifying(Clock.fixed(when, ZoneOffset.UTC)).verify(document);
    }
}
