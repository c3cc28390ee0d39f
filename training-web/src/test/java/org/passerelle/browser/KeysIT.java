package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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
}
