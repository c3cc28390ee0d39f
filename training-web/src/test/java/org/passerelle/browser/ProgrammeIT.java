package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who completes the courses of a programme is awarded it, and the award knows its course credentials again. */
class ProgrammeIT {
    private static final String ADDRESS = "/programmes/accueillir-et-vendre-en-francais-et-en-anglais";

    @ParameterizedTest
    @EnumSource
    void whoCompletesEveryCourseIsAwardedTheProgramme(TestServer.On database) {
        TestServer server = TestServer.on(database);
        Earning.credential(server, "jeanne", "vendre-au-comptoir");
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "jeanne");
            page.navigate(ADDRESS);
            assertTrue(page.textContent("main").contains("Vous en avez terminé 1 sur les 2 demandées."));
            assertEquals(1, page.locator(".stations__stop--start").count());
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
        }
        Earning.credential(server, "jeanne", "english-at-the-front-desk");
        byte[] all;
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "jeanne");
            page.navigate(ADDRESS);
            page.waitForSelector(".notice--success a[href^='/credentials/']");
            page.navigate("/me/credentials");
            assertTrue(page.textContent("main").contains("Avec les attestations de"));
            all = page.request().get("/me/credentials.zip").body();
            theRecordIsThereWhereItsVocabularyIs(page);
            page.navigate(ADDRESS);
            Chromium.send(page, ".notice--success a");
            assertTrue(page.textContent("main").contains("Accueillir et vendre"));
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            page.navigate("/programmes");
            page.click("text=Welcoming and selling");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertTrue(page.request()
                    .get("/api/v1/programmes")
                    .text()
                    .contains("accueillir-et-vendre-en-francais-et-en-anglais"));
            page.navigate("/verify");
            page.setInputFiles("#file", new FilePayload("all.zip", "application/zip", all));
            page.waitForSelector("#totals");
            assertEquals(0, page.locator(".row--NOT_VALID").count());
            assertTrue(
                    page.textContent("#rows").contains("The work dropped with it is the one"),
                    "the award names the course credentials by their digests");
        }
    }

    /** Nobody may pass the vocabulary of learner records on: it is there where the environment names its file. */
    private static void theRecordIsThereWhereItsVocabularyIs(Page page) {
        boolean there = System.getenv("PASSERELLE_CLR_CONTEXT") != null;
        assertEquals(there ? 1 : 0, page.locator("a.record").count());
        String award = page.locator(".card:has-text('Avec les attestations de') a[href^='/me/credentials/']")
                .first()
                .getAttribute("href")
                .replaceAll("(/me/credentials/[^/]+).*", "$1");
        APIResponse record = page.request().get(award + "/record");
        assertEquals(there ? 200 : 404, record.status());
        if (there) {
            assertTrue(record.headers().get("content-disposition").contains("record.json"));
            assertEquals("no-store", record.headers().get("cache-control"));
            page.navigate("/verify");
            page.setInputFiles("#file", new FilePayload("record.json", "application/vc", record.body()));
            page.waitForSelector(".verdict--VALID");
            assertEquals(
                    3,
                    page.locator(".findings >> text=authentique et en vigueur").count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aTrainerPutsCoursesTogetherAndIsToldWhatIsMissing(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer/programmes/new");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.fill("#titleFr", "Un parcours à l’essai");
            page.fill("#titleEn", "A programme on trial");
            page.fill("#summaryFr", "Pour voir.");
            page.locator("select[name^=place-]").first().selectOption("1");
            page.click("#save");
            page.waitForURL("**/trainer/programmes/*-*");
            String desk = page.url();
            page.click("#publish");
            page.waitForSelector(".error-summary");
            assertEquals(404, page.navigate("/programmes/un-parcours-a-l-essai").status());
            page.navigate(desk);
            page.locator("select[name^=place-]").nth(1).selectOption("2");
            Chromium.send(page, "#save");
            Chromium.send(page, "#publish");
            page.click("text=Voir la page publique");
            page.waitForURL("**/programmes/un-parcours-a-l-essai");
            page.navigate(desk);
            page.click("#retire");
            page.waitForSelector(".badge--ended");
            assertEquals(404, page.navigate("/programmes/un-parcours-a-l-essai").status());
        }
    }
}
