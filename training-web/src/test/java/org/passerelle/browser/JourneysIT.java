package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do today, each from the address to the end, on both databases. */
class JourneysIT {
    @ParameterizedTest
    @EnumSource
    void aNewcomerRegistersConfirmsByMailSignsInAndOut(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "en", 1280)) {
            Page page = window.page();
            String email = "new-" + UUID.randomUUID() + "@passerelle.example";
            page.navigate("/register");
            page.fill("#name", "Éloïse <b>Lœuillet</b> 👩‍🏭");
            page.fill("#email", email);
            page.fill("#password", "short");
            Chromium.send(page, "#register");
            assertEquals(email, page.inputValue("#email"), "what was typed is kept");
            assertThat(page.locator(".field--error #password")).isVisible();
            page.fill("#password", "a sentence that I remember");
            Chromium.send(page, "#register");
            page.navigate("/outbox");
            page.locator(".outbox > li", new Page.LocatorOptions().setHasText(email))
                    .locator("a")
                    .click();
            page.click("#confirm");
            page.navigate("/sign-in?next=/me/account");
            page.fill("#email", email);
            page.fill("#password", "a wrong sentence");
            Chromium.send(page, "#signIn");
            assertThat(page.locator(".error-summary")).isVisible();
            page.fill("#password", "a sentence that I remember");
            Chromium.send(page, "#signIn");
            page.waitForURL("**/me/account");
            assertTrue(page.locator(".menu summary").textContent().contains("<b>"), "markup is text");
            page.navigate("/sign-out");
            Chromium.send(page, "#signOut");
            page.navigate("/me/account");
            assertTrue(page.url().contains("/sign-in"), "nobody is signed in any more");
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTeamPosesAChallengeAndMovesOnWhenItsCriteriaHold(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "agent");
            page.navigate("/design/challenges/new");
            page.fill("#sponsor", "La direction des routes");
            Chromium.send(page, "#pose");
            assertEquals("La direction des routes", page.inputValue("#sponsor"), "what was typed is kept");
            page.fill("#question", "Comment pourrions-nous répondre en 15 jours ?");
            Chromium.send(page, "#pose");
            page.waitForURL("**/design/challenges/*-*");
            page.fill("#note", "Une agente recopie chaque demande deux fois.");
            page.click("#write");
            Chromium.send(page, "#advance");
            assertThat(page.locator(".error-summary")).isVisible();
            for (int open = 3; open > 0; open--) {
                page.locator(".checklist__item:not(.checklist__item--done) input[type=submit]")
                        .first()
                        .click();
                page.waitForFunction("n => document.querySelectorAll('.checklist__item--done').length === n", 4 - open);
            }
            Chromium.send(page, "#advance");
            page.waitForFunction("document.querySelector('#stage').textContent === 'Définir'");
            String address = page.url();
            try (var other = Chromium.window(TestServer.on(database), "fr", 1280)) {
                People.signIn(other.page(), "amina");
                Response refused = other.page().navigate(address);
                assertEquals(403, refused.status(), "a learner does not enter the module");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorApprovesAnOrganisationAndTheAuditHasALine(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin");
            int awaiting = page.locator(".list > li").count();
            page.locator(".list > li input[type=submit]").first().click();
            page.waitForFunction("n => document.querySelectorAll('.list > li').length < n", awaiting);
            page.navigate("/admin/audit");
            page.fill("#act", "approuver ORGANISATION");
            Chromium.send(page, ".search button");
            String line = page.locator("tbody tr").first().textContent();
            assertTrue(line.contains("Approuver une organisation") && line.contains("Approving.approve"), line);
            APIResponse table = page.request().get(page.locator("a[download]").getAttribute("href"));
            assertTrue(table.text().contains(",Approving.approve,Approuver une organisation,"), table.text());
            page.navigate("/admin/audit?act=rien+de+tel");
            assertEquals(1, page.locator(".empty").count());
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoCredentialGetsAnAnswerInWordsAndNoCookie(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "en", 1280)) {
            Page page = window.page();
            for (String odd : List.of("bonjour", "{}", "[1,2", "{\"a\":1,\"a\":2}")) {
                page.navigate("/verify");
                page.fill("#document", odd);
                Chromium.send(page, "#verify");
                assertTrue(page.locator(".verdict h2").textContent().contains("Do not rely"), odd);
            }
            assertEquals(List.of(), window.context().cookies());
            assertEquals(List.of(), window.complaints());
        }
    }
}
