package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What learners do on their pages, and what holds on each of these. */
final class Reader {
    private Reader() {}

    /** The place of who is signed in here in a course, where they are then. */
    static String place(Page page, String course) {
        page.navigate("/courses/" + course + "/enrol");
        if (page.locator("#enrol").count() > 0) {
            Chromium.send(page, "#enrol");
        }
        return page.url().replaceAll("(/me/learning/[0-9a-f-]{36}).*", "$1");
    }

    /** Opens the activity of this French title from a place. */
    static void open(Page page, String place, String title) {
        page.navigate(place);
        page.locator(".programme a", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        page.waitForURL("**/me/learning/*/*");
    }

    /** The page keeps the rules of access and its width. */
    static void assertSound(Page page) {
        assertEquals(
                List.of(),
                new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(v -> v.getId() + " " + v.getNodes().get(0).getHtml())
                                .toList(),
                page.url());
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                "no scrolling sideways on " + page.url());
    }
}
