package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A trainer mends an item whose answers say it is wrong, regrades, and keeps the gradebook; the learner sees theirs.
 */
class BankIT {
    private static final String COURSE = "Produits dangereux";

    @ParameterizedTest
    @EnumSource
    void anItemInTroubleIsMendedRegradedAndSeenInTheGradebook(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer/bank");
            assertTrue(page.locator(".list .card").count() >= 14);
            assertSound(page);
            page.navigate("/trainer/bank?trouble=1");
            assertTrue(page.locator(".badge--closing").count() >= 1, "the demonstration has an item in trouble");
            page.locator(".card__title a").first().click();
            page.waitForSelector("#stats");
            assertTrue(page.locator(".facts dd").count() == 2
                    && page.locator(".bars li").count() == 3);
            assertSound(page);
            page.uncheck("#correct0");
            page.check("#correct1");
            page.fill("#note", "La clé était fausse");
            page.click("#save");
            page.waitForSelector("#regrade");
            assertTrue(page.locator("table tbody tr").count() > 0, "before and after, attempt by attempt");
            assertSound(page);
            page.click("#regrade");
            page.waitForSelector("#stats");
            assertTrue(page.locator("ol.list").textContent().contains("La clé était fausse"));
            assertEquals(List.of(), window.complaints());
            gradebook(page);
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(TestServer.on(database), "en", 360)) {
            Page page = window.page();
            People.signIn(page, "stagiaire1");
            page.navigate("/me/learning");
            page.locator(".card a[href^='/me/learning/'], .resume a[href^='/me/learning/']")
                    .first()
                    .click();
            page.waitForSelector(".programme");
            page.locator("a[href$='/results']").click();
            page.waitForSelector("#tasks");
            assertTrue(page.locator("main").textContent().contains("Oral du 3 décembre"));
            assertSound(page);
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void gradebook(Page page) {
        page.navigate("/trainer");
        page.locator(".card__title a")
                .filter(new Locator.FilterOptions().setHasText(COURSE))
                .click();
        page.waitForSelector(".programme");
        page.locator("a[href$='/grades']").click();
        page.waitForSelector(".gradebook");
        assertEquals(25, page.locator(".gradebook tbody tr").count());
        String book = page.url();
        assertSound(page);
        page.fill("#q", "Camille Roux");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelectorAll('.gradebook tbody tr').length === 1");
        page.locator("td.mark--open a, td.mark--graded a").first().click();
        page.waitForSelector("#typing");
        page.fill("#grade", "21");
        page.fill("#reason", "Oral du 3 décembre");
        Chromium.send(page, "#save");
        assertTrue(page.locator(".error-summary").textContent().contains("20"));
        page.fill("#grade", "17,5");
        Chromium.send(page, "#save");
        assertEquals("17,5", page.locator(".stat").textContent());
        assertTrue(page.locator("#history ~ ol").textContent().contains("Oral du 3 décembre"));
        assertSound(page);
        page.navigate(book);
        String csv = page.request()
                .get(page.locator("a[href*='grades.csv']").getAttribute("href"))
                .text();
        assertTrue(csv.contains("Camille Roux;;") && csv.contains("17,5"), csv);
        page.locator("a[href*='/grades/sheets']").click();
        page.waitForSelector("#file");
        sheet(page, csv.replace("Hugo Lemoine;", "=Hugo Lemoine;"));
        assertTrue(page.locator("table tbody").textContent().contains("formule"));
        assertEquals(0, page.locator("#put").count());
        page.goBack();
        page.waitForSelector("#file");
        sheet(page, csv.replace(";17,5;", ";18;"));
        assertEquals(1, page.locator("table tbody tr").count());
        assertSound(page);
        page.fill("#reason", "Oral du 3 décembre, barème corrigé");
        page.click("#put");
        page.waitForSelector(".gradebook");
        page.navigate(book.replaceAll("\\?.*", "") + "/plan");
        page.fill("#category0Fr", "Quiz");
        page.fill("#session0Fr", "Journée à l’atelier");
        page.fill("#session0En", "A day in the workshop");
        page.click("#save");
        page.waitForSelector(".gradebook");
        assertTrue(page.locator(".gradebook thead").textContent().contains("Journée à l’atelier"));
    }

    private static void sheet(Page page, String csv) {
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "notes.csv", "text/csv", csv.replace("\uFEFF", "").getBytes(Charset.forName("windows-1252"))));
        page.click("#read");
        page.waitForSelector("#drop");
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
}
