package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A holder says what is in their next credentials. */
class ChoosingContentsTest {
    @ParameterizedTest
    @EnumSource
    void whatIsWantedIsInAndWhatIsNotIsOut(Database database) {
        try (World world = Region.world(database)) {
            ChoosingContents choosing = world.get(ChoosingContents.class);
            assertEquals(Wishes.USUAL, choosing.mine());
            choosing.wish(new Wishes(false, true));
            world.flush();
            choosing.wish(new Wishes(false, true));
            world.flush();
            assertEquals(new Wishes(false, true), choosing.of(Region.ELOISE));
            AwardRequest wished = choosing.of(Region.ELOISE).in(Region.award(), "eloise@exemple.fr");
            world.get(Issuing.class).issue(wished);
            world.flush();
            String document = world.get(Credentials.class).mine().get(0).document();
            assertFalse(document.contains("\"evidence\""));
            assertTrue(document.contains("emailAddress") && document.contains("sha256$"));
            assertFalse(document.contains("eloise@exemple.fr"));
            world.caller().is(UUID.randomUUID(), Permission.LEARN);
            assertEquals(Wishes.USUAL, choosing.mine(), "each for themselves");
        }
    }
}
