package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A learner is placed by a test that adapts, finds what they know marked, and reviews others' works without names. */
class AdaptiveIT {
    private static final String COURSE = "produits-dangereux";
    private static final int MOST = 10;

    @ParameterizedTest
    @EnumSource
    void whatATestShowsToBeKnownIsMarkedAndPeersReviewEachOther(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "paul");
            page.navigate("/courses/" + COURSE + "/enrol");
            page.locator("main form input[type=submit]").first().click();
            page.waitForURL("**/me/learning/*");
            page.waitForSelector(".programme");
            String place = page.url();
            open(page, place, "positionnement");
            assertSound(page);
            page.click("#begin");
            page.waitForSelector("[data-number='1']");
            assertSound(page);
            int asked = 0;
            while (page.locator("#answer").count() > 0) {
                asked++;
                assertEquals(
                        String.valueOf(asked), page.locator("[data-number]").getAttribute("data-number"));
                page.locator("[data-number] input[type=radio][value='0']").check();
                Chromium.send(page, "#answer");
            }
            assertTrue(asked <= MOST && asked >= 5, asked + " items");
            page.waitForSelector("#result");
            assertEquals(2, page.locator("section:has(#acquired) li").count(), "both lessons are known already");
            assertSound(page);
            page.navigate(place);
            assertTrue(page.locator(".programme").textContent().contains("déjà acquis"));
            open(page, place, "consigne");
            page.waitForSelector("#quiz");
            page.locator("textarea").fill("Colle époxy : sensibilise la peau (H317). Gants nitrile épais, aération.");
            page.click("#submit");
            page.waitForSelector("#result");
            page.locator("a[href*='/peers/']").click();
            page.waitForSelector("#practise");
            assertSound(page);
            levels(page);
            page.click("#practise");
            page.waitForSelector("#review");
            assertEquals(0, page.locator("main").getByText("Camille Roux").count(), "nobody sees a name");
            assertSound(page);
            for (int work = 1; work <= 2; work++) {
                levels(page);
                page.fill("#comment", "Le danger est nommé ; dites aussi quoi faire des chiffons.");
                Chromium.send(page, "#review");
            }
            assertTrue(page.locator(".empty").textContent().contains("Merci"));
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void open(Page page, String place, String activity) {
        page.navigate(place);
        page.locator(".programme a")
                .filter(new Locator.FilterOptions().setHasText(Answers.title(COURSE, activity)))
                .click();
        page.waitForURL("**/me/learning/*/*");
    }

    /** Chooses the middle level of each criterion. */
    private static void levels(Page page) {
        page.locator("[data-criterion] input[value='1']").all().forEach(Locator::check);
    }

    private static void assertSound(Page page) {
        assertEquals(
                List.of(),
                new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(violation -> violation.getId() + " "
                                        + violation.getNodes().get(0).getHtml())
                                .toList());
        assertTrue((Boolean)
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }
}
