package org.passerelle.web.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run is written so that it shows it instead. */
class VerdictCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0", "＝1", "=HYPERLINK(\"x\")"
            })
    void aFormulaBeginsWithAnApostrophe(String cell) {
        assertEquals("'" + cell, VerdictCsv.harmless(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Éloïse", "ليلى", "a=b", "27/11/2026", "🦊"})
    void whatIsHarmlessStaysAsItIs(String cell) {
        assertEquals(cell, VerdictCsv.harmless(cell));
    }
}
