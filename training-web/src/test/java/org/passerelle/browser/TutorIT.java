package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trainer's first page finds who is stuck; people are enrolled from a file that is tried first. */
class TutorIT {
    private static final String FILE =
            "Nom;E-mail;Groupe\nPaul;paul@passerelle.example;Été\nNeuf;tout.neuf@exemple.fr;\nX;=cmd;\n";

    private static void accessible(Page page) {
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }

    @ParameterizedTest
    @EnumSource
    void theTrainerFindsWhoIsStuckAndEnrolsFromAFile(TestServer.On database) throws IOException {
        TestServer server = TestServer.on(database);
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer");
            accessible(page);
            page.click("a[href='/trainer/help?reason=FAILED_TWICE']");
            page.waitForURL("**/trainer/help?*");
            accessible(page);
            page.click(".card__title a:has-text('Agnès')");
            page.waitForSelector("#tries");
            assertEquals(2, page.locator("td:has-text('Manqué')").count());
            page.fill("#note", "À rappeler mardi.");
            Chromium.send(page, "#keepNote");
            assertTrue(page.textContent("main").contains("À rappeler mardi."));
            page.fill("#extra", "25");
            Chromium.send(page, "#keep");
            assertEquals("25", page.inputValue("#extra"));
            accessible(page);
            page.navigate(page.url().replaceAll("/learners/.*", "/learners?q=agnes"));
            assertEquals(1, page.locator(".heat tbody tr").count());
            accessible(page);
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer?lang=en");
            page.locator(".card__title a:text-matches('Isoler les combles|Insulating roof')")
                    .first()
                    .click();
            page.click("a[href$='/learners']");
            page.click("a[href$='/enrol']");
            page.setInputFiles(
                    "#file", new FilePayload("groupe.csv", "text/csv", FILE.getBytes(Charset.forName("windows-1252"))));
            Chromium.send(page, "#handIn");
            page.waitForSelector("#enrol");
            accessible(page);
            Download rejected = page.waitForDownload(() -> page.click("#rejected"));
            assertTrue(Files.readString(rejected.path(), StandardCharsets.UTF_8).contains("'=cmd"));
            Chromium.send(page, "#enrol");
            page.waitForSelector("#done");
            accessible(page);
            page.navigate("/outbox");
            assertTrue(page.textContent("main").contains("tout.neuf@exemple.fr"));
            assertEquals(List.of(), window.complaints());
        }
    }
}
