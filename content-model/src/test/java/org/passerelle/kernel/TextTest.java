package org.passerelle.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aLineLosesNullBytesControlCharactersAndLoneSurrogatesButKeepsEmojiAndRightToLeftText() {
        assertEquals("a b", Text.line(" a\u0000\nb\uD800 "));
        assertEquals("été 👩‍🏭 مرحبا", Text.line("été 👩‍🏭 مرحبا"));
    }

    @Test
    void linesKeepTheirEnds() {
        assertEquals("a\nb", Text.lines("a\r\nb\u0007\n"));
    }

    @Test
    void aRequiredLineRefusesBlanksAndWhatIsTooLongBesideItsField() {
        assertEquals(
                "title",
                assertThrows(Refusal.class, () -> Text.required("title", " \u0000 ", 5))
                        .field());
        assertEquals(
                "kernel.tooLong",
                assertThrows(Refusal.class, () -> Text.required("title", "abcdef", 5))
                        .code());
        assertEquals("👩👩👩👩👩", Text.required("title", "👩👩👩👩👩", 5));
    }

    @Test
    void foldingOpensLigaturesAndDropsAccents() {
        assertEquals("oeuvre caglar", Text.fold("Œuvre Çağlar"));
    }

    @Test
    void aSlugIsReadableAndNeverEmpty() {
        assertEquals("soudure-a-l-arc", Text.slug("Soudure à l'arc !"));
        assertEquals("x", Text.slug("مرحبا"));
    }
}
