package org.passerelle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Refusal;

class SiretTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "35600000000048", // La Poste's head office: the key holds
                "35600000049837", // an establishment of La Poste: the key fails, the sum of digits is 45
                "356 000 000 00048",
                "356.000.000-00048",
                "\u00a0356\u202f000 000 00048 ",
                "12345678200002"
            })
    void aNumberWhoseKeyHoldsIsTakenHoweverItIsSpaced(String typed) {
        assertEquals(14, Siret.of(typed).digits().length());
    }

    @ParameterizedTest
    @CsvSource({
        "12345678200003, people.siretWrong",
        "12345678200020, people.siretWrong",
        "35600000049838, people.siretWrong",
        "35600000010013, people.siretWrong", // the key holds, but La Poste goes by the sum
        "00000000000000, people.siretWrong",
        "1234567820000, people.siretLength",
        "123456782000020, people.siretLength",
        "1234567820000A, people.siretLength",
        "１２３４５６７８２００００２, people.siretLength",
    })
    void aWrongNumberIsRefusedBesideItsFieldWithTheReason(String typed, String code) {
        Refusal refusal = assertThrows(Refusal.class, () -> Siret.of(typed));
        assertEquals(code, refusal.code());
        assertEquals("siret", refusal.field());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u0000", "SIRET"})
    void nothingIsNoNumber(String typed) {
        assertThrows(Refusal.class, () -> Siret.of(typed));
    }

    @Test
    void theSumOfFiveIsForLaPosteAlone() {
        assertEquals(
                "people.siretWrong",
                assertThrows(Refusal.class, () -> new Siret("12345678200011")).code());
    }

    @Test
    void itReadsInGroups() {
        assertEquals("356 000 000 00048", Siret.of("35600000000048").grouped());
        assertEquals("356000000", Siret.of("35600000000048").siren());
    }
}
