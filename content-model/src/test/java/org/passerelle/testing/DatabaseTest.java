package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    @ParameterizedTest
    @EnumSource
    void everyMigrationRunsAndEveryMappingIsUnderstood(Database database) {
        try (World world = database.world()) {
            Number loaded = (Number) world.em()
                    .createNativeQuery("select count(*) from content.loaded_source")
                    .getSingleResult();
            assertEquals(0, loaded.intValue());
        }
    }
}
