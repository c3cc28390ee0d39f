package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;

/** A badge of another issuer is brought in, counts once its issuer is trusted, and is known where it is trusted. */
class ElsewhereIT {
    private static final String SKILL = "http://data.europa.eu/esco/skill/ee5e2297-39cc-4ed6-89e5-d58016118a7f";
    private static final PrivateKey KEY = PrivateKey.generate(new SecureRandom());
    private static final String ISSUER = "did:key:" + KEY.publicKey().multikey();

    private static String badge(String email) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest((email + "sel").getBytes(StandardCharsets.UTF_8));
        return new EddsaRdfc2022()
                .sign(
                        StrictJson.read("""
                        {"@context": ["https://www.w3.org/ns/credentials/v2",
                                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                         "id": "urn:uuid:0b0f4c39-2f8d-4f5a-9a1a-3d3a3f0f7c12",
                         "type": ["VerifiableCredential", "OpenBadgeCredential"],
                         "issuer": {"id": "%s", "type": ["Profile"], "name": "Un beau nom"},
                         "validFrom": "2026-11-01T08:00:00Z",
                         "credentialSubject": {"type": ["AchievementSubject"],
                           "identifier": [{"type": "IdentityObject", "identityType": "emailAddress", "hashed": true,
                                           "identityHash": "sha256$%s", "salt": "sel"}],
                           "achievement": {"id": "urn:uuid:7c1f5b1e-1d0f-4f0e-8a0e-5b8e1f1d2c3b",
                             "type": ["Achievement"], "name": "Logistique <b>1</b>", "description": "Préparer.",
                             "criteria": {"narrative": "Une commande."},
                             "alignment": [{"type": ["Alignment"], "targetName": "x", "targetUrl": "%s"}]}}}
                        """.formatted(ISSUER, HexFormat.of().formatHex(hash), SKILL)),
                        KEY,
                        ISSUER + "#" + KEY.publicKey().multikey(),
                        Instant.parse("2026-11-01T08:00:00Z"))
                .toString();
    }

    private static void trust(Page page, String address, String name) {
        page.navigate(address);
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
        page.fill("#identifier", "un beau nom");
        page.fill("#name", name);
        page.click("#add");
        page.waitForSelector(".field--error #identifier");
        page.fill("#identifier", ISSUER);
        page.click("#add");
        page.waitForSelector(".issuer");
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }

    @ParameterizedTest
    @EnumSource
    void aBadgeFromElsewhereCountsWhenItsIssuerIsTrusted(TestServer.On database) throws NoSuchAlgorithmException {
        TestServer server = TestServer.on(database);
        String badge = badge("paul@passerelle.example");
        FilePayload file = new FilePayload("badge.json", "application/json", badge.getBytes(StandardCharsets.UTF_8));
        try (var agent = Chromium.window(server, "fr", 360);
                var admin = Chromium.window(server, "fr", 1280)) {
            Page page = agent.page();
            People.signIn(page, "paul");
            page.navigate("/me/credentials");
            page.click("#elsewhere");
            page.fill("#text", "bonjour");
            page.click("#bring");
            page.waitForSelector(".notice--warn");
            page.fill("#text", "");
            page.setInputFiles("#file", file);
            page.click("#bring");
            page.waitForSelector(".brought");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            String card = page.textContent(".brought");
            assertTrue(card.contains("Logistique <b>1</b>"), card);
            assertTrue(card.contains("ne compte pas"), card);
            assertTrue(card.contains("Elle est à vous"), card);
            People.signIn(admin.page(), "admin");
            trust(admin.page(), "/admin/issuers", "École de logistique");
            page.getByLabel("Vérifier de nouveau").click();
            page.waitForSelector("text=École de logistique");
            page.waitForSelector("text=compte dans vos compétences");
            page.navigate("/me/skills");
            page.waitForSelector("h2:has-text('Attestées ailleurs')");
            page.navigate("/me/passport");
            page.waitForSelector("input[name=section][value=CERTIFIED_ELSEWHERE]");
            assertTrue(page.textContent("main").contains("par École de logistique"));
            assertEquals(List.of(), agent.complaints());
        }
        try (var rh = Chromium.window(server, "fr", 1280);
                var stranger = Chromium.window(server, "en", 360)) {
            Page page = rh.page();
            People.signIn(page, "rh");
            trust(page, "/hr/issuers", "Logistique & Cie");
            page.navigate("/verify");
            page.setInputFiles("#file", file);
            page.waitForSelector(".verdict");
            assertTrue(page.textContent("main").contains("Logistique & Cie"), "the house's list");
            stranger.page().navigate("/verify");
            stranger.page().setInputFiles("#file", file);
            stranger.page().waitForSelector(".verdict");
            assertTrue(stranger.page().textContent("main").contains("École de logistique"), "the region's list");
            page.navigate("/hr/issuers");
            page.getByLabel("Retirer – Logistique & Cie").click();
            page.waitForSelector("text=Un émetteur retiré");
        }
        try (var admin = Chromium.window(server, "fr", 1280)) {
            People.signIn(admin.page(), "admin");
            admin.page().navigate("/admin/issuers");
            admin.page().getByLabel("Retirer – École de logistique").click();
            admin.page().waitForSelector("text=Un émetteur retiré");
        }
    }
}
