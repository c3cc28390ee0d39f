package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A holder asks for another name on a credential; an administrator replaces it, and the old link leads to the new one;
 * then two administrators withdraw it from a list of codes.
 */
class CorrectionIT {
    @ParameterizedTest
    @EnumSource
    void aCorrectedCredentialTakesThePlaceOfTheOldOne(TestServer.On database) {
        TestServer server = TestServer.on(database);
        String old = Earning.credential(server, "lucas");
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "lucas");
            page.navigate("/me/credentials");
            page.getByText("N’en montrer qu’une partie").first().click();
            page.fill("#newName", "Lucas Mazaud-Roy");
            page.click("#ask");
            page.waitForSelector("text=Vous avez demandé");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
        }
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/credentials");
            page.locator("section:has(#asked) a").first().click();
            assertEquals("Lucas Mazaud-Roy", page.inputValue("#name"));
            page.click("#correct");
            page.waitForSelector("#correctionReason-error");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.fill("#correctionReason", "Nom d’usage.");
            page.locator("#correct").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("h1:text-is('Lucas Mazaud-Roy')");
            assertEquals(List.of(), window.complaints());
        }
        String code;
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            page.navigate("/verify?code=" + old);
            page.waitForSelector(".verdict--NOT_VALID");
            page.waitForSelector("text=Ask the person for the new one");
            page.navigate("/credentials/" + old);
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertFalse(page.textContent("main").contains("Lucas"), "the old name is not shown any more");
            page.click("#newest");
            page.waitForSelector("text=Lucas Mazaud-Roy");
            code = page.url().replaceAll(".*/credentials/([^?]+).*", "$1");
            page.click("text=Check it");
            page.waitForSelector(".verdict--VALID, .verdict--VALID_WITH_NOTES");
            assertEquals(List.of(), window.complaints());
        }
        withdrawnByTwo(server, code);
    }

    private static void withdrawnByTwo(TestServer server, String code) {
        String proposed;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/withdrawals");
            page.click("#count");
            page.waitForSelector("text=Remplissez au moins un champ");
            page.fill("#codes", "code\n" + code.toLowerCase(java.util.Locale.ROOT) + "\n" + "0".repeat(26));
            page.click("#count");
            page.waitForSelector("#counted");
            String counted = page.textContent("#counted");
            assertTrue(counted.contains("1 attestation serait retirée") && counted.contains("1 code n’ouvre rien"));
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.fill("#reason", "Sujet divulgué.");
            page.click("#propose");
            page.waitForSelector("text=Une autre personne qui administre la plateforme doit confirmer");
            assertEquals(0, page.locator("#confirm").count());
            proposed = page.url();
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "admin2");
            page.navigate(proposed);
            page.locator("#confirm").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#jobs .badge--open", new Page.WaitForSelectorOptions().setTimeout(60_000));
            page.navigate("/verify?code=" + code);
            page.waitForSelector(".verdict--NOT_VALID");
            page.waitForSelector("text=Sujet divulgué.");
            assertEquals(List.of(), window.complaints());
        }
    }
}
