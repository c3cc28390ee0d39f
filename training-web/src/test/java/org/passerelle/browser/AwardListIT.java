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

/**
 * A trainer hands in a list, a second one confirms it; who has an account has the credential, who comes later finds it.
 */
class AwardListIT {
    private static final String LIST = "e-mail;nom;prénom;date;heures;résultat\n"
            + "oleksandr@passerelle.example;Œuvrard;Oleksandr;20/11/2026;14;85\n"
            + "plus.tard@exemple.fr;Plus-Tard;Zoé;20/11/2026;14;70\n"
            + "=2+2;x;;20/11/2026;14;70\n";

    @ParameterizedTest
    @EnumSource
    void aListIsReadConfirmedIssuedAndKeptForWhoComesLater(TestServer.On database) throws IOException {
        TestServer server = TestServer.on(database);
        String list;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer");
            page.locator(".card__title a:has-text('Souder sans danger')")
                    .first()
                    .click();
            page.click("text=Attestations par liste");
            page.setInputFiles(
                    "#file",
                    new FilePayload("image.png", "text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}));
            page.click("#handIn");
            page.waitForSelector("#file-error");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.setInputFiles(
                    "#file", new FilePayload("sortie.csv", "text/csv", LIST.getBytes(Charset.forName("windows-1252"))));
            page.click("#handIn");
            page.waitForSelector("#propose");
            list = page.url().replaceAll(".*(/trainer/awards/[^?]+).*", "$1");
            assertTrue(page.textContent("main").contains("2 lignes bonnes"));
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            Download rejected = page.waitForDownload(() -> page.click("#rejected"));
            String csv = Files.readString(rejected.path(), StandardCharsets.UTF_8);
            assertTrue(csv.contains("'=2+2") && csv.contains("formule"), csv);
            page.click("#propose");
            page.waitForSelector("text=Une deuxième personne de votre organisme doit confirmer");
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formateur");
            page.navigate(list);
            page.locator("#confirm").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#jobs .badge--open", new Page.WaitForSelectorOptions().setTimeout(60_000));
            assertTrue(page.textContent("#jobs").contains("1 attestation délivrée"));
            assertTrue(page.textContent("#jobs").contains("1 attend"));
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "oleksandr");
            page.navigate("/me/credentials");
            page.locator(".card__title a").first().click();
            page.waitForSelector(".lead:has-text('Oleksandr Œuvrard')");
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            page.navigate("/register");
            page.fill("#email", "Plus.Tard@exemple.fr");
            page.fill("#name", "Zoé Plus-Tard");
            page.fill("#password", "un mot de passe assez long");
            page.click("#register");
            page.navigate("/outbox");
            assertTrue(page.textContent("main").contains("Une attestation vous attend"), "invited before");
            page.locator(".outbox a[href*='/confirm?token=']").first().click();
            page.click("#confirm");
            page.navigate("/sign-in");
            page.fill("#email", "plus.tard@exemple.fr");
            page.fill("#password", "un mot de passe assez long");
            page.click("#signIn");
            page.waitForSelector(".menu summary");
            page.navigate("/me/credentials");
            page.locator(".card__title a").first().click();
            page.waitForSelector(".lead:has-text('Zoé Plus-Tard')");
        }
    }
}
