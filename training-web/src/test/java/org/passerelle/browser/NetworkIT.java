package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Clocks;

/** A lack of skill becomes demand, a sprint is steered and attested, and the network meets. */
class NetworkIT {
    @ParameterizedTest
    @EnumSource
    void aTeamAsksForASkillSteersItsSprintAndIsAttestedIt(TestServer.On database) throws IOException {
        TestServer server = TestServer.on(database);
        String challenge;
        String workshop;
        String guests;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "elue");
            page.navigate("/design/challenges/new");
            page.fill("#question", "Comment pourrions-nous essayer sur " + database + " ?");
            page.fill("#sponsor", "La direction");
            Chromium.send(page, "#pose");
            challenge = page.url().replaceAll("\\?.*", "");
            ask(page, challenge);
            steer(page, challenge);
            workshop = convene(page, challenge);
            guests = invite(page, workshop);
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer/demand?zone=all");
            assertTrue(
                    page.textContent(".lacking").contains("6 agents à former"), "a need is seen at the trainer's desk");
            assertEquals(List.of(), broken(page));
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            page.navigate(guests);
            page.fill("#name", "Un voisin");
            Chromium.send(page, "#enter");
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "facilitateur");
            page.navigate(challenge + "?lang=en");
            Chromium.send(page, "#join");
            page.navigate(workshop);
            Chromium.send(page, "#join");
            page.locator("a[href$='/outline']").first().click();
            page.waitForSelector("#text");
            page.fill("#text", "63 jours 👀");
            page.keyboard().press("Tab");
            page.locator("button[name=act][value=put]").first().click();
            page.waitForSelector(".outline-item:has-text('63 jours')");
            assertEquals(1, page.locator("a[href*='/needs/new?board=']").count(), "a note may begin a need");
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "elue");
            page.navigate(workshop);
            Chromium.send(page, "#end");
            page.click("#attendance");
            page.waitForSelector("#hours");
            page.check("input[name=seat]");
            Chromium.send(page, "#confirm");
            assertEquals(1, page.locator(".field--error #hours").count());
            page.check("input[name=seat]");
            page.fill("#hours", "2,5");
            assertEquals(List.of(), broken(page));
            Chromium.send(page, "#confirm");
            assertTrue(page.textContent("main").contains("Présence confirmée"));
            page.navigate(challenge + "/steering");
            Chromium.send(page, "#offer");
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "facilitateur");
            page.navigate("/me/credentials");
            assertTrue(page.textContent("main")
                    .contains("A pris part à un atelier\u00a0: Comment pourrions-nous essayer sur"));
            page.navigate("/design/facilitation");
            assertTrue(page.textContent("#levels").contains("Obtenu"), "level 1 of the demonstration");
            assertEquals(List.of(), broken(page));
            lesson(page);
            page.navigate(challenge + "/steering");
            Chromium.send(page, "#accept");
            assertTrue(page.textContent("#history").contains("passé de Marguerite Lavergne à Tomasz Delmas"));
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/facilitators");
            page.fill("#email", "facilitateur@passerelle.example");
            Chromium.send(page, "#nameThem");
            assertEquals(1, page.locator(".field--error #reason").count());
            page.fill("#reason", "Douze ateliers depuis 2023");
            Chromium.send(page, "#nameThem");
            assertTrue(page.textContent("#holderList").contains("Douze ateliers"));
            assertEquals(List.of(), broken(page));
            page.navigate("/admin/challenges");
            assertEquals(List.of(), broken(page));
        }
    }

    /** A lesson is done when its three questions are answered rightly. */
    private static void lesson(Page page) {
        page.navigate("/design/stages/empathise");
        page.check("input[name=q-0][value='0']");
        page.check("input[name=q-1][value='2']");
        Chromium.send(page, "#checkLesson");
        assertTrue(page.textContent(".error-summary").contains("il en manque une"));
        assertTrue(page.isChecked("input[name=q-1][value='2']"), "what was chosen is kept");
        page.check("input[name=q-0][value='1']");
        page.check("input[name=q-2][value='0']");
        assertEquals(List.of(), broken(page));
        Chromium.send(page, "#checkLesson");
        page.waitForSelector(".notice--success");
        assertEquals(List.of(), broken(page));
    }

    private static void ask(Page page, String challenge) {
        page.navigate(challenge);
        page.click("#needs");
        page.waitForSelector("#newNeed");
        page.click("#newNeed");
        page.waitForSelector("#why");
        Chromium.send(page, "#ask");
        assertTrue(page.locator(".error-summary").count() == 1, "a need without anything said is refused");
        page.fill("#why", "Personne ne tient le tableau de suivi.");
        page.fill("#wanted", "tableur");
        Chromium.send(page, "#search");
        page.locator("input[name=skill]").first().check();
        page.fill("#people", "6");
        page.selectOption("#zoneCode", new SelectOption().setIndex(1));
        page.fill("#neededBy", LocalDate.now(Clocks.ZONE).plusDays(90).toString());
        assertEquals(List.of(), broken(page));
        Chromium.send(page, "#ask");
        assertEquals(1, page.locator("#needs > li").count());
        assertTrue(
                page.locator("#needs .steps__item--done").first().textContent().contains("Demandé"));
        assertEquals(List.of(), broken(page));
    }

    private static void steer(Page page, String challenge) {
        page.navigate(challenge + "/steering");
        page.fill("#day-EMPATHISE", LocalDate.now(Clocks.ZONE).plusDays(9).toString());
        page.keyboard().press("Tab");
        Chromium.send(page, ".plan >> nth=0");
        assertEquals(LocalDate.now(Clocks.ZONE).plusDays(9).toString(), page.inputValue("#day-EMPATHISE"));
        page.click("#addStakeholder");
        page.fill("#stakeholder", "Riverains");
        page.selectOption("#influence", "HIGH");
        Chromium.send(page, "#add");
        assertTrue(page.textContent("main").contains("Travailler ensemble"));
        assertEquals(List.of(), broken(page));
    }

    private static String convene(Page page, String challenge) {
        page.navigate(challenge + "/workshops/new");
        page.fill("#title", "Atelier d’essai");
        Chromium.send(page, "#convene");
        return page.url().replaceAll("\\?.*", "");
    }

    private static String invite(Page page, String workshop) throws IOException {
        page.navigate(workshop);
        page.click("#invitation");
        page.waitForSelector("#write");
        Chromium.send(page, "#write");
        assertTrue(page.locator(".field--error").count() >= 1);
        page.fill("#startsAt", LocalDate.now(Clocks.ZONE).plusDays(5) + "T09:00");
        page.fill("#place", "Salle 2");
        page.fill("#purpose", "Choisir l’idée à essayer.");
        Chromium.send(page, "#write");
        assertTrue(page.textContent("#invitation").contains("Salle 2"));
        assertEquals(List.of(), broken(page));
        Download pdf = page.waitForDownload(() -> page.click("#pdf"));
        assertTrue(new String(Files.readAllBytes(pdf.path()), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        Chromium.send(page, "#openDoor");
        String way = page.textContent("#way").strip();
        assertTrue(way.contains("/design/door/"), way);
        return way.replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @EnumSource
    void theNetworkIsFoundWritesAndMeetsAndWhatHurtsIsHidden(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "elue");
            page.navigate("/design/network?q=buvettes");
            assertEquals(1, page.locator("#members > li").count());
            assertEquals(List.of(), broken(page));
            page.click(".write");
            page.waitForSelector("#letter");
            page.fill("#letter", "Comment avez-vous commencé ?");
            Chromium.send(page, "#send");
            assertTrue(page.textContent("main").contains("Solène Marquet"));
            page.navigate("/design/network/meetings");
            assertEquals(List.of(), broken(page));
            page.click("#coming ~ ul a");
            page.waitForSelector("#points");
            page.fill("#point", "Essai " + database);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector("#points li:has-text('Essai " + database + "')");
            assertEquals(List.of(), broken(page));
            assertEquals(
                    200, page.context().request().get(page.url() + "/calendar").status());
            page.navigate("/design/network/meetings");
            page.click("#past ~ ul a");
            page.waitForSelector("#noted");
            page.fill("#notes", page.inputValue("#notes") + "\nVu par " + database);
            Chromium.send(page, "#note");
            assertTrue(page.textContent("#noted").contains("Vu par " + database));
            assertEquals(List.of(), broken(page));
            assertEquals(List.of(), window.complaints());
        }
        String talk;
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "facilitateur");
            page.navigate("/design/experiences");
            page.click(".card__title a");
            page.waitForURL("**/experiences/*");
            talk = page.url().replaceAll("\\?.*", "") + "/talk";
            page.navigate(talk);
            page.fill("#remark", "Vous exagérez " + database);
            Chromium.send(page, "#comment");
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/remarks?lang=en");
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
            assertEquals(List.of(), broken(page));
            String line = "#remarks > li:has-text('Vous exagérez " + database + "')";
            page.fill(line + " input[type=text]", "Sans fait");
            Chromium.send(page, line + " .hide");
            page.navigate("/design/network");
            assertEquals(10, page.locator("#members > li").count(), "administrators meet the network, too");
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "facilitateur");
            page.navigate(talk);
            assertTrue(page.textContent(".hidden-remark").contains("Sans fait"), "its author reads why");
            page.fill("textarea[name^=appeal]", "J’ai le dossier sous les yeux.");
            assertEquals(List.of(), broken(page));
            Chromium.send(page, ".appeal");
            assertTrue(page.textContent(".hidden-remark").contains("réexamen"));
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "elue");
            page.navigate(talk);
            assertTrue(page.textContent(".hidden-remark").contains("masqué"));
            assertEquals(0, page.locator("li:has-text('Vous exagérez')").count(), "the others do not read it");
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
