package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Clocks;

/** A team tries something: the threshold first, then values, a decision, and what everybody may learn from it. */
class ExperimentIT {
    @ParameterizedTest
    @EnumSource
    void anExperimentIsPlannedMeasuredDecidedAndPublished(TestServer.On database) {
        LocalDate today = Clocks.today(new Clocks.SettableClock());
        String hypothesis = "Si nous appelons, alors le dossier arrive complet (" + database + ")";
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "agent");
            page.navigate("/design");
            page.locator(".card__title a[href^='/design/challenges/']").first().click();
            page.click("#experiments");
            page.waitForSelector("#plan");
            page.fill("#hypothesis", hypothesis);
            page.fill("#scope", "Les accès du canton");
            page.fill("#measure", "Jours jusqu’au dossier complet");
            page.fill("#before", "18");
            page.fill("#threshold", "9,5");
            page.fill("#startsOn", today.minusDays(20).toString());
            page.fill("#endsOn", today.plusDays(20).toString());
            page.selectOption("#basis", "RESOLUTION");
            Chromium.send(page, "#plan");
            assertEquals(1, page.locator(".field--error #act").count(), "by what right?");
            page.fill("#act", "Délibération 12 du 3 mars");
            assertEquals(List.of(), broken(page));
            Chromium.send(page, "#plan");
            String experiment = page.url().replaceAll("\\?.*", "");
            page.click("main details summary");
            page.fill("#table", "jour;jours\n" + today.minusDays(3) + ";8\nhier;7\n");
            Chromium.send(page, "#take");
            assertTrue(page.textContent(".error-summary").contains("ligne 3"));
            page.click("main details summary");
            page.fill("#table", "jour;jours\n" + today.minusDays(3) + ";8\n" + today.minusDays(2) + ";7\n");
            Chromium.send(page, "#take");
            assertEquals("7,5", page.textContent("#median"));
            assertEquals(List.of(), broken(page));
            page.fill("#reason", "Deux fois plus vite.");
            page.fill("#learned", "Appeler le matin.");
            Chromium.send(page, "#decide");
            Chromium.send(page, "#publish");
            assertEquals(List.of(), window.complaints());
            try (var stranger = Chromium.window(TestServer.on(database), "en", 360)) {
                Page out = stranger.page();
                out.navigate(experiment + "/card");
                assertTrue(out.textContent("main").contains("Appeler le matin."));
                assertEquals(List.of(), broken(out));
            }
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
