package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A house recommends a course, everybody reads it where it counts, and it is taken back. */
class EndorsementIT {
    private static final String COMMENT = "Qui la présente chez nous travaille en autonomie dès la première semaine.";

    @ParameterizedTest
    @EnumSource
    void aHouseRecommendsACourseAndACredentialWhoseHolderAsked(TestServer.On database) {
        TestServer server = TestServer.on(database);
        String code = Earning.credential(server, "fatou");
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "fatou");
            page.navigate("/me/credentials");
            page.locator("a[href$='/endorsement']").first().click();
            page.fill("#siret", "86935609700038");
            page.click("#ask");
            page.waitForSelector(".field--error #message");
            page.fill("#message", "Nous avons soudé ensemble cet été.");
            page.click("#ask");
            page.waitForSelector(".asked");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "rh");
            page.navigate("/courses/soudage-securite");
            page.click("#endorse");
            page.fill("#comment", "Bravo !");
            page.click("#endorse");
            page.waitForSelector(".field--error #comment");
            page.fill("#comment", COMMENT);
            page.click("#endorse");
            page.waitForURL("**/hr/endorsements");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.locator("a[href^='/hr/endorsements/']").first().click();
            page.fill("#comment", COMMENT.replace("Qui la présente", "Fatou N’Diaye"));
            page.click("#endorse");
            page.waitForURL("**/hr/endorsements");
            assertEquals(0, page.locator("a[href^='/hr/endorsements/']").count(), "answered");
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            page.navigate("/credentials/" + code);
            assertTrue(page.textContent("main").contains(COMMENT));
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.navigate("/verify?code=" + code);
            assertTrue(page.textContent(".findings").contains(COMMENT));
            assertTrue(page.request()
                    .get("/api/v1/credentials/" + code + "/endorsements")
                    .text()
                    .contains("EndorsementCredential"));
            page.navigate("/courses/soudage-securite");
            assertTrue(page.textContent("main").contains(COMMENT));
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "rh");
            page.navigate("/hr/endorsements");
            page.locator(".withdraw").first().focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".badge--ended");
            page.locator(".withdraw").first().click();
            page.waitForFunction("() => document.querySelectorAll('.badge--ended').length === 2");
            page.navigate("/credentials/" + code);
            assertEquals(0, page.locator("#endorsed").count());
            assertEquals(List.of(), window.complaints());
        }
    }
}
