package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator changes the signing key with the keyboard, and declares the old one lost. */
class KeysIT {
    @ParameterizedTest
    @EnumSource
    void aKeyIsAnnouncedPutIntoServiceAndDeclaredLost(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/keys");
            Locator keys = page.locator("section:has(#for-CREDENTIALS)");
            String before = keys.locator("tbody tr th code").first().getAttribute("title");
            keys.getByLabel("Annoncer la clé suivante").focus();
            page.keyboard().press("Enter");
            keys.locator(".notice").waitFor();
            assertTrue(
                    page.request()
                            .get("/.well-known/did.json")
                            .text()
                            .contains(keys.locator("tbody tr th code").first().getAttribute("title")),
                    "who verifies knows it before it signs");
            keys.locator("input[value='Mettre en service']").focus();
            page.keyboard().press("Enter");
            Locator old = keys.locator("tr:has(code[title='" + before + "'])");
            old.locator(".badge--ended").waitFor();
            old.locator("summary").focus();
            page.keyboard().press("Enter");
            old.locator("input[value='Déclarer perdue']").focus();
            page.keyboard().press("Enter");
            old.locator(".badge--closing").waitFor();
            assertEquals("perdue", old.locator(".badge").textContent());
            page.waitForCondition(
                    () -> {
                        page.reload();
                        return page.locator(".notice--warn").count() == 0;
                    },
                    new Page.WaitForConditionOptions().setTimeout(60_000));
            assertEquals("0", old.locator("td").nth(1).textContent().strip(), "all it signed is signed anew");
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void aTrainingBodySignsInItsOwnNameUntilTheRegionDoesAgain() {
        TestServer server = TestServer.on(TestServer.On.H2);
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/keys");
            Locator bodies = page.locator("section[aria-labelledby=bodies]");
            bodies.locator("input[value='Le laisser signer']").first().focus();
            page.keyboard().press("Enter");
            Locator keys = bodies.locator("a[href*='issuer=']").first();
            keys.waitFor();
            String slug = keys.getAttribute("href").replaceAll(".*issuer=", "");
            String document =
                    page.request().get("/issuers/" + slug + "/did.json").text();
            assertTrue(document.contains(":issuers:" + slug + "#"), document);
            assertEquals(404, page.request().get("/issuers/nobody/did.json").status());
            keys.click();
            Locator own = page.locator("section:has(#for-CREDENTIALS)");
            own.getByLabel("Annoncer la clé suivante").focus();
            page.keyboard().press("Enter");
            own.locator(".notice").waitFor();
            assertTrue(page.url().endsWith("issuer=" + slug));
            String next = own.locator("tbody tr th code").first().getAttribute("title");
            assertTrue(
                    page.request().get("/issuers/" + slug + "/did.json").text().contains(next));
            assertFalse(page.request().get("/.well-known/did.json").text().contains(next));
            page.navigate("/admin/keys");
            bodies.locator("details summary").first().click();
            bodies.locator("input[value='Rendre la signature à la région']")
                    .first()
                    .click();
            bodies.locator(".badge--ended").first().waitFor();
            assertEquals(
                    200, page.request().get("/issuers/" + slug + "/did.json").status(), "it stays published");
            assertEquals(List.of(), window.complaints());
        }
    }
}
