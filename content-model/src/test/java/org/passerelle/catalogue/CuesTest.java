package org.passerelle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {
    private static final String VTT = """
            WEBVTT

            NOTE rien

            00:01.500 --> 00:03.000
            <v Léa>Bonjour &amp;
            bienvenue.

            2
            01:00:02.000 --> 01:00:04.000 align:start
            Le casque. """;

    @Test
    void whatIsSaidIsReadWithItsTime() {
        assertEquals(
                List.of(new Cue(1.5, "Bonjour & bienvenue."), new Cue(3602, "Le casque.")),
                Cues.of(VTT.replace("\n", "\r\n")));
        assertEquals(List.of(new Cue(1.5, "Bonjour & bienvenue. Le casque.")), Cues.paragraphs(VTT));
        assertEquals(List.of(), Cues.of("WEBVTT"));
    }
}
