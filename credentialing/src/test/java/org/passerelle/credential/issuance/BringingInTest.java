package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.batch.LinkedFiles;
import org.passerelle.credential.elsewhere.Bearers;
import org.passerelle.credential.elsewhere.BringingIn;
import org.passerelle.credential.elsewhere.BroughtView;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.trust.TrustingIssuers;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** People bring in what others issued to them; it counts when it is theirs and its issuer is trusted. */
class BringingInTest {
    private static final String SCHOOL = "did:web:school.example";
    private static final PrivateKey KEY = PrivateKey.generate(new SecureRandom());
    private static final String EMAIL = "eloise@passerelle.example";

    private final Map<String, String> documents = new HashMap<>();

    private World open(Database database) {
        World world = Region.world(database);
        documents.put("https://school.example/.well-known/did.json", """
                {"id": "%1$s", "verificationMethod": [{"id": "%1$s#k", "type": "Multikey", "controller": "%1$s",
                 "publicKeyMultibase": "%2$s"}], "assertionMethod": ["%1$s#k"]}
                """.formatted(
                        SCHOOL, KEY.publicKey().multikey()));
        PublishedDocuments published = address -> Optional.ofNullable(documents.get(address));
        LinkedFiles linked = address ->
                Optional.ofNullable(documents.get(address)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        Bearers bearers = person -> new Bearers.Bearer("Éloïse Lœuillet-Çağlar", EMAIL);
        return world.with(PublishedDocuments.class, published)
                .with(LinkedFiles.class, linked)
                .with(Bearers.class, bearers);
    }

    private static String badge(String identifier, String more) {
        return new EddsaRdfc2022()
                .sign(
                        StrictJson.read("""
                        {"@context": ["https://www.w3.org/ns/credentials/v2",
                                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                         "id": "urn:uuid:0b0f4c39-2f8d-4f5a-9a1a-3d3a3f0f7c11",
                         "type": ["VerifiableCredential", "OpenBadgeCredential"],
                         "issuer": {"id": "%s", "type": ["Profile"], "name": "Région d’ailleurs"},
                         "validFrom": "2026-11-01T08:00:00Z" %s,
                         "credentialSubject": {"type": ["AchievementSubject"], "identifier": [%s],
                           "achievement": {"id": "urn:uuid:7c1f5b1e-1d0f-4f0e-8a0e-5b8e1f1d2c3b",
                             "type": ["Achievement"], "name": "Soudure TIG", "description": "Souder.",
                             "criteria": {"narrative": "Une pièce."},
                             "alignment": [{"type": ["Alignment"], "targetName": "souder", "targetUrl": "%s"}]}}}
                        """.formatted(SCHOOL, more, identifier, Region.SOUDER)),
                        KEY,
                        SCHOOL + "#k",
                        Instant.parse("2026-11-01T08:00:00Z"))
                .toString();
    }

    private static String email(String address) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest((address + "sel").getBytes(StandardCharsets.UTF_8));
            return identity("emailAddress", "sha256$" + HexFormat.of().formatHex(digest), ", \"salt\": \"sel\"")
                    .replace("false", "true");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String identity(String type, String hash, String more) {
        return "{\"type\": \"IdentityObject\", \"identityType\": \"" + type
                + "\", \"hashed\": false, \"identityHash\": \"" + hash + "\"" + more + "}";
    }

    private static List<BringingIn.Rejected> bring(World world, String text) {
        var rejected = world.get(BringingIn.class)
                .bring(List.of(Dropped.of("badge.json", text.getBytes(StandardCharsets.UTF_8))));
        world.flush();
        return rejected;
    }

    private static BroughtView only(World world) {
        List<BroughtView> mine = world.get(BringingIn.class).mine();
        assertEquals(1, mine.size());
        return mine.get(0);
    }

    private static void trust(World world) {
        world.caller().is(new UUID(1, 1), Permission.ADMINISTER);
        world.get(TrustingIssuers.class).trustInRegion(SCHOOL, "École des métiers");
        world.flush();
        world.caller().is(Region.ELOISE, Permission.LEARN);
    }

    @ParameterizedTest
    @EnumSource
    void aBadgeOfATrustedIssuerIsKeptAndCountsUnderTheNameInTheRegister(Database database) {
        try (World world = open(database)) {
            assertEquals(List.of(), bring(world, badge(email(EMAIL), "")));
            BroughtView unknown = only(world);
            assertEquals(Verdict.VALID_WITH_NOTES, unknown.verdict());
            assertEquals(FindingCode.ISSUER_UNKNOWN, unknown.reason().code());
            assertTrue(unknown.yours());
            assertFalse(unknown.counts(), "whoever signs for themselves is no authority");
            trust(world);
            BroughtView known = only(world);
            assertEquals("École des métiers", known.issuerName(), "never the name that it gives itself");
            assertTrue(known.counts());
            assertEquals("Soudure TIG", known.name());
            assertEquals(Set.of(Region.SOUDER), known.skills());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotShownToBeTheirsIsKeptAndDoesNotCount(Database database) {
        try (World world = open(database)) {
            trust(world);
            String name = identity("name", "Éloïse Lœuillet-Çağlar", "");
            bring(world, badge(email("zoe@passerelle.example") + "," + name, ""));
            assertFalse(only(world).yours(), "another address outweighs a name that anybody can give themselves");
            assertFalse(only(world).counts());
            world.get(BringingIn.class).delete(only(world).id());
            world.flush();
            bring(world, badge(name, ""));
            assertTrue(only(world).counts(), "without an address the name counts");
            world.get(BringingIn.class).delete(only(world).id());
            world.flush();
            bring(world, badge(identity("name", "Zoé Martin", ""), ""));
            assertFalse(only(world).yours());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIssuerOutOfReachIsAskedAgain(Database database) {
        try (World world = open(database)) {
            trust(world);
            String keys = documents.remove("https://school.example/.well-known/did.json");
            bring(world, badge(email(EMAIL), ""));
            BroughtView kept = only(world);
            assertEquals(Verdict.CANNOT_TELL, kept.verdict());
            assertEquals(FindingCode.ISSUER_UNREACHABLE, kept.reason().code());
            assertEquals("", kept.name(), "what is not proven is not shown as its word");
            documents.put("https://school.example/.well-known/did.json", keys);
            world.pass(Duration.ofDays(8));
            world.caller().is(new UUID(1, 1), Permission.RUN_JOBS);
            assertEquals(1, world.get(BringingIn.class).recheckSome(5));
            world.flush();
            assertEquals(0, world.get(BringingIn.class).recheckSome(5));
            world.caller().is(Region.ELOISE, Permission.LEARN);
            assertTrue(only(world).counts());
            documents.put(
                    "https://school.example/.well-known/did.json",
                    keys.replace("\"controller\"", "\"revoked\": \"2026-11-02T00:00:00Z\", \"controller\""));
            world.get(BringingIn.class).recheck(only(world).id());
            world.flush();
            assertEquals(FindingCode.KEY_COMPROMISED, only(world).reason().code());
            assertTrue(only(world).reason().details().get(0) instanceof Instant, "moments stay moments");
            assertFalse(only(world).counts());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatEndedNoLongerCountsWithoutBeingAskedAgain(Database database) {
        try (World world = open(database)) {
            trust(world);
            bring(world, badge(email(EMAIL), ", \"validUntil\": \"2026-11-25T00:00:00Z\""));
            assertTrue(only(world).counts());
            world.pass(Duration.ofDays(3));
            assertFalse(only(world).counts());
        }
    }

    @ParameterizedTest
    @EnumSource
    void alteredOddAndOurOwnAreNotKeptAndTheSameIsKeptOnce(Database database) {
        try (World world = open(database)) {
            String good = badge(email(EMAIL), "");
            assertEquals(
                    FindingCode.ALTERED,
                    bring(world, good.replace("Soudure TIG", "Soudure MIG"))
                            .get(0)
                            .why()
                            .code());
            assertEquals(
                    FindingCode.NOTHING_INSIDE,
                    bring(world, "bonjour").get(0).why().code());
            assertEquals(List.of(), world.get(BringingIn.class).mine());
            bring(world, good);
            bring(world, good);
            bring(world, "  " + good + "\n");
            only(world);
            var png = world.get(BringingIn.class).bring(List.of(Dropped.of("badge.png", Baking.png(good))));
            world.flush();
            assertEquals(List.of(), png);
            only(world);
            documents.put("https://school.example/b.json", good);
            world.get(BringingIn.class)
                    .bring(List.of(Dropped.of("", "https://school.example/b.json".getBytes(StandardCharsets.UTF_8))));
            world.flush();
            only(world);
            world.get(Issuing.class).issue(Region.award());
            world.flush();
            String ours = world.get(Credentials.class).mine().get(0).document();
            assertEquals(
                    "credential.elsewhere.ours",
                    assertThrows(Refusal.class, () -> bring(world, ours)).code());
            List<Dropped> many = java.util.Collections.nCopies(21, Dropped.of("x.json", new byte[] {'{', '}'}));
            assertEquals(
                    "credential.elsewhere.atOnce",
                    assertThrows(
                                    Refusal.class,
                                    () -> world.get(BringingIn.class).bring(many))
                            .code());
            assertEquals(
                    "kernel.required",
                    assertThrows(
                                    Refusal.class,
                                    () -> world.get(BringingIn.class).bring(List.of()))
                            .code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesChecksOrDeletesWhatIsSomebodyElses(Database database) {
        try (World world = open(database)) {
            bring(world, badge(email(EMAIL), ""));
            UUID id = only(world).id();
            world.caller().is(new UUID(9, 9), Permission.LEARN);
            BringingIn bringing = world.get(BringingIn.class);
            assertEquals(List.of(), bringing.mine());
            assertThrows(NotFound.class, () -> bringing.recheck(id));
            assertThrows(NotFound.class, () -> bringing.delete(id));
        }
    }
}
