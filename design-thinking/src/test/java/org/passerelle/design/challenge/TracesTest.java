package org.passerelle.design.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Entretien avec M. Brandy, éleveur|M. Brandy",
                "Mme Lœuillet-Çağlar rappelle trois fois|Mme Lœuillet-Çağlar",
                "Elle habite 12 bis, rue de la Poste depuis un an|12 bis, rue de la Poste",
                "She lives at 12 Baker Street now|12 Baker Street",
                "joignable au 06 12 34 56 78 le soir|06 12 34 56 78",
                "call +33 6 12 34 56 78|+33 6 12 34 56 78",
                "écrire à zoe.martel@exemple.fr|zoe.martel@exemple.fr",
                "la voisine, Zoé Martel, remplit tout|Zoé Martel"
            })
    void whatTellsWhoSomebodyIsIsSpotted(String note, String spotted) {
        assertEquals(List.of(spotted), Traces.in(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sur onze appels, huit demandent seulement où en est le dossier.",
                "L’agente recopie deux fois la même adresse : dans le registre, puis dans le courrier.",
                "Le délai est passé de 63 à 15 jours en 2026, pour 3 000 dossiers.",
                "Article L113-2 du code de la voirie routière.",
                "A mother photographs each document for fear it be lost."
            })
    void factsAreLeftAlone(String note) {
        assertEquals(List.of(), Traces.in(note));
    }

    @Test
    void aLongNoteIsReadInNoTime() {
        assertEquals(List.of(), Traces.in("1 a ".repeat(1000)));
    }
}
