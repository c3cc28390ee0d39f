package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody hands out a part of what they can do, on paper and by a link; the credential also goes to LinkedIn. */
class PassportIT {
    private static final String WHO = "sevda";

    @ParameterizedTest
    @EnumSource
    void aPartOfAPassportIsSharedPrintedReadAndStopped(TestServer.On database) throws IOException {
        TestServer server = TestServer.on(database);
        String code = Earning.credential(server, WHO);
        String link;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, WHO);
            page.navigate("/me/credentials");
            page.getByText("N’en montrer qu’une partie").first().click();
            String linkedIn = page.locator("#linkedin").getAttribute("href");
            assertTrue(linkedIn.startsWith("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"));
            assertTrue(linkedIn.endsWith("certId=" + code), linkedIn);
            assertEquals("noopener noreferrer", page.locator("#linkedin").getAttribute("rel"));
            page.navigate("/me/passport");
            page.waitForSelector("input[name=section][value=CERTIFIED]");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.locator("input[name=named]").uncheck();
            page.fill("#note", "Boulangerie Martin");
            page.click("#share");
            link = page.locator(".share-link").getAttribute("href");
            assertTrue(page.locator(".card__meta").textContent().contains("jamais ouvert"));
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            Download download = page.waitForDownload(() -> page.click(".passport-pdf"));
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
                String text = new PDFTextStripper().getText(pdf);
                assertTrue(text.contains("Attestées"), text);
                assertTrue(text.contains("/passports/"), text);
            }
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            page.navigate(link);
            page.waitForSelector("text=Certified");
            assertEquals("noindex", page.locator("meta[name=robots]").getAttribute("content"));
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            String text = page.textContent("main");
            assertFalse(text.contains("Boulangerie"));
            assertTrue(text.contains("does not give their name"), text);
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, WHO);
            page.navigate("/me/passport");
            page.waitForSelector("text=ouvert 1 fois");
            page.getByLabel("Arrêter – Boulangerie Martin").click();
            page.waitForSelector("text=arrêté le");
            page.navigate(link);
            page.waitForSelector("text=Ce lien s’est arrêté");
        }
    }
}
