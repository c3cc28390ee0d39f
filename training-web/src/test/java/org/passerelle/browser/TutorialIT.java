package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tutorial taken end to end on a telephone, in the light form. */
class TutorialIT {
    private static final String COURSE = "mains-propres-en-cuisine";

    private final TestServer server = TestServer.on(TestServer.On.H2);

    @Test
    void aTutorialIsTakenInTheLightForm() {
        Answers answers = Answers.to(COURSE);
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "eloise");
            String place = Reader.place(page, COURSE);
            page.navigate(place);
            assertTrue(page.locator(".programme > li > .muted")
                    .first()
                    .textContent()
                    .contains("ko"));
            Chromium.send(page, "#turn");
            Reader.assertSound(page);
            page.locator(".programme a").first().click();
            page.waitForSelector("body.light .lesson");
            assertEquals(
                    0,
                    page.evaluate(
                            "performance.getEntriesByType('resource').filter(r => r.name.includes('/media/')).length"),
                    "no picture or film loads by itself");
            assertEquals(0, page.locator("link[rel=preload]").count(), "nor is a font asked for");
            assertTrue(((String) page.evaluate("getComputedStyle(document.body).fontFamily")).startsWith("system-ui"));
            assertEquals("200", page.evaluate("""
                    async () => {
                      const manifest = document.querySelector('link[rel=manifest]').href;
                      const icons = (await (await fetch(manifest)).json()).icons;
                      return String(Math.max(...await Promise.all(icons.map(async (icon) => (await fetch(icon.src)).status))));
                    }"""));
            Reader.assertSound(page);
            Chromium.send(page, "#finish");
            answers.give(page);
            Chromium.send(page, "#submit");
            page.waitForSelector(".notice--success");
            Chromium.send(page, "#done a.button");
            assertTrue(page.locator(".credential").isVisible());
            Chromium.send(page, "#turn");
            assertEquals(List.of(), window.complaints());
        }
    }
}
