package org.passerelle.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ReferentialTest {
    @ParameterizedTest
    @EnumSource
    void theStarterIsReadWholeOnBothDatabasesAndTwiceWithoutHarm(Database database) {
        try (World other = database.world()) {
            ReferentialImport imports = other.get(ReferentialImport.class);
            assertEquals(List.of(), imports.readShipped().refused());
            assertEquals(List.of(), imports.readShipped().refused());
            Referential read = other.get(Referential.class);
            assertTrue(read.content().skills().size() >= 300);
            assertTrue(read.content().occupations().size() >= 60);
            String occupation = read.content().occupations().keySet().iterator().next();
            assertTrue(read.asked(occupation).size() >= 4);
            assertEquals(List.of(), read.suggest("zzzz", Language.FR, 5));
            assertTrue(read.suggest("SÉCURITE", Language.FR, 5).size() > 1);
        }
    }
}
