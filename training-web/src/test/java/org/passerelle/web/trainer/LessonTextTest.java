package org.passerelle.web.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.passerelle.kernel.LocalizedText;

/** Plain text becomes a lesson; what has a tag stays as it is. */
class LessonTextTest {
    @Test
    void anEmptyLineBeginsAParagraphAndALineEndStays() {
        assertEquals("<p>One<br>two</p>\n<p>Three</p>", LessonText.html("One\ntwo\n\n\nThree"));
    }

    @Test
    void linesThatBeginWithASignAreHeadingsAndLists() {
        assertEquals(
                "<h2>Tools</h2><ul><li>hammer</li><li>nails</li></ul>\n<ol><li>hold</li><li>strike</li></ol>",
                LessonText.html("## Tools\r\n- hammer\r\n- nails\r\n\r\n1. hold\r\n2. strike"));
    }

    @Test
    void signsOfComparisonAreWordsAndTagsAreTags() {
        assertEquals("<p>2 &lt; 3 &amp; 4 &gt; 3</p>", LessonText.html("2 < 3 & 4 > 3"));
        assertEquals("<p>Bold <b>word</b></p>", LessonText.html("<p>Bold <b>word</b></p>"));
        assertEquals("", LessonText.html(" \n "));
    }

    @Test
    void whatIsNotAllowedIsNamed() {
        LocalizedText typed = LocalizedText.of("<p>Oui</p><script>x</script>", "<p onclick='x'>Yes</p>");
        assertEquals("onclick=, script", LessonText.takenOut(typed));
        assertEquals(LocalizedText.of("<p>Oui</p>", "<p>Yes</p>"), LessonText.shown(typed));
    }
}
