package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A holder shows one skill and keeps the rest back; whoever checks it learns that, and nothing more. */
class ChooseIT {
    @ParameterizedTest
    @EnumSource
    void aPartOfACredentialIsShownAndVerified(TestServer.On database) throws IOException {
        TestServer server = TestServer.on(database);
        Earning.credential(server, "rh");
        String text;
        String link;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "rh");
            page.navigate("/me/credentials");
            page.getByText("N’en montrer qu’une partie").first().click();
            page.waitForSelector("#take");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            int skills = page.locator("input[name=result]").count();
            page.locator("input[name=result]").last().uncheck();
            page.locator("input[name=evidence]").uncheck();
            Download download = page.waitForDownload(() -> page.click("#take"));
            text = Files.readString(download.path());
            assertTrue(text.contains("ecdsa-sd-2023"));
            assertFalse(text.contains("\"evidence\""));
            assertEquals(skills - 1, text.split("\"type\":\\[\"Result\"\\]", -1).length - 1);
            page.locator("input[name=result]").first().uncheck();
            page.fill("#note", "Boulangerie Martin");
            page.locator("#share").focus();
            page.keyboard().press("Enter");
            link = page.locator(".share-link").getAttribute("href");
            assertTrue(page.locator(".card__meta").textContent().contains("jamais ouvert"));
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            page.navigate(link);
            page.waitForSelector(".verdict--VALID_WITH_NOTES");
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertFalse(page.textContent("main").contains("Boulangerie"));
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "rh");
            page.navigate("/me/credentials");
            page.getByText("N’en montrer qu’une partie").first().click();
            page.waitForSelector("text=ouvert 1 fois");
            page.getByLabel("Arrêter – Boulangerie Martin").click();
            page.waitForSelector("text=arrêté le");
            page.navigate(link);
            page.waitForSelector("text=Ce lien s’est arrêté");
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            page.navigate("/verify");
            page.setInputFiles(
                    "#file", new FilePayload("part.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector(".verdict--VALID_WITH_NOTES");
            assertTrue(page.textContent("main").contains("La personne en montre une partie"));
            assertEquals(List.of(), window.complaints());
        }
    }
}
