package org.passerelle.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class LocatingTest {
    private World world;
    private Territory territory;

    @BeforeEach
    void open() {
        world = Database.H2.world();
        world.get(TerritoryImport.class).readShipped();
        territory = world.get(Territory.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String named(String postalCode, String name) {
        return place(territory.named(postalCode, name));
    }

    private static String place(Optional<Located> located) {
        return located.map(l -> l.zone() + " " + l.commune().orElse("-")).orElse("?");
    }

    @Test
    void aTownIsFoundAsPeopleWriteIt() {
        assertEquals("7502 16015", named("16000", "Angoulême"));
        assertEquals("7502 16015", named("", "ANGOULEME CEDEX 9"));
        assertEquals("7502 16015", named("16000", ""));
        assertEquals("7502 16015", named("16023", "Angoulême Cedex"));
        assertEquals("?", named("75001", "Angoulême"));
        assertEquals("?", named("57000", "Metz"));
        assertEquals("?", named("", ""));
        assertEquals("?", place(territory.named(null, null)));
    }

    @Test
    void aPointIsOfTheNearestTownAndThatInTheSeaOfNone() {
        assertEquals("7502 16015", place(territory.nearest(45.65, 0.15)));
        assertEquals("?", place(territory.nearest(45.5, -3.0)));
        assertEquals("?", place(territory.nearest(0, 0)));
        assertEquals("?", place(territory.nearest(48.8566, 2.3522)));
        assertEquals("?", place(territory.nearest(Double.NaN, 0)));
        assertEquals("?", place(territory.nearest(4565, 15)));
    }

    @Test
    void aDepartmentIsEnoughOnlyWhereItHasOneZone() {
        assertEquals("?", place(territory.department("16")));
        assertEquals("?", place(territory.department("Gironde")));
        assertEquals("?", place(territory.department("")));
        long withOneZone = territory.departments().stream()
                .filter(d -> territory.department(d.code()).isPresent())
                .peek(d -> assertEquals(territory.department(d.code()), territory.department(d.name())))
                .count();
        assertEquals(
                territory.departments().stream()
                        .filter(d -> territory.communes("", 10_000).stream()
                                        .filter(c -> c.department().equals(d.code()))
                                        .map(Commune::zone)
                                        .distinct()
                                        .count()
                                == 1)
                        .count(),
                withOneZone);
    }
}
