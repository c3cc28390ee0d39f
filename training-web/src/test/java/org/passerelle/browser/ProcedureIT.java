package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A civil servant draws a procedure from a table, tries it otherwise, adopts a scenario; everybody sees what it gave.
 */
class ProcedureIT {
    private static final String CIRCLE =
            "etape;intitule;acteur;attente;apres\n1;Dépôt;Accueil;2;3\n2;Visa;Chef;9;1\n3;Envoi;Accueil;1;2\n";

    @ParameterizedTest
    @EnumSource
    void aProcedureIsImportedReorderedShortenedAndAdopted(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "agent");
            page.navigate("/design/procedures/new");
            page.fill("#title", "Essai " + database);
            page.fill("#casesPerYear", "beaucoup");
            page.click("#begin");
            page.waitForSelector(".field--error #casesPerYear");
            assertEquals("Essai " + database, page.inputValue("#title"));
            page.fill("#casesPerYear", "120");
            page.click("#begin");
            page.waitForURL("**/steps");
            String procedure = page.url().replace("/steps", "");

            page.navigate(procedure + "/import");
            page.fill("#table", CIRCLE);
            page.click("#take");
            page.waitForSelector("#report .notice--error");
            assertTrue(page.locator("#report").textContent().contains("1 → 2 → 3 → 1"), "the circle is told");
            page.fill("#table", CIRCLE.replace("2;3\n", "2;9\n"));
            page.click("#try");
            page.waitForSelector(".refused-row");
            assertEquals(1, page.locator(".refused-row").count());
            page.navigate(procedure + "/steps");
            assertEquals(0, page.locator(".step-row").count(), "nothing half imported");
            page.navigate(procedure + "/import");
            page.fill("#table", CIRCLE.replace("2;3\n", "2;\n"));
            page.click("#try");
            page.waitForSelector("#report .notice--success");
            page.click("#take");
            page.waitForURL("**/steps");
            assertEquals(3, page.locator(".step-row").count());

            page.locator(".step-down").first().focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".step-row:first-of-type th:has-text('Visa')");
            page.fill("#name", "Classer");
            page.fill("#actor", "Archives");
            page.fill("#rule", "On garde dix ans");
            page.click("#add");
            page.waitForSelector(".field--error #ruleSource");
            page.fill("#ruleSource", "Code du patrimoine, L212-2");
            page.click("#add");
            page.waitForSelector(".step-row >> nth=3");

            page.navigate(procedure);
            assertEquals("12", page.locator(".today-lead").textContent());
            page.fill("#title", "Sans visa");
            page.click("#imagine");
            page.waitForURL("**/scenarios/**");
            page.selectOption("#step", "2");
            page.click("#addChange");
            page.waitForSelector(".change-list li");
            assertEquals("12", page.locator(".before-lead").textContent());
            assertEquals("3", page.locator(".after-lead").textContent());
            page.click("#adoptScenario");
            page.waitForSelector("#promised");
            assertEquals("3", page.locator("#promised").textContent());
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theDemonstrationsProceduresKeepTheRules(int width) {
        List<String> broken = new ArrayList<>();
        try (var window = Chromium.window(TestServer.on(TestServer.On.H2), width == 360 ? "fr" : "en", width)) {
            Page page = window.page();
            page.navigate("/design/gains");
            assertTrue(Integer.parseInt(page.locator("#givenBack").textContent().replaceAll("\\D", "")) > 20_000);
            assertTrue(page.locator(".table .badge--closing").count() > 0, "one that got longer is shown");
            broken.addAll(broken(page));
            People.signIn(page, "agent");
            page.navigate("/design/procedures");
            List<String> addresses = new ArrayList<>();
            for (var link : page.locator(".card__title a").all()) {
                addresses.add(link.getAttribute("href"));
            }
            assertTrue(addresses.size() > 1);
            for (String address : addresses) {
                page.navigate(address);
                broken.addAll(broken(page));
                for (String part : List.of("/steps", "/import")) {
                    page.navigate(address + part);
                    broken.addAll(broken(page));
                }
                page.navigate(address);
                if (page.locator("section[aria-labelledby=whatif] .card a").count() > 0) {
                    page.navigate(page.locator("section[aria-labelledby=whatif] .card a")
                            .first()
                            .getAttribute("href"));
                    page.click("#simulation summary");
                    broken.addAll(broken(page));
                }
            }
            assertEquals(List.of(), window.complaints());
        }
        assertEquals(List.of(), broken);
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
