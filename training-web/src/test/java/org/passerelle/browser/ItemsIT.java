package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of question is answered on a telephone with the keyboard alone, kept as it is given, and judged. */
class ItemsIT {
    private static final Pattern LOAD = Pattern.compile("(\\d+)\\D+4\\D+([\\d.,]+)[\\s\\u00a0\\u202f]kg");

    @ParameterizedTest
    @EnumSource
    void eachKindIsAnsweredWithTheKeyboardWithinItsTime(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            enter(page, "mariam", "preparer-une-commande", "atelier");
            assertTrue(page.locator("section:has(#terms)").textContent().contains("30 minutes"));
            page.locator("#retry").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#quiz");
            page.waitForFunction("() => /^(30:00|29:)/.test(document.querySelector('[data-clock]').textContent)");
            assertSound(page);
            fill(page, item(page, "a-trous").locator("[data-part='0']"), "allée");
            fill(page, item(page, "a-trous").locator("[data-part='1']"), "niveau");
            choose(page, item(page, "a-trous"), 2, 0);
            for (int i = 0; i < 3; i++) {
                choose(page, item(page, "a-paires"), i, i);
            }
            order(page, item(page, "a-ordre"), 4);
            for (int i = 0; i < 4; i++) {
                choose(page, item(page, "a-classer"), i, i / 2);
            }
            item(page, "a-image").locator(".hotspot__picture").focus();
            press(page, "ArrowRight", 12);
            press(page, "ArrowUp", 5);
            assertEquals("74", item(page, "a-image").locator("[data-part='1']").inputValue());
            Matcher load = LOAD.matcher(
                    item(page, "a-poids").locator("legend").textContent().replaceFirst("^\\d+\\.", ""));
            assertTrue(load.find());
            double weight = Integer.parseInt(load.group(1))
                            * 4
                            * Double.parseDouble(load.group(2).replace(',', '.'))
                    + 25;
            fill(page, item(page, "a-poids").locator("input[type=text]"), String.valueOf(weight));
            page.waitForFunction(
                    "() => [...document.querySelectorAll('#quiz .saved')].every(s => /\\d\\d:\\d\\d/.test(s.textContent))");
            page.reload();
            assertEquals(
                    "niveau", item(page, "a-trous").locator("[data-part='1']").inputValue());
            assertEquals("40", item(page, "a-image").locator("[data-part='2']").inputValue());
            press(page, item(page, "a-trous").locator("input[type=submit]"));
            page.waitForSelector(".hint");
            press(page, page.locator("#submit"));
            page.waitForSelector("#result");
            assertTrue(
                    page.locator("#result").textContent().contains("100"),
                    page.locator("#result").textContent());
            assertEquals(6, page.locator(".feedback--right").count());
            assertSound(page);
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWorkOpensWhenItsConditionHoldsAndWaitsForThePersonWhoMarksIt(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            String course = "isoler-les-combles";
            enter(page, "yann", course, "dossier");
            String work = page.url();
            assertTrue(page.locator("section:has(#closed) li").textContent().contains("40"), "the reason is shown");
            assertEquals(0, page.locator("#quiz").count());
            enter(page, "yann", course, "quiz-1");
            page.waitForSelector("#quiz");
            Answers.to(course).give(page);
            page.click("#submit");
            page.waitForSelector("#result");
            page.navigate(work);
            fill(page, item(page, "avis").locator("textarea"), "Sans ventilation, l’eau reste.");
            send(page, "plan.txt", "<svg>");
            page.waitForSelector(".error-summary");
            send(page, "plan.pdf", "%PDF-1.7");
            page.waitForSelector("#result");
            assertTrue(page.locator("section:has(#result)").textContent().contains("zéro"));
            assertEquals(List.of(), window.complaints());
            mark(TestServer.on(database));
            page.reload();
            assertTrue(
                    page.locator("#result").textContent().contains("100"),
                    page.locator("#result").textContent());
        }
    }

    /** A person goes to an activity of a course that they have. */
    private static void enter(Page page, String who, String course, String activity) {
        if (page.url().equals("about:blank")) {
            People.signIn(page, who);
        }
        page.navigate("/me/learning");
        String title = Answers.title(course);
        page.locator(".card, .resume")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("a[href^='/me/learning/']")
                .first()
                .click();
        page.waitForURL("**/me/learning/*-*");
        page.navigate(page.url().replaceAll("(/me/learning/[^/]+).*", "$1"));
        page.locator(".programme a")
                .filter(new Locator.FilterOptions().setHasText(Answers.title(course, activity)))
                .click();
        page.waitForURL("**/me/learning/*/*");
    }

    private static void send(Page page, String name, String content) {
        item(page, "plan")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "image/png", content.getBytes(StandardCharsets.UTF_8)));
        page.click("#submit");
    }

    /** The trainer marks what waits with the digits, the comment and Enter, work after work. */
    private static void mark(TestServer server) {
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer/marking");
            page.locator(".card__title a").first().focus();
            page.keyboard().press("Enter");
            for (int works = 2; works > 0; works--) {
                page.waitForSelector("[data-criterion]");
                page.waitForLoadState();
                int criteria = page.locator("[data-criterion]").count();
                press(page, "3", criteria);
                assertEquals(
                        criteria, page.locator("[data-criterion] input:checked").count());
                page.keyboard().type("Clair.");
                assertSound(page);
                page.locator("#save").focus();
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
            }
            assertThat(page.locator(".empty")).isVisible();
            assertEquals(List.of(), window.complaints());
        }
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

    private static Locator item(Page page, String key) {
        return page.locator("[data-item='" + key + "']");
    }

    private static void fill(Page page, Locator field, String words) {
        field.focus();
        page.keyboard().type(words);
    }

    /** Goes down a menu with the arrow key until the option is there. */
    private static void choose(Page page, Locator item, int part, int option) {
        Locator select = item.locator("select[data-part='" + part + "']");
        select.focus();
        for (int i = 0; i < 12 && !select.inputValue().equals(String.valueOf(option)); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertEquals(String.valueOf(option), select.inputValue());
    }

    private static void press(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    private static void press(Page page, Locator button) {
        button.focus();
        page.keyboard().press("Enter");
    }

    /** Moves each entry up to its place, from the first on. */
    private static void order(Page page, Locator item, int entries) {
        for (int place = 0; place < entries; place++) {
            Locator entry = item.locator(".order__entry:has(input[value='" + place + "'])");
            while (Integer.parseInt(entry.locator("[data-part]").getAttribute("data-part")) > place) {
                press(page, entry.locator("[data-by='-1']"));
            }
        }
        assertTrue(item.locator("[data-told]").textContent().contains(String.valueOf(entries)));
    }
}
