package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of question is answered on a telephone with the keyboard alone, kept as it is given, and judged. */
class ItemsIT {
    private static final Pattern LOAD = Pattern.compile("(\\d+) layers of 4 boxes of ([\\d.]+) kg");

    @ParameterizedTest
    @EnumSource
    void eachKindIsAnsweredWithTheKeyboard(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "en", 360)) {
            Page page = window.page();
            People.signIn(page, "mariam");
            page.navigate("/me/learning?lang=en");
            page.locator("a[href^='/me/learning/']:has-text('warehouse'), .card:has-text('warehouse') a[href^='/me/learning/']")
                    .first()
                    .click();
            page.waitForURL("**/me/learning/*-*");
            String place = page.url().replaceAll("\\?.*", "").replaceAll("(/me/learning/[^/]+).*", "$1");
            page.navigate(place + "?lang=en");
            page.locator(".programme a:has-text('workshop')").click();
            assertTrue(page.locator("#terms ~ ul, section:has(#terms)").first().textContent().contains("30 minutes"));
            page.locator("#retry").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#quiz");
            assertTrue(page.locator("#clock").textContent().matches("(?s).*(30:00|29:\\d\\d).*") || page.locator("#clock").isVisible());
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations().stream()
                    .map(violation -> violation.getId() + " " + violation.getNodes().get(0).getHtml())
                    .toList());
            assertTrue((Boolean) page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            fill(page, item(page, "a-trous").locator("input[data-part='0']"), "aisle");
            fill(page, item(page, "a-trous").locator("input[data-part='1']"), "level");
            choose(page, item(page, "a-trous").locator("select"), "the location");
            choose(page, item(page, "a-paires").locator("select").nth(0), "says what to pick");
            choose(page, item(page, "a-paires").locator("select").nth(1), "goes with the goods");
            choose(page, item(page, "a-paires").locator("select").nth(2), "proves the contract");
            order(page, item(page, "a-ordre"), List.of("Read the line", "Go to", "Look at", "Count"));
            for (String entry : List.of("20 kg drums", "reams of paper")) {
                choose(page, item(page, "a-classer").locator("li:has-text('" + entry + "') select"), "At the bottom");
            }
            for (String entry : List.of("lampshades", "bags of crisps")) {
                choose(page, item(page, "a-classer").locator("li:has-text('" + entry + "') select"), "On top");
            }
            item(page, "a-image").locator(".hotspot__picture").focus();
            press(page, "ArrowRight", 12);
            press(page, "ArrowUp", 5);
            assertEquals("74", item(page, "a-image").locator("[data-part='1']").inputValue());
            Matcher load = LOAD.matcher(item(page, "a-poids").locator("legend").textContent());
            assertTrue(load.find());
            double weight = Integer.parseInt(load.group(1)) * 4 * Double.parseDouble(load.group(2)) + 25;
            fill(page, item(page, "a-poids").locator("input[type=text]"), String.valueOf(weight));
            page.waitForFunction(
                    "() => [...document.querySelectorAll('#quiz .saved')].every(s => /\\d\\d:\\d\\d/.test(s.textContent))");
            page.reload();
            assertEquals("level", item(page, "a-trous").locator("input[data-part='1']").inputValue());
            assertEquals("40", item(page, "a-image").locator("[data-part='2']").inputValue());
            item(page, "a-trous").locator("input[type=submit]").focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".hint");
            page.locator("#submit").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#result");
            assertTrue(page.locator("#result").textContent().contains("100"), page.locator("#result").textContent());
            assertEquals(6, page.locator(".feedback--right").count());
            assertEquals(List.of(), window.complaints());
        }
    }

    private static Locator item(Page page, String key) {
        return page.locator("[data-item='" + key + "']");
    }

    private static void fill(Page page, Locator field, String words) {
        field.focus();
        page.keyboard().type(words);
    }

    /** Types the beginning of an option's text, as one does in a select. */
    private static void choose(Page page, Locator select, String words) {
        select.focus();
        page.keyboard().type(words);
        assertTrue(
                ((String) select.evaluate("s => s.selectedOptions[0].textContent")).startsWith(words),
                "typing chose " + select.evaluate("s => s.selectedOptions[0].textContent"));
    }

    private static void press(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    /** Moves each entry up to its place, from the first on. */
    private static void order(Page page, Locator item, List<String> wanted) {
        for (int place = 0; place < wanted.size(); place++) {
            for (int tries = 0; tries < wanted.size(); tries++) {
                Locator entry = item.locator(".order__entry:has-text('" + wanted.get(place) + "')");
                int at = Integer.parseInt(entry.locator("[data-part]").getAttribute("data-part"));
                if (at == place) {
                    break;
                }
                entry.locator("[data-by='-1']").focus();
                page.keyboard().press("Enter");
            }
        }
        assertTrue(item.locator("[data-told]").textContent().contains("place"));
    }
}
