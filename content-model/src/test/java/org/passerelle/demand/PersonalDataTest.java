package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille.renard@exemple.fr",
                "camille.renard (at) exemple.fr",
                "Camille_Renard+cv@rh.exemple.co.uk",
                "05 49 00 12 34",
                "05.49.00.12.34",
                "0549001234",
                "+33 5 49 00 12 34",
                "+33 (0)5 49 00 12 34",
                "0033549001234",
                "+44 20 7946 0123"
            })
    void addressesAndNumbersAreTakenOut(String contact) {
        String left = PersonalData.removed("Écrivez à " + contact + " avant lundi.");
        assertEquals("Écrivez à […] avant lundi.", left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Du 01/09/2026 au 30/06/2027, 35 heures",
                "Salaire de 24 000 à 26 500 euros",
                "ISO 9001:2015, EN 1090-2, H0B0",
                "86000 Poitiers, code 7514",
                "3 x 8, 12 mois, 1 500 € bruts"
            })
    void otherNumbersStay(String text) {
        assertEquals(text, PersonalData.removed(text));
    }

    @Test
    void aLongTextIsReadInNoTime() {
        String text = "a".repeat(100_000);
        long start = System.nanoTime();
        assertFalse(PersonalData.removed(text).contains("@"));
        org.junit.jupiter.api.Assertions.assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }
}
