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

    @ParameterizedTest
    @EnumSource
    void whatSomebodyAsksForFirstIsWrittenByWhoeverSawItOrDeclinedWithAReason(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "nadia");
            page.navigate("/me/attestations");
            page.click("#askFirst");
            page.waitForSelector("#place");
            page.click("#ask");
            page.waitForSelector("#where-error");
            choose(page, "soudage");
            page.fill("#done", "Douze raccords soudés.");
            page.fill("#place", "Atelier de l’hôpital");
            page.fill("#doneOn", "2026-11-20");
            page.fill("#to", "rh2@passerelle.example");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.click("#ask");
            page.waitForSelector(".notice--success");
            page.click("#askFirst");
            page.waitForSelector("#place");
            choose(page, "lire");
            page.fill("#done", "Des plans.");
            page.fill("#place", "Ribérac");
            page.fill("#doneOn", "2026-11-20");
            page.click("#ask");
            page.waitForSelector(".card:nth-child(2) .badge--closing");
        }
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "rh2");
            page.navigate("/attestations");
            page.click("section:has(#requests) .card:has(.badge) a");
            page.waitForSelector("text=Douze raccords soudés.");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.click("#takeUp");
            page.waitForSelector("#rubric");
            assertEquals("Douze raccords soudés.\nAtelier de l’hôpital", page.inputValue("#done"));
            page.selectOption("#level", "2");
            page.click("#ask");
            page.waitForSelector("#rubric-error");
            assertTrue(page.textContent("form").contains("nadia@passerelle.example"), "it is still about her");
            page.fill("#rubric", "Étanche à 10 bar.");
            page.click("#ask");
            page.waitForSelector(".notice--success");
            page.navigate("/attestations");
            page.click("section:has(#requests) .card:has-text('Nadia') a");
            page.fill("#reason", "Personne ici ne vous a vue lire des plans.");
            page.click("#decline");
            page.waitForSelector("#mine");
            assertEquals(0, page.locator("section:has(#requests) .card:has-text('Nadia')").count());
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            People.signIn(page, "nadia");
            page.navigate("/me/attestations?lang=en");
            assertEquals(1, page.locator("input[value=Agree]").count());
            String said = page.textContent("main");
            assertTrue(said.contains("Reason: Personne ici ne vous a vue lire des plans."), said);
            assertTrue(said.contains("taken up, an attestation is offered to you"), said);
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void choose(Page page, String skill) {
        page.fill("#wanted", skill);
        page.click("#search");
        page.locator("input[name=skill]").first().check();
        page.fill("#where", "hôpital de la dronne");
        page.click("#find");
        page.locator("input[name=organisation]").first().check();
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
