package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A house keeps what it checked, accepts it, asks the holder for more, and is told when it is withdrawn. */
class HrIT {
    @ParameterizedTest
    @EnumSource
    void aReportIsKeptAcceptedAskedAboutAndWithdrawn(TestServer.On database) {
        TestServer server = TestServer.on(database);
        String code = Earning.credential(server, "facilitateur");
        String row = kept(server, code);
        answered(server);
        Earning.withdraw(server, code, "Délivrée par erreur.");
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "rh");
            page.navigate("/hr");
            page.waitForSelector("#news");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertTrue(page.textContent("main").contains("Délivrée par erreur."));
            page.locator(".seen").first().focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#news", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            page.navigate(row);
            assertTrue(page.textContent("main").contains("Voici ce que j’ai fait."));
            page.locator("a[href^='/hr/batches/']").click();
            page.locator("#deleting summary").click();
            page.click("#delete");
            page.waitForURL("**/hr");
            assertEquals(404, page.navigate(row).status(), "it is gone");
            assertEquals(List.of(), complaintsBut404(window.complaints()));
        }
    }

    /** Keeps what the code opens, accepts it and asks; answers the row's address. */
    private static String kept(TestServer server, String code) {
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            page.navigate("/verify?code=" + code);
            assertEquals(0, page.locator("#keep-report").count(), "strangers keep nothing");
            People.signIn(page, "rh");
            page.navigate("/verify?code=" + code);
            page.click("#keep-report");
            page.waitForSelector("#keep");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.fill("#until", "2020-01-01");
            page.click("#keep");
            page.waitForSelector(".field--error #name");
            page.fill("#name", "Facilitateurs");
            page.fill("#purpose", "Recrutement d’une équipe");
            page.click("#keep");
            page.waitForSelector(".field--error #until");
            page.fill("#until", LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString());
            page.locator("input[name=told]").check();
            page.click("#keep");
            page.waitForURL("**/hr/batches/*-*");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            page.click("#accept");
            page.waitForSelector(".error-summary");
            page.locator("input[name=row]").check();
            page.click("#accept");
            page.waitForSelector(".badge--open");
            String csv = page.request()
                    .get(page.locator("a[href*='rows.csv']").getAttribute("href"))
                    .text();
            assertTrue(csv.contains("Tomasz Delmas"), csv);
            page.locator("a[href^='/hr/rows/']").click();
            page.fill("#message", "Une photo d’un atelier que vous avez mené, s’il vous plaît.");
            page.click("#ask");
            page.waitForSelector(".request");
            assertEquals(0, page.locator("#ask").count(), "one request at a time");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertEquals(List.of(), window.complaints());
            return page.url();
        }
    }

    private static void answered(TestServer server) {
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "facilitateur");
            page.navigate("/me/credentials");
            page.locator("a[href^='/me/requests/']").click();
            page.waitForSelector("#send");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.click("#send");
            page.waitForSelector(".field--error #answer");
            page.fill("#answer", "Voici ce que j’ai fait.");
            page.click("#send");
            page.waitForSelector(".notice--success");
            String request = page.url();
            Chromium.send(page, "dl a[href^='/me/credentials/']");
            assertTrue(page.textContent("main").contains("Qui l’a vérifiée"));
            page.navigate("/outbox");
            assertTrue(page.textContent("main").contains("a vérifié une de vos attestations"));
            try (var other = Chromium.window(server, "fr", 1280)) {
                People.signIn(other.page(), "amina");
                assertEquals(404, other.page().navigate(request).status(), "it is between the two");
                assertFalse(other.page().textContent("main").contains("photo"));
            }
            assertEquals(List.of(), window.complaints());
        }
    }

    private static List<String> complaintsBut404(List<String> complaints) {
        return complaints.stream().filter(c -> !c.contains("404")).toList();
    }
}
