package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody attests a skill of a person, who agrees; at the highest level a second person confirms. */
class AttestationIT {
    private static final FilePayload WORK =
            new FilePayload("plan.txt", "text/plain", "Le plan.".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @EnumSource
    void whatTwoAttestAndThePersonAgreesToIsASkillCertified(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "rh");
            page.navigate("/attestations/new");
            page.click("#ask");
            page.waitForSelector("#email-error");
            page.fill("#email", "rh@passerelle.example");
            fill(page);
            page.click("#ask");
            page.waitForSelector("text=Personne ne valide ses propres compétences");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.fill("#email", "personne.ici@exemple.fr");
            page.click("#ask");
            page.waitForSelector(".notice--success");
            assertTrue(page.textContent(".notice--success").contains("Si personne.ici@exemple.fr a un compte"));
            page.navigate("/attestations/new");
            page.fill("#email", "Grace@passerelle.example");
            fill(page);
            page.click("#ask");
            page.waitForSelector(".notice--success");
            assertTrue(page.textContent(".notice--success").contains("a un compte"), "nothing is given away");
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            People.signIn(page, "grace");
            page.navigate("/me/credentials");
            page.getByLabel("a digest of my e-mail address").check();
            page.click("#wish");
            page.waitForSelector(".notice--success");
            assertTrue(page.getByLabel("a digest of my e-mail address").isChecked());
            page.click(".notice a");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.locator("input[value=Agree]").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("text=agreed to, waits for a second person");
            page.navigate("/me/skills");
            assertFalse(page.textContent("main").contains("Certified"));
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "rh2");
            page.navigate("/attestations");
            page.click("section:has(#waiting) .card a");
            page.click("#sendBack");
            page.waitForSelector("#reason-error");
            page.click("#confirm");
            page.waitForSelector(".badge--open");
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "grace");
            page.navigate("/me/skills");
            assertTrue(page.textContent("main").contains("Certified"));
            page.navigate("/me/credentials");
            page.locator(".card__title a").first().click();
            String code = page.url().replaceAll(".*/credentials/([^?]+).*", "$1");
            String signed = page.request().get("/api/v1/credentials/" + code).text();
            assertTrue(signed.contains("emailAddress") && signed.contains("confirmed by a second person"), signed);
            page.click("text=Check it");
            page.waitForSelector(".verdict--VALID, .verdict--VALID_WITH_NOTES");
            String said = page.textContent("main");
            assertTrue(said.contains("Grace Adeyemi") && said.contains("level 4"), said);
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void fill(Page page) {
        page.fill("#wanted", "soudage");
        page.click("#search");
        page.locator("input[name=skill]").first().check();
        page.selectOption("#level", "4");
        page.fill("#done", "Douze raccords soudés au TIG.");
        page.fill("#doneOn", "2026-11-20");
        page.fill("#hours", "6");
        page.fill("#rubric", "Étanche à 10 bar.");
        page.setInputFiles("#file", WORK);
    }
}
