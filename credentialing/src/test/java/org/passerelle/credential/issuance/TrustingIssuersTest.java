package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.trust.TrustDirectory;
import org.passerelle.credential.trust.TrustedIssuerView;
import org.passerelle.credential.trust.TrustingIssuers;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Who is a known issuer is what the region says, or the house of whoever validates skills there. */
class TrustingIssuersTest {
    private static final UUID ADMINISTRATOR = new UUID(1, 1);
    private static final UUID VALIDATOR = new UUID(2, 2);
    private static final UUID HOUSE = new UUID(3, 3);
    private static final UUID OTHER = new UUID(4, 4);
    private static final String SCHOOL = "did:web:school.example";
    private static final String CAMPUS = "https://campus.example/issuer.json";

    private static void asAdministrator(World world) {
        world.flush();
        world.caller().is(ADMINISTRATOR, Permission.ADMINISTER);
    }

    private static void asValidator(World world) {
        world.flush();
        world.caller().is(VALIDATOR).in(HOUSE, Permission.VALIDATE_SKILL);
    }

    private static Optional<String> name(World world, String id) {
        return world.get(TrustDirectory.class).find(id).map(KnownIssuer::name);
    }

    @ParameterizedTest
    @EnumSource
    void theRegionsListDecidesForEverybodyAndAHousesOwnForItsValidators(Database database) {
        try (World world = Region.world(database)) {
            TrustingIssuers trusting = world.get(TrustingIssuers.class);
            asAdministrator(world);
            trusting.trustInRegion(SCHOOL, "École des métiers");
            asValidator(world);
            assertEquals(
                    Optional.of("École des métiers"), name(world, SCHOOL), "a house without a list has the region's");
            trusting.trust(HOUSE, CAMPUS, "Le campus");
            world.flush();
            assertEquals(Optional.empty(), name(world, SCHOOL), "the house's list decides");
            assertEquals(Optional.of("Le campus"), name(world, CAMPUS));
            assertEquals(Optional.of("Région d’essai"), name(world, Region.IDENTITY.did()), "ourselves, always");
            assertEquals(
                    Optional.of("Le campus"),
                    world.get(TrustDirectory.class).bearing("LE CAMPUS").map(KnownIssuer::name));
            world.caller().nobody();
            assertEquals(Optional.of("École des métiers"), name(world, SCHOOL));
            assertEquals(Optional.empty(), name(world, CAMPUS), "what a house trusts is its own affair");
            world.caller().is(Region.ELOISE, Permission.LEARN).in(OTHER, Permission.VALIDATE_SKILL);
            assertEquals(Optional.empty(), name(world, CAMPUS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRemovedNoLongerCountsAndIsStillTold(Database database) {
        try (World world = Region.world(database)) {
            TrustingIssuers trusting = world.get(TrustingIssuers.class);
            asAdministrator(world);
            trusting.trustInRegion(SCHOOL, "École");
            world.flush();
            UUID id = trusting.regional().get(0).id();
            trusting.removeFromRegion(id);
            world.flush();
            assertEquals(Optional.empty(), name(world, SCHOOL));
            TrustedIssuerView removed = trusting.regional().get(0);
            assertEquals(ADMINISTRATOR, removed.removedBy());
            trusting.trustInRegion(SCHOOL, "École à nouveau");
            world.flush();
            assertEquals(Optional.of("École à nouveau"), name(world, SCHOOL));
            assertEquals(2, trusting.regional().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyChangesTheListOfAnotherHouse(Database database) {
        try (World world = Region.world(database)) {
            TrustingIssuers trusting = world.get(TrustingIssuers.class);
            asAdministrator(world);
            trusting.trustInRegion(SCHOOL, "École");
            world.flush();
            UUID regional = trusting.regional().get(0).id();
            asValidator(world);
            trusting.trust(HOUSE, CAMPUS, "Le campus");
            world.flush();
            UUID own = trusting.ofHouse(HOUSE).get(0).id();
            assertThrows(NotFound.class, () -> trusting.trust(OTHER, CAMPUS, "x"));
            assertThrows(NotFound.class, () -> trusting.ofHouse(OTHER));
            assertThrows(NotFound.class, () -> trusting.remove(regional));
            world.caller().is(new UUID(9, 9)).in(OTHER, Permission.VALIDATE_SKILL);
            assertThrows(NotFound.class, () -> trusting.remove(own));
            asAdministrator(world);
            assertThrows(NotFound.class, () -> trusting.removeFromRegion(own));
            asValidator(world);
            trusting.remove(own);
            world.flush();
            assertEquals(Optional.of("École"), name(world, SCHOOL), "an empty list is none");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoIssuerIsRefusedBesideItsField(Database database) {
        try (World world = Region.world(database)) {
            TrustingIssuers trusting = world.get(TrustingIssuers.class);
            asAdministrator(world);
            for (String odd :
                    List.of("", "école", "http://x.example", "did:web:", "did:ion:x", "https://", "https://a b")) {
                assertEquals(
                        "identifier",
                        assertThrows(Refusal.class, () -> trusting.trustInRegion(odd, "École"))
                                .field());
            }
            assertEquals(
                    "name",
                    assertThrows(Refusal.class, () -> trusting.trustInRegion(SCHOOL, " "))
                            .field());
            trusting.trustInRegion(SCHOOL, "École");
            world.flush();
            assertEquals(
                    "credential.trust.already",
                    assertThrows(Refusal.class, () -> trusting.trustInRegion(SCHOOL, "Autre"))
                            .code());
            assertTrue(assertThrows(Refusal.class, () -> trusting.trustInRegion(Region.IDENTITY.did(), "Nous"))
                    .code()
                    .endsWith("already"));
        }
    }
}
