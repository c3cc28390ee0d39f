package org.passerelle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<p style=\"position:fixed\" onclick=\"alert(1)\">x</p>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
                "<img src=\"https://elsewhere.example/pixel.png\">"
            })
    void nothingThatRunsOrFetchesIsLeft(String hostile) {
        String clean = RichText.clean(hostile);
        assertFalse(
                clean.matches("(?is).*(<script|onerror=|javascript:|<svg|style=|onclick=|<iframe|<style|elsewhere).*"),
                clean);
    }

    @Test
    void whatALessonNeedsIsKeptAndCleaningTwiceChangesNothing() {
        String lesson = "<h2>Titre</h2><p>Un <strong>mot</strong> &amp; « deux »</p><ul><li>a</li></ul>"
                + "<table><thead><tr><th scope=\"col\">x</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
                + "<pre><code>&lt;p&gt;</code></pre>"
                + "<img src=\"/media/0b7f0f66-6b3e-4d0e-9d51-1f2a3b4c5d6e/epi.png\" alt=\"Un masque\" />";
        assertEquals(lesson, RichText.clean(lesson));
        String linked = RichText.clean("<a href=\"https://www.inrs.fr/\">INRS</a>");
        assertEquals(linked, RichText.clean(linked));
    }

    @Test
    void whatIsTakenOutIsNamed() {
        assertEquals(
                List.of("onclick=", "script", "src=", "style="),
                List.copyOf(RichText.takenOut("<p style=\"color:red\" onclick=\"x()\">a</p><script>b</script>"
                        + "<img src=\"https://elsewhere.example/a.png\" alt=\"c\">")));
        assertEquals(List.of(), List.copyOf(RichText.takenOut("<p>a <em>b</em></p>")));
    }

    @Test
    void theBareWordsAreToldApart() {
        assertEquals("Titre Un mot & deux", RichText.words("<h2>Titre</h2><p>Un <em>mot</em> &amp; deux</p>"));
    }
}
