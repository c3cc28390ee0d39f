package org.passerelle.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class IdentifyingTest {
    private static final String ACCOUNTING = "http://data.europa.eu/esco/skill/ecc18804-a466-40d9-98b4-fba5cd67dd4b";

    private World world;
    private Identifying identifying;

    @BeforeEach
    void open() {
        world = Database.H2.world();
        world.get(ReferentialImport.class).readShipped();
        identifying = world.get(Identifying.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSkillIsKnownByItsUriItsNumberInRomeAndItsLabels() {
        for (String said : new String[] {
            ACCOUNTING,
            "101360",
            "ogr:101360",
            "rome:ogr:101360",
            "comptabilité",
            "COMPTABILITE",
            "Accounting",
            "bookkeeping"
        }) {
            assertEquals(ACCOUNTING, identifying.skill(said).orElseThrow().uri(), said);
        }
        for (String said : new String[] {"", "999999999", "compta", "http://data.europa.eu/esco/skill/none", null}) {
            assertTrue(identifying.skill(said).isEmpty(), said);
        }
    }

    @Test
    void anOccupationIsKnownByItsCodeOrItsLabelAndWhatMayMeanTwoIsNotGuessed() {
        assertEquals("baker", label("D1102", ""));
        assertEquals("baker", label("", "Boulangère"));
        assertEquals("baker", label("Z9999", "boulanger / boulangère"));
        assertTrue(identifying.occupation("M1805", "").isEmpty());
        assertTrue(identifying.occupation("", "").isEmpty());
        assertTrue(identifying.occupation(null, null).isEmpty());
    }

    private String label(String rome, String said) {
        return identifying.occupation(rome, said).orElseThrow().label().in(org.passerelle.kernel.Language.EN);
    }
}
