package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every page that has a fixed address, and some others, to the rules of axe, and to its width on a telephone. */
class AccessibilityIT {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Map<String, List<String>> OTHERS = Map.of(
            "amina",
            List.of("/courses/soudage-securite/enrol", "/design", "/demand/months?zone=all&of=" + DemandIT.GLOVES),
            "admin",
            List.of("/courses/soudage-securite", "/courses/client-mecontent/read", "/courses?q=soudure&mode=MOOC"),
            "agent",
            List.of("/design/cards/empathy-interview"));

    private final TestServer server = TestServer.on(TestServer.On.H2);

    /** Each page is looked at as the first of these sees it, and what is public as a stranger sees it too. */
    private static final List<String> EYES =
            List.of("amina", "employeur", "formatrice", "rh", "agent", "elue", "facilitateur", "admin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                AccessTable.STRANGER,
                "amina",
                "employeur",
                "formatrice",
                "rh",
                "agent",
                "elue",
                "facilitateur",
                "admin"
            })
    void everyPageKeepsTheRules(String who) {
        List<String> broken = new ArrayList<>();
        TreeSet<String> addresses = new TreeSet<>(OTHERS.getOrDefault(who, List.of()));
        addresses.addAll(AccessTable.pages(who, EYES.subList(0, Math.max(0, EYES.indexOf(who)))));
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            if (!who.equals(AccessTable.STRANGER)) {
                People.signIn(page, who);
            }
            for (String address : addresses) {
                Response response = page.navigate(address);
                if (response.status() == 200) {
                    broken.addAll(broken(page, address));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void nearlyEveryPageIsLookedAt() {
        assertTrue(EYES.stream()
                        .mapToInt(who -> AccessTable.pages(who, EYES.subList(0, EYES.indexOf(who)))
                                .size())
                        .sum()
                > 40);
    }

    private static List<String> broken(Page page, String address) {
        List<String> broken = new ArrayList<>();
        new AxeBuilder(page)
                .withTags(TAGS)
                .analyze()
                .getViolations()
                .forEach(violation -> broken.add(address + ": " + violation.getId() + " "
                        + violation.getNodes().get(0).getHtml()));
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
            broken.add(address + ": wider than the screen");
        }
        return broken;
    }
}
