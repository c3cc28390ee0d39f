package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A course open to all, taken end to end on a telephone: read, noted, found again, cut off, answered and finished. */
class MoocIT {
    private static final String COURSE = "aider-sans-se-blesser";

    private final TestServer server = TestServer.on(TestServer.On.H2);

    @Test
    void aCourseIsTakenEndToEndOnATelephone() {
        Answers answers = Answers.to(COURSE);
        try (var window = Chromium.window(server, "fr", 360);
                var other = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "noemie");
            String place = Reader.place(page, COURSE);
            Reader.open(page, place, Answers.title(COURSE, "domicile"));
            String lesson = page.url();
            read(page);
            goOnElsewhere(other.page(), lesson);
            find(page, lesson);
            page.navigate(place);
            Reader.assertSound(page);
            boolean cut = false;
            page.locator(".resume .button").click();
            page.waitForURL("**/me/learning/*/*");
            while (!page.url().equals(place)) {
                if (page.locator("#finish").count() > 0) {
                    Chromium.send(page, "#finish");
                } else {
                    if (!cut) {
                        Reader.assertSound(page);
                        cutOff(window);
                        cut = true;
                    }
                    answers.give(page);
                    Chromium.send(page, "#submit");
                    page.waitForSelector(".notice--success");
                    Chromium.send(page, "#done a.button");
                }
            }
            assertThat(page.locator(".credential .button")).isVisible();
        }
    }

    private static void read(Page page) {
        Reader.assertSound(page);
        assertEquals(false, page.locator(".player__list").evaluate("list => list.open"), "the outline is folded");
        page.click(".player__list > summary");
        assertThat(page.locator(".player__list [aria-current=page]")).isVisible();
        page.click(".player__list > summary");
        page.click("#note > summary");
        page.selectOption("#paragraph", "3");
        page.fill("#words", "À redire à l’équipe.");
        Chromium.send(page, "#noteKeep");
        assertEquals(1, page.locator(".lesson #p-3.noted").count(), "the paragraph is marked");
        if (!page.locator("#words").isVisible()) {
            page.click("#note > summary");
        }
        page.fill("#words", " ");
        Chromium.send(page, "#noteKeep");
        assertThat(page.locator("#note .field--error")).isVisible();
        page.navigate(page.url().replaceAll("#.*", ""));
        page.locator("#p-6").evaluate("p => p.scrollIntoView()");
        page.waitForResponse("**/place", () -> page.evaluate("scrollBy(0, 1)"));
    }

    /** The place is kept by the server, so that another device goes on there. */
    private static void goOnElsewhere(Page page, String lesson) {
        People.signIn(page, "noemie");
        page.navigate(lesson);
        page.waitForSelector(".player__was:visible");
        double width = ((Number) page.evaluate("""
                () => {
                  const paragraph = [...document.querySelectorAll('.lesson p')].find((p) => p.textContent.length > 300);
                  const range = document.createRange();
                  range.selectNodeContents(paragraph);
                  const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.bottom / 4)));
                  return paragraph.textContent.length / lines.size;
                }""")).doubleValue();
        assertTrue(width >= 58 && width <= 76, "a line has 65 to 75 characters, the last one fewer: " + width);
        page.navigate("/me/notes");
        assertTrue(page.locator(".note").textContent().contains("À redire à l’équipe."));
        String export = page.request().get("/api/v1/notes/export.md").text();
        assertTrue(export.contains("À redire à l’équipe.") && export.contains("> "));
    }

    private static void find(Page page, String lesson) {
        page.navigate("/me/search?q=EQUIPE+redire");
        Reader.assertSound(page);
        assertThat(page.locator(".card mark").first()).isVisible();
        page.locator(".card__title a").first().click();
        page.waitForURL(lesson + "#p-3");
    }

    /** The line fails in the middle of a quiz, and comes back. */
    private static void cutOff(Chromium.Window window) {
        Page page = window.page();
        window.context().setOffline(true);
        page.locator("#quiz fieldset input").first().check();
        page.waitForFunction(
                "() => /^Gardé ici à \\d\\d:\\d\\d/.test(document.querySelector('#quiz .saved').textContent)");
        assertTrue(page.locator("#line").textContent().contains("gardé ici"));
        window.context().setOffline(false);
        page.waitForFunction(
                "() => /^Enregistré à \\d\\d:\\d\\d/.test(document.querySelector('#quiz .saved').textContent)");
        page.reload();
        assertTrue(page.locator("#quiz fieldset input").first().isChecked(), "what was kept here has arrived");
        assertTrue(page.locator("#quiz .saved").first().textContent().startsWith("Donné sans réseau"));
        page.locator("#quiz fieldset input[type=checkbox]:checked")
                .evaluateAll("all => all.forEach(box => box.click())");
    }
}
