package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network proposes, discusses and votes; what was adopted is a version, and the one before is still there. */
class PlaybookIT {
    @ParameterizedTest
    @EnumSource
    void aProposalIsDiscussedVotedAndComparedWithTheVersionBefore(TestServer.On database) {
        TestServer server = TestServer.on(database);
        String point = "Le chiffre est relu par un autre service (" + database + ").";
        String proposal;
        String before;
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            page.navigate("/design/playbook");
            assertEquals(13, page.locator(".play").count());
            before = page.textContent("code").strip().replaceAll(".*/", "");
            assertEquals(List.of(), broken(page));
            assertEquals(
                    200,
                    page.request()
                            .get("/api/v1/design/playbook/" + before + "/playbook.md")
                            .status());
            APIResponse pdf = page.request().get("/api/v1/design/playbook/" + before + "/playbook.pdf");
            assertEquals(200, pdf.status());
            assertEquals("%PDF-", new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII));
            assertEquals(
                    404,
                    page.request()
                            .get("/api/v1/design/playbook/9.9/playbook.pdf")
                            .status());
            People.signIn(page, "agent");
            page.navigate("/design/playbook/" + before + "/plays/3");
            page.click("#propose");
            page.waitForSelector("#reason");
            page.fill("#checklistFr", page.inputValue("#checklistFr") + "\n" + point);
            page.fill("#reason", "Nous comptions depuis le dossier complet.");
            Chromium.send(page, "#send");
            assertEquals(1, page.locator(".field--error #checklistFr").count(), "a line less in English");
            page.fill("#checklistEn", page.inputValue("#checklistEn") + "\nAnother service has read the figure.");
            Chromium.send(page, "#send");
            proposal = page.url().replaceAll("\\?.*", "");
            assertTrue(page.textContent(".diff ins").contains("autre service"));
            page.selectOption("#part", "CHECKLIST");
            page.fill("#note", "Qui, l’autre service ?");
            Chromium.send(page, "#say");
            assertEquals(1, page.locator(".margin__note").count());
            Chromium.send(page, "#open");
            Chromium.send(page, "#inFavour");
            assertTrue(page.textContent("#voted").contains("pour"));
            assertEquals(List.of(), broken(page));
            assertEquals(List.of(), window.complaints());
        }
        for (String voter : List.of("elue", "facilitateur")) {
            try (var window = Chromium.window(server, "fr", 360)) {
                Page page = window.page();
                People.signIn(page, voter);
                page.navigate(proposal);
                assertEquals(List.of(), broken(page));
                Chromium.send(page, "#inFavour");
                if (voter.equals("facilitateur")) {
                    assertTrue(page.textContent("#result").contains("3 pour"), "most of the network agrees");
                }
            }
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            page.navigate("/design/playbook/" + before + "/plays/3");
            assertFalse(page.textContent("main").contains(point), "what was cited stays");
            page.navigate("/design/playbook/compare?from=" + before);
            assertTrue(page.textContent(".diff ins").contains(point.substring(0, 10)));
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
