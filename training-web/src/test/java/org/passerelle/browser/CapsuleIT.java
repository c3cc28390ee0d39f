package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An elected official reads on a telephone, decides, asks a service, and finds answer, silence and hours. */
class CapsuleIT {
    @ParameterizedTest
    @EnumSource
    void aCapsuleIsReadByKeyboardAskedAboutAndAnsweredByItsLink(TestServer.On database) throws Exception {
        String subject = "Cantine " + database;
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "elue");
            page.navigate("/design/capsules");
            healthy(page);
            page.navigate("/design/capsules/regle-ou-habitude");
            healthy(page);
            press(page, "#begin");
            page.waitForSelector("#next");
            healthy(page);
            press(page, "#next");
            page.waitForSelector("#back");
            String second = page.textContent("#part");
            page.navigate("/design/capsules");
            page.navigate("/design/capsules/regle-ou-habitude");
            assertEquals(second, page.textContent("#part"), "it goes on where it was left");
            for (int part = 2; page.locator("#decide").count() == 0; part++) {
                press(page, "#next");
                page.waitForSelector(
                        "input[name=at][value='" + part + "']",
                        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            }
            healthy(page);
            press(page, "#decide");
            page.waitForSelector(".error-summary");
            page.focus("input[name=choice] >> nth=0");
            page.keyboard().press("Space");
            press(page, "#decide");
            page.waitForSelector("#ask");
            healthy(page);

            page.click("#ask");
            page.waitForSelector("#send");
            healthy(page);
            page.fill("#email", "quelquun@ailleurs.example");
            page.fill("#subject", subject);
            page.click("#send");
            page.waitForSelector(".field--error #email");
            page.fill("#email", "cantine@passerelle.example");
            page.click("#send");
            page.waitForSelector("#questions");
            assertTrue(page.textContent("main").contains(subject));
            assertTrue(page.locator(".ask-on").count() >= 1, "the demonstration's silence proposes whom to ask next");
            healthy(page);
            page.click(".ask-on");
            page.waitForSelector("#send");
            assertEquals("DIRECTOR_GENERAL", page.inputValue("#addressee"));
            attestation(page);
            assertEquals(List.of(), window.complaints());
        }
        answered(database, subject);
    }

    private static void attestation(Page page) throws Exception {
        page.navigate("/design/capsules/mine");
        String address = page.locator(".attestation").first().getAttribute("href");
        APIResponse answer = page.context().request().get(page.url().replaceFirst("/design/.*$", address));
        assertTrue(answer.headers().get("content-type").startsWith("application/pdf"));
        try (var pdf = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Marguerite Lavergne") && text.contains("habitude"), text);
            assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot(), "tagged");
        }
    }

    private static void answered(TestServer.On database, String subject) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/outbox");
            String link = page.locator(".outbox > li", new Page.LocatorOptions().setHasText(subject))
                    .locator("a")
                    .first()
                    .getAttribute("href");
            page.context().clearCookies();
            page.navigate(link);
            healthy(page);
            page.fill("#answer", "La moitié en neuf jours.");
            page.fill("#answeredBy", "Service de la restauration");
            page.click("#send");
            page.waitForSelector("[role=status]");
            healthy(page);
            assertEquals(0, page.locator("#send").count(), "once");
            People.signIn(page, "elue");
            page.navigate("/design/capsules/mine");
            assertTrue(page.textContent("main").contains("La moitié en neuf jours."));
        }
    }

    /** As somebody without a pointer does. */
    private static void press(Page page, String button) {
        page.focus(button);
        page.keyboard().press("Enter");
    }

    private static void healthy(Page page) {
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
                (Integer) page.evaluate("document.documentElement.scrollWidth") <= 360,
                "no scrolling sideways on " + page.url());
    }
}
