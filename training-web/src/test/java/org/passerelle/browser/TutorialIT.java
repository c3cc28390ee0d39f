package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
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
            assertThat(page.locator(".credential")).isVisible();
            Chromium.send(page, "#turn");
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void whatAMemberProposesATrainerPublishes() {
        String title = "Plier un carton sans se blesser";
        try (var window = Chromium.window(server, "fr", 360);
                var trainer = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "noemie");
            page.navigate("/me/tutorials/new");
            Reader.assertSound(page);
            page.fill("#titleFr", title);
            page.fill("#summaryFr", "Le bon pli, le bon appui, les doigts saufs.");
            page.fill("#outcomesFr", "Plier un carton sans cutter.");
            page.fill("#wanted", "colis");
            Chromium.send(page, "#search");
            page.locator("input[name=skill]").first().check();
            Chromium.send(page, "#send");
            assertTrue(page.locator(".field--error").count() > 0, "a lesson without words is not sent");
            assertEquals(title, page.inputValue("#titleFr"), "and nothing of it is lost");
            page.fill(
                    "#bodyFr", "## D’abord\nPosez-le à plat.\n\n<script>alert(1)</script>Appuyez du talon de la main.");
            Chromium.send(page, "#send");
            page.waitForURL("**/me/tutorials");
            Reader.assertSound(page);
            Page desk = trainer.page();
            People.signIn(desk, "formatrice");
            desk.navigate("/trainer/tutorials");
            Reader.assertSound(desk);
            desk.locator(".card__title a")
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .click();
            Reader.assertSound(desk);
            Chromium.send(desk, "#giveBack");
            assertThat(desk.locator(".field--error #remark")).isVisible();
            Page tab = trainer.context().newPage();
            tab.navigate(desk.url());
            Chromium.send(desk, "#publish");
            desk.waitForURL("**/trainer/courses/*");
            tab.fill("#remark", "Trop tard.");
            tab.click("#decline");
            tab.waitForSelector("#late");
            page.navigate("/courses/plier-un-carton-sans-se-blesser/read");
            assertTrue(page.locator("main").textContent().contains("Proposé par Noémie"));
            assertEquals(0, page.locator("main script").count());
            Reader.assertSound(page);
            page.navigate("/me/tutorials");
            assertTrue(page.locator(".card").first().textContent().contains("Publié"));
        }
    }
}
