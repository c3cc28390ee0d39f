package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.people.AccountLifeTest.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class OrganisationLifeTest {
    private static final String SIRET = "123 456 782 00002";

    @ParameterizedTest
    @EnumSource
    void rightsComeWithApprovalAndGoWithSuspension(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            UUID forge = register(world, "Forge d’Aulnay", Role.EMPLOYER);
            assertEquals(Map.of(), rights(world, zoe).inOrganisations());
            UUID admin = Household.admin(world);
            Approving approving = world.get(Approving.class);
            assertEquals(1, approving.awaiting(1, 10).total());
            approving.approve(forge);
            world.flush();
            assertEquals(Set.of(forge), rights(world, zoe).organisationsWith(Permission.POST_DEMAND));
            assertFalse(rights(world, zoe).onPlatform().contains(Permission.POST_DEMAND));
            assertEquals(1, Household.count(world, "people.mail.organisationApproved"));
            assertEquals(List.of(new OrganisationApproved(forge, "Forge d’Aulnay")), world.events());
            refused("people.alreadyDecided", () -> approving.approve(forge));
            refused("people.alreadyDecided", () -> approving.refuse(forge, "late"));
            assertEquals(
                    "reason",
                    assertThrows(Refusal.class, () -> approving.suspend(forge, " "))
                            .field());
            approving.suspend(forge, "closed");
            world.flush();
            assertEquals(Map.of(), rights(world, zoe).inOrganisations());
            approving.approve(forge);
            world.flush();
            assertEquals(Set.of(forge), rights(world, zoe).organisationsWith(Permission.POST_DEMAND));
            assertThrows(NotFound.class, () -> approving.approve(admin));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalTellsItsReasonAndGivesNoRights(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            UUID forge = register(world, "Forge d’Aulnay", Role.HR_VALIDATOR);
            Household.admin(world);
            world.get(Approving.class).refuse(forge, "The number is of another firm.");
            world.flush();
            assertEquals(Map.of(), rights(world, zoe).inOrganisations());
            MailMessage told = Household.mails(world).get(0);
            assertEquals("people.mail.organisationRefused", told.template());
            assertEquals(List.of("Zoé Martel", "Forge d’Aulnay", "The number is of another firm."), told.values());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondPersonAsksToJoinAndIsDecidedAlone(Database database) {
        try (World world = database.world()) {
            Household.zoe(world);
            UUID forge = register(world, "Forge d’Aulnay", Role.EMPLOYER);
            UUID stranger = Household.person(world, "stranger@exemple.fr", "Nils Berg");
            world.caller().is(stranger);
            assertEquals(forge, register(world, "Another name", Role.EMPLOYER));
            refused("people.alreadyMember", () -> register(world, "Another name", Role.EMPLOYER));
            Household.admin(world);
            world.get(Approving.class).approve(forge);
            world.flush();
            assertEquals(Map.of(), rights(world, stranger).inOrganisations());
            Standing asked = world.get(Approving.class).joining().get(0);
            assertEquals(stranger, asked.person());
            assertEquals("Forge d’Aulnay", asked.organisation().orElseThrow().name());
            world.get(Approving.class).accept(asked.membership());
            world.flush();
            assertEquals(Set.of(forge), rights(world, stranger).organisationsWith(Permission.POST_DEMAND));
            refused("people.alreadyDecided", () -> world.get(Approving.class).decline(asked.membership()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDecidesOnTheirOwn(Database database) {
        try (World world = database.world()) {
            UUID admin = Household.admin(world);
            UUID forge = register(world, "Forge d’Aulnay", Role.EMPLOYER);
            refused("people.notYourOwn", () -> world.get(Approving.class).approve(forge));
            refused("people.notYourOwn", () -> world.get(Appointing.class).appoint(admin, null, Role.ELECTED_OFFICIAL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidBesideItsField(Database database) {
        try (World world = database.world()) {
            Household.zoe(world);
            RegisteringOrganisation door = world.get(RegisteringOrganisation.class);
            assertEquals(
                    "siret", field(() -> door.register("1", "F", OrganisationKind.EMPLOYER, "86194", Role.EMPLOYER)));
            assertEquals(
                    "name", field(() -> door.register(SIRET, "", OrganisationKind.EMPLOYER, "86194", Role.EMPLOYER)));
            assertEquals(
                    "commune",
                    field(() -> door.register(SIRET, "F", OrganisationKind.EMPLOYER, "Poitiers", Role.EMPLOYER)));
            assertEquals(
                    "role",
                    field(() -> door.register(SIRET, "F", OrganisationKind.EMPLOYER, "86194", Role.ADMINISTRATOR)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoOfOneNameHaveTwoSlugsAndOnlyApprovedOnesAreShownByThem(Database database) {
        try (World world = database.world()) {
            PeopleSeed seed = world.get(PeopleSeed.class);
            UUID one = seed.organisation(SIRET, "Forge d’Aulnay", OrganisationKind.EMPLOYER, "86194");
            UUID two = seed.organisation("35600000000048", "Forge d'Aulnay", OrganisationKind.TRAINING_BODY, "2A004");
            assertEquals(one, seed.organisation(SIRET, "Other", OrganisationKind.EMPLOYER, "86194"));
            world.flush();
            OrganisationDirectory directory = world.get(OrganisationDirectory.class);
            assertEquals(one, directory.bySlug("forge-d-aulnay").id());
            assertEquals(two, directory.bySlug("forge-d-aulnay-35600000000048").id());
            assertEquals(
                    Set.of(one, two),
                    directory.cards(Set.of(one, two, UUID.randomUUID())).keySet());
            Household.admin(world);
            world.get(Approving.class).suspend(one, "closed");
            world.flush();
            assertThrows(NotFound.class, () -> directory.bySlug("forge-d-aulnay"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConfirmedPersonLearnsAndRolesOnThePlatformHoldEverywhere(Database database) {
        try (World world = database.world()) {
            UUID zoe = Household.zoe(world);
            assertEquals(
                    Set.of(Permission.PUBLIC, Permission.OWN_ACCOUNT, Permission.LEARN),
                    rights(world, zoe).onPlatform());
            assertEquals(Rights.NONE, rights(world, UUID.randomUUID()));
            Household.admin(world);
            world.get(Appointing.class).appoint(zoe, null, Role.ADMINISTRATOR);
            world.get(Appointing.class).appoint(zoe, null, Role.ADMINISTRATOR);
            world.flush();
            assertTrue(rights(world, zoe).onPlatform().contains(Permission.RUN_JOBS));
            People.Line line = world.get(People.class).find(zoe);
            assertEquals(1, line.standings().size());
            world.get(Appointing.class).dismiss(line.standings().get(0).membership());
            world.flush();
            assertFalse(rights(world, zoe).onPlatform().contains(Permission.RUN_JOBS));
        }
    }

    private static String field(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refusal.class, act).field();
    }

    private static Rights rights(World world, UUID person) {
        return world.get(RightsOf.class).person(person);
    }

    private static UUID register(World world, String name, Role role) {
        UUID id = world.get(RegisteringOrganisation.class)
                .register(SIRET, name, OrganisationKind.EMPLOYER, "86194", role);
        world.flush();
        return id;
    }
}
