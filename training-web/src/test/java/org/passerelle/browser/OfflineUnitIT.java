package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit is taken along, read, seen and answered where there is no network; back there, the progress is the same. */
class OfflineUnitIT {
    private static final String COURSE = "soudage-securite";

    private final TestServer server = TestServer.on(TestServer.On.H2);

    private static void take(Page page, String place) {
        page.navigate(place);
        Locator unit = page.locator(".take").first();
        unit.waitFor();
        unit.locator("[data-do=full]").click();
        unit.locator("[data-do=away]:visible").waitFor();
        assertTrue(unit.locator("[role=status]").textContent().contains("sans réseau"), "it says that it is here");
    }

    @Test
    void whatIsDoneWithoutANetworkIsTheSameProgressOnReturn() {
        Answers answers = Answers.to(COURSE);
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "mateus");
            String place = Reader.place(page, COURSE);
            take(page, place);
            Reader.assertSound(page);
            window.context().setOffline(true);
            page.navigate(place);
            page.locator(".programme a").first().click();
            page.waitForSelector(".lesson");
            assertTrue(page.locator(".lesson").textContent().length() > 500, "the lesson is read without a network");
            page.click("#finish");
            page.waitForSelector("[data-film]");
            assertEquals(206, page.evaluate("""
                    async () => (await fetch(document.querySelector('video').src, { headers: { Range: 'bytes=0-99' } })).status
                    """), "the film is here, and can be wound");
            slides(page);
            page.click("#finish");
            page.waitForSelector(
                    "[data-film]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForSelector("#finish");
            page.click("#finish");
            page.waitForSelector("#quiz");
            answers.give(page);
            assertTrue(page.locator(".saved").first().textContent().startsWith("Gardé ici"));
            page.reload();
            page.waitForFunction("() => /^Gardé/.test(document.querySelector('.saved').textContent)");
            assertTrue(page.locator("#quiz input:checked").count() > 0, "what was answered is there after a reload");
            page.click("#submit");
            page.waitForSelector("#handed:visible");
            page.navigate("/me/learning/taken");
            page.waitForSelector("#taken .card");
            Reader.assertSound(page);
            window.context().setOffline(false);
            page.waitForResponse("**/learning/acts", () -> page.navigate(place));
            page.navigate(place);
            List<String> done = page.locator(".programme > li")
                    .first()
                    .locator(".outline__done")
                    .allTextContents();
            assertEquals(List.of("✓", "✓", "✓", "✓"), done);
            page.locator(".programme > li").first().locator("li a").last().click();
            page.waitForSelector("#result");
            assertTrue(page.locator("#result").textContent().contains("100"));
            page.navigate("/sign-out");
            page.waitForSelector("#taken-away:visible");
            Chromium.send(page, "#signOut");
            assertEquals(
                    0,
                    page.evaluate(
                            "async () => (await caches.keys()).filter(name => name.startsWith('learning-taken-')).length"));
        }
    }

    /** The same film in slides: none is loaded before it is chosen, and all are here without a network. */
    private static void slides(Page page) {
        assertEquals(
                0,
                page.evaluate(
                        "() => performance.getEntriesByType('resource').filter(r => /slide-/.test(r.name)).length"),
                "nothing is loaded before the slides are chosen");
        Locator choice = page.locator("[data-slides]");
        assertTrue(choice.textContent().contains("Mo"), "the weight is told before");
        choice.focus();
        page.keyboard().press("Enter");
        page.waitForSelector("details.slides[open]");
        page.waitForFunction("() => document.querySelector('.slides img').naturalWidth > 0");
        assertEquals(5, page.locator(".slides figure").count());
        assertTrue(page.locator(".slides figcaption").nth(1).textContent().contains("onze convient souvent"));
        assertFalse(page.locator(".slides figcaption").nth(0).textContent().contains("onze convient souvent"));
        page.locator(".slides figcaption a:has-text('Suivante')").first().focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelectorAll('.slides img')[1].naturalWidth > 0");
        Reader.assertSound(page);
    }

    @Test
    void anAnswerThatCannotCountAnyMoreIsToldAndKept() {
        try (var telephone = Chromium.window(server, "fr", 360);
                var desk = Chromium.window(server, "fr", 1280)) {
            Page page = telephone.page();
            People.signIn(page, "agnes");
            Reader.open(page, Reader.place(page, COURSE), Answers.title(COURSE, "quiz-2"));
            page.waitForSelector("#quiz");
            telephone.context().setOffline(true);
            Locator first = page.locator("#quiz input[type=radio]").first();
            first.check();
            page.waitForFunction(
                    "() => [...document.querySelectorAll('.saved')].some(s => s.textContent.startsWith('Gardé ici'))");
            People.signIn(desk.page(), "agnes");
            desk.page().navigate(page.url());
            Chromium.send(desk.page(), "#submit");
            desk.page().waitForSelector("#result");
            telephone.context().setOffline(false);
            page.waitForSelector("#line[data-state=refused]:visible");
            page.click("#line a");
            page.waitForSelector("#refused li");
            assertTrue(page.locator("#refused li blockquote").textContent().contains("–"), "the answer itself is kept");
            Reader.assertSound(page);
            page.locator("#refused button").click();
            page.waitForFunction("() => document.querySelectorAll('#refused li').length === 0");
        }
    }
}
