package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A civil servant publishes what failed too, an official takes it up, and everybody follows the chain. */
class ExperienceIT {
    @ParameterizedTest
    @EnumSource
    void anExperienceIsPublishedTakenUpAndAskedAbout(TestServer.On database) {
        TestServer server = TestServer.on(database);
        String card;
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "agent");
            page.navigate("/design/experiences/new");
            page.fill("#title", "Essai " + database);
            page.fill("#problem", "On attendait deux mois.");
            page.fill("#tried", "Un seul visa.");
            page.fill("#gained", "Trente jours.");
            Chromium.send(page, "#publish");
            assertEquals(1, page.locator(".field--error #failed").count(), "what failed must be told");
            page.fill("#failed", "Le modèle était trop long.");
            Chromium.send(page, "#publish");
            card = page.url().replaceAll("\\?.*", "");
            assertTrue(page.textContent("section.experience__side--failed").contains("trop long"));
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "elue");
            page.navigate(card);
            page.click("#reuse");
            page.waitForSelector("#failed");
            assertEquals("On attendait deux mois.", page.inputValue("#problem"), "the problem is the same one");
            page.fill("#title", "Repris " + database);
            page.fill("#tried", "Le même visa.");
            page.fill("#gained", "Quarante jours.");
            page.fill("#failed", "Rien d’autre.");
            Chromium.send(page, "#publish");
            assertEquals(2, page.locator(".chain__list li").count());
            assertEquals(1, page.locator(".chain svg path").count());
            assertEquals(List.of(), broken(page));
            page.navigate(card + "/talk");
            page.fill("#remark", "Combien de jours de travail ?");
            Chromium.send(page, "#ask");
            assertEquals(1, page.locator("#remarks li").count());
            assertEquals(List.of(), broken(page));
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "agent");
            page.navigate(card + "/talk");
            page.fill("#answer", "Deux.");
            Chromium.send(page, "#reply");
            assertTrue(page.textContent("#remarks .notice--success").contains("Deux."));
            page.navigate(card + "/edit");
            assertEquals(List.of(), broken(page));
            page.click("main details summary");
            page.fill("#reason", "Chiffres faux");
            Chromium.send(page, "#withdraw");
            assertTrue(page.textContent("main").contains("Chiffres faux"));
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            page.navigate("/design/experiences?q=essai " + database);
            assertEquals(0, page.locator(".card").count(), "what was withdrawn is not found");
            page.navigate("/design/experiences?sector=ROADS");
            assertTrue(page.locator(".experience__line--failed").count() >= 3);
            assertEquals(List.of(), broken(page));
        }
    }

    private static List<String> broken(Page page) {
        List<String> broken = new ArrayList<>();
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .forEach(v -> broken.add(page.url() + ": " + v.getId() + " "
                        + v.getNodes().get(0).getHtml()));
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
            broken.add(page.url() + ": wider than the screen");
        }
        return broken;
    }
}
