package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class CorrespondentsTest {
    @ParameterizedTest
    @EnumSource
    void oneWritesToOnesOwnHouseAndToNobodyElse(Database database) {
        try (World world = database.world()) {
            UUID house = organisation(world);
            Correspondents mine = as(world, "elue@mairie.example", house);
            assertEquals("Voirie@Mairie.example", mine.ofMyHouse(" Voirie@Mairie.example "));
            assertEquals("people.notOfYourHouse", refused(mine, "voirie@ailleurs.example"));
            assertEquals("people.notOfYourHouse", refused(mine, "voirie@sous.mairie.example"));
            assertEquals("people.emailWrong", refused(mine, "voirie"));

            UUID colleague = Household.person(world, "paul@ailleurs.example", "Paul");
            world.get(PeopleSeed.class).member(colleague, house, Role.CIVIL_SERVANT);
            world.flush();
            assertEquals("paul@ailleurs.example", mine.ofMyHouse("paul@ailleurs.example"));

            Correspondents free = as(world, "elue@gmail.com", house);
            assertEquals("people.notOfYourHouse", refused(free, "quelquun@gmail.com"));
            assertEquals("paul@ailleurs.example", free.ofMyHouse("paul@ailleurs.example"));
            assertEquals(
                    "people.notOfYourHouse",
                    refused(as(world, "autre@autre.example", UUID.randomUUID()), "paul@ailleurs.example"));
        }
    }

    private static UUID organisation(World world) {
        return world.get(PeopleSeed.class)
                .organisation("55210055400013", "Mairie d’essai", OrganisationKind.ADMINISTRATION, "16015");
    }

    private static Correspondents as(World world, String email, UUID house) {
        UUID person = Household.person(world, email, "Une élue");
        world.caller().is(person).in(house, Permission.TAKE_PART_IN_DESIGN);
        return world.get(Correspondents.class);
    }

    private static String refused(Correspondents mine, String email) {
        return assertThrows(Refusal.class, () -> mine.ofMyHouse(email)).code();
    }
}
