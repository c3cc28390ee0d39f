package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A question is asked, answered and accepted; what hurts is reported, hidden with a reason, and appealed. */
class ForumIT {
    private static void agree(Page page, String forum) {
        page.navigate(forum + "/conduct");
        if (page.locator("#agree").count() > 0) {
            Chromium.send(page, "#agree");
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void accessible(Page page) {
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsAnsweredAndWhatHurtsIsHiddenWithAReasonAndAppealed(TestServer.On database) {
        TestServer server = TestServer.on(database);
        String forum;
        String thread;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "bixente");
            page.navigate(Reader.place(page, "soudage-securite"));
            page.locator("a[href^='/forums/']").first().click();
            page.waitForSelector("#q");
            forum = page.url().replaceAll(".*(/forums/[0-9a-f-]{36}).*", "$1");
            assertEquals(0, page.locator("#ask").count(), "the code of conduct comes first");
            accessible(page);
            agree(page, forum);
            page.navigate(forum);
            page.click("#ask");
            Chromium.send(page, "#open");
            page.waitForSelector(".error-summary");
            accessible(page);
            page.fill("#title", "Où trouver un gant à ma taille ?");
            page.fill("#text", "Je prends du **6**.\n\n<img src=x onerror=alert(1)>");
            page.setInputFiles("#files", new FilePayload[] {file("gant.txt", "Taille 6"), file("x.svg", "<svg/>")});
            Chromium.send(page, "#open");
            page.waitForSelector(".field--error #files");
            assertEquals("Où trouver un gant à ma taille ?", page.inputValue("#title"), "nothing typed is lost");
            page.setInputFiles("#files", new FilePayload[] {file("gant.txt", "Taille 6"), file("main.txt", "19 cm")});
            Chromium.send(page, "#open");
            page.waitForSelector("#send");
            assertEquals(2, page.locator("a[href^='/api/v1/forum-files/']").count());
            thread = page.url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
            assertTrue(page.innerHTML(".prose").contains("<strong>6</strong>"), page.innerHTML(".prose"));
            assertEquals(0, page.locator(".prose img").count());
            accessible(page);
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "noemie");
            agree(page, forum);
            page.navigate(forum + "?q=OU+trouver");
            page.click(".card__title a");
            page.fill("#text", "Au magasin pro de Limoges.");
            Chromium.send(page, "#send");
            page.fill("#text", "Tout le monde sait ça, idiot.");
            Chromium.send(page, "#send");
            assertEquals(3, page.locator("li.card").count());
        }
        String rude;
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "bixente");
            page.navigate(thread);
            Chromium.send(page, "li.card:nth-child(2) .accept");
            page.waitForSelector("#answer");
            Chromium.send(page, "li.card:nth-child(2) .vote");
            assertEquals(
                    "✓ Utile (1)", page.locator("li.card:nth-child(2) .vote").getAttribute("value"));
            page.click("li.card:nth-child(3) .more");
            page.selectOption("#why", "INSULT");
            rude = page.url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
            Chromium.send(page, "#report");
            page.waitForSelector("#thanks");
            accessible(page);
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer");
            page.click("a[href='/trainer/moderation']");
            page.waitForURL("**/trainer/moderation");
            accessible(page);
            page.click(".card__title a[href='" + rude + "']");
            Chromium.send(page, "#hide");
            page.waitForSelector(".error-summary");
            page.fill("#reason", "Attaque une personne.");
            Chromium.send(page, "#hide");
            assertEquals(0, page.locator("a[href='" + rude + "']").count());
            page.navigate(thread);
            Chromium.send(page, "li.card:nth-child(2) .endorse");
            page.waitForSelector("li.card:nth-child(2) .badge--open:has-text('Confirmé par')");
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "bixente");
            page.navigate(thread);
            String hidden = page.textContent("li.card:nth-child(3)");
            assertTrue(hidden.contains("Attaque une personne."), hidden);
            assertFalse(hidden.contains("idiot"), hidden);
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "noemie");
            page.navigate(rude);
            page.click("#appeal");
            page.waitForSelector(".field--error #appealWords");
            page.fill("#appealWords", "C’était pour rire, pardon.");
            Chromium.send(page, "#appeal");
            page.waitForSelector("#appealed");
            accessible(page);
            assertEquals(List.of(), window.complaints());
        }
    }
}
