package org.passerelle.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AccessCodeTest {
    @RepeatedTest(20)
    void aCodeIsReadBackFromItsGroups() {
        String code = AccessCode.draw(new SecureRandom());
        String grouped = AccessCode.grouped(code);
        assertTrue(grouped.matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}"), grouped);
        assertEquals(Optional.of(code), AccessCode.typed(" " + grouped.toLowerCase(java.util.Locale.ROOT) + "\n"));
    }

    @Test
    void lettersThatLookLikeDigitsAreTakenForThem() {
        assertEquals(
                Optional.of("0".repeat(13) + "1".repeat(13)),
                AccessCode.typed("oO".repeat(6) + "o" + "iIlL".repeat(3) + "i"));
        assertEquals(Optional.empty(), AccessCode.typed("U".repeat(26)));
    }
}
