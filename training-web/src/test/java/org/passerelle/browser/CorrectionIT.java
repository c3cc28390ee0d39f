package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A holder asks for another name on a credential; an administrator replaces it; the old link leads to the new one. */
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
            page.click("text=Check it");
            page.waitForSelector(".verdict--VALID, .verdict--VALID_WITH_NOTES");
            assertEquals(List.of(), window.complaints());
        }
    }
}
