package org.passerelle.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrenchSpacesTest {
    @Test
    void punctuationStaysWithItsWord() {
        assertEquals(
                "Prêt\u202f? Oui\u202f! Voici\u00a0: «\u00a0tout\u00a0»\u202f; 50\u00a0% à 3\u00a0€",
                FrenchSpaces.bound("Prêt ? Oui ! Voici : « tout » ; 50 % à 3 €"));
    }

    @Test
    void whatIsNoPunctuationStaysAsItIs() {
        assertEquals(
                "{0,choice,1#un|1<{0} postes} à 10:42, A;B",
                FrenchSpaces.bound("{0,choice,1#un|1<{0} postes} à 10:42, A;B"));
    }
}
