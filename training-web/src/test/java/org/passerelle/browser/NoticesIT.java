package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is new is on one page, reached and read by keyboard; of what one wants mail is chosen; programs read it too. */
class NoticesIT {
    private final TestServer server = TestServer.on(TestServer.On.H2);

    private static void accessible(Page page) {
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                "no scrolling sideways on " + page.url());
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNewIsReadByKeyboardAndMailIsChosen() {
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "agnes");
            assertTrue(page.isVisible(".bell__count"));
            page.focus(".bell");
            page.keyboard().press("Enter");
            page.waitForURL("**/me/notices");
            accessible(page);
            int unread = page.locator(".news--new").count();
            page.focus(".news--new .card__title a:has-text('pare-vapeur')");
            page.keyboard().press("Enter");
            page.waitForURL("**/forums/*/threads/*");
            page.navigate("/me/notices?show=unread");
            assertEquals(unread - 1, page.locator(".news--new").count(), "who has seen it has read it");
            if (unread > 1) {
                page.focus("#readAll");
                page.keyboard().press("Enter");
                page.waitForSelector(".news:not(.news--new)");
            }
            page.navigate("/me/notices?show=unread");
            assertTrue(page.isVisible(".empty"));
            assertEquals(0, page.locator(".bell__count").count());
            page.click("a[href='/me/account/notices']");
            page.waitForSelector("#keep");
            accessible(page);
            page.focus("input[name='way-ANSWER'][value='DAILY']");
            page.keyboard().press("ArrowRight");
            page.selectOption("#digestHour", "6");
            Chromium.send(page, "#keep");
            page.waitForSelector(".error-summary");
            page.selectOption("#digestHour", "9");
            page.check("input[name='way-ANSWER'][value='NEVER']");
            Chromium.send(page, "#keep");
            page.waitForSelector("#kept");
            assertTrue(page.isChecked("input[name='way-ANSWER'][value='NEVER']"));
            assertEquals("9", page.inputValue("#digestHour"));
            accessible(page);
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void programsReadWhatIsNewAndMarkItRead() {
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "grace");
            page.navigate("/me/notices");
            accessible(page);
            int unread = page.locator(".news--new").count();
            assertTrue(unread >= 2, "answered and confirmed");
            Chromium.send(page, ".news--new .read");
            assertEquals(unread - 1, page.locator(".news--new").count());
            String address = server.address() + "/api/v1/notices";
            var all = JsonParser.parseString(window.context()
                            .request()
                            .get(address + "?unread=true&size=1")
                            .text())
                    .getAsJsonObject();
            assertEquals(unread - 1, all.get("total").getAsInt());
            String id = all.getAsJsonArray("items")
                    .get(0)
                    .getAsJsonObject()
                    .get("id")
                    .getAsString();
            RequestOptions ours = RequestOptions.create().setHeader("Sec-Fetch-Site", "same-origin");
            assertEquals(
                    204,
                    window.context()
                            .request()
                            .post(address + "/" + id + "/read", ours)
                            .status());
            assertEquals(
                    404,
                    window.context()
                            .request()
                            .post(address + "/nonsense/read", ours)
                            .status());
            assertTrue(window.context()
                    .request()
                    .post(address + "/read", ours)
                    .text()
                    .contains("\"read\":" + (unread - 2)));
            page.navigate("/me/notices");
            assertEquals(0, page.locator(".news--new").count());
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void aLearnerAndTheTutorWriteToEachOtherAndNobodyElseReadsIt() {
        String talk;
        String sent;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "sevda");
            page.navigate(Reader.place(page, "isoler-les-combles"));
            page.click("#toTutor");
            page.waitForSelector("#send");
            talk = page.url().replaceAll("https?://[^/]+", "");
            accessible(page);
            Chromium.send(page, "#send");
            page.waitForSelector(".error-summary");
            page.fill("#text", "Je ne trouve pas la fiche du pare-vapeur. <b>Où ?</b>");
            page.setInputFiles("#files", file("photo.svg", "<svg/>"));
            Chromium.send(page, "#send");
            page.waitForSelector(".field--error #files");
            assertTrue(page.inputValue("#text").contains("pare-vapeur"), "nothing typed is lost");
            accessible(page);
            page.setInputFiles("#files", new FilePayload[] {file("mesures.txt", "12 cm"), file("mur.txt", "nord")});
            page.focus("#send");
            page.keyboard().press("Enter");
            page.waitForSelector(".talk__mine");
            assertTrue(page.textContent(".talk__mine").contains("<b>Où ?</b>"), "text is text");
            assertEquals(
                    2,
                    page.locator(".talk__mine a[href^='/api/v1/message-files/']")
                            .count());
            sent = page.locator(".talk__mine li a").first().getAttribute("href");
            accessible(page);
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/me/notices?lang=en");
            page.locator(".news--new .card__title a:has-text('Şevda')").first().click();
            page.waitForSelector(".talk");
            var file = window.context().request().get(server.address() + sent);
            assertEquals("12 cm", file.text());
            assertTrue(file.headers().get("content-disposition").startsWith("attachment"));
            assertEquals("nosniff", file.headers().get("x-content-type-options"));
            page.fill("#text", "Dans la partie 2, sous le schéma.");
            Chromium.send(page, "#send");
            page.waitForSelector(".talk__mine");
            page.navigate("/me/messages");
            assertTrue(page.textContent("main").contains("Şevda"));
            accessible(page);
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "sevda");
            page.click(".bell");
            page.waitForURL("**/me/notices");
            page.locator(".news--new .card__title a:has-text('Solène')").first().click();
            page.waitForSelector(".talk__mine:has-text('Lu')");
            page.navigate(talk);
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "agnes");
            assertEquals(404, page.navigate(talk).status(), "it is between the two");
            assertEquals(
                    404, window.context().request().get(server.address() + sent).status());
        }
    }

    @Test
    void anAnnouncementSaysToHowManyItGoesAndIsTakenBackOrRead() {
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer");
            page.locator(".card__title a:has-text('Isoler les combles')")
                    .first()
                    .click();
            page.click("a[href$='/runs']");
            page.locator("main a[href^='/trainer/runs/']").first().click();
            page.click("#announcements");
            page.click("#new");
            page.waitForSelector("#go");
            accessible(page);
            Chromium.send(page, "#go");
            page.waitForSelector(".error-summary");
            page.fill("#titleFr", "La ouate arrive jeudi");
            page.fill("#textFr", "Rendez-vous à l’atelier à 14 h.");
            Chromium.send(page, "#go");
            page.waitForSelector("#count");
            accessible(page);
            page.focus("#go");
            page.keyboard().press("Enter");
            page.waitForSelector(".undo");
            accessible(page);
            Chromium.send(page, ".undo");
            assertEquals(0, page.locator(".undo").count(), "nobody got it");
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "mariam");
            page.navigate(Reader.place(page, "preparer-une-commande") + "?lang=en");
            page.locator("section .card__title a:has-text('Limoges')").click();
            page.waitForURL("**/announcements/*");
            accessible(page);
            page.navigate("/me/notices?show=unread");
            assertEquals(0, page.locator(".news--new:has-text('Limoges')").count(), "who has read it knows");
            assertEquals(List.of(), window.complaints());
        }
    }
}
