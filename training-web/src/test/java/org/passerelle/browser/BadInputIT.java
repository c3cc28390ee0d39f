package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people should not type or open, and what they are told. */
class BadInputIT {
    private static final String ODD = "<b>Soudeur</b> 👩‍🏭 לְרַתֵּךְ \u202eabc & \"quotes\" 'x' ${1+1} #{1+1}";

    private final TestServer server = TestServer.on(TestServer.On.H2);

    @Test
    void whatIsOddIsShownAsItWasTypedAndNothingIsRun() {
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "employeur");
            page.navigate("/employer/demands/new");
            page.fill("#title", ODD);
            page.fill("#text", ODD + " <script>document.title='taken'</script> <img src=x onerror=alert(1)>");
            Chromium.send(page, "#find");
            assertEquals(ODD, page.inputValue("#title"));
            page.fill("#wanted", "soud");
            page.click("#search");
            page.locator("input[name=skill]").first().check();
            page.selectOption("#zoneCode", "7511");
            page.click("#post");
            page.waitForURL("**/employer/demands/*-*");
            assertTrue(page.locator("h1").textContent().contains("<b>Soudeur</b>"));
            assertFalse(page.title().contains("taken"));
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonjour",
                "Wir suchen eine freundliche Person, die gerne mit Menschen arbeitet und schweißen kann."
            })
    void anAdThatSaysNothingIsAnsweredInWords(String ad) {
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "employeur");
            page.navigate("/employer/demands/new");
            page.fill("#text", ad);
            Chromium.send(page, "#find");
            assertThat(page.locator(".notice--warn")).isVisible();
            assertEquals(ad, page.inputValue("#text"));
        }
    }

    @Test
    void anAdOfAMegabyteIsRefusedBesideItsFieldAndKept() {
        try (var window = Chromium.window(server, "en", 1280)) {
            Page page = window.page();
            People.signIn(page, "employeur");
            page.navigate("/employer/demands/new");
            String ad = "Soudure et chaudronnerie. ".repeat(40_000);
            page.evaluate("text => { document.getElementById('text').value = text; }", ad);
            Chromium.send(page, "#find");
            page.waitForSelector(".field--error #text");
            assertEquals(ad.length(), page.inputValue("#text").length());
        }
    }

    @Test
    void everyFieldThatIsWrongKeepsWhatStandsInTheOthers() {
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer/courses/new");
            page.fill("#titleFr", "Une formation à l’essai");
            page.fill("#hours", "beaucoup");
            page.fill("#outcomesFr", "Faire\nRefaire");
            Chromium.send(page, "#save");
            assertThat(page.locator(".field--error #hours")).isVisible();
            assertEquals("beaucoup", page.inputValue("#hours"));
            assertEquals("Faire\nRefaire", page.inputValue("#outcomesFr"));
            page.fill("#hours", "2,5");
            Chromium.send(page, "#save");
            page.waitForURL("**/trainer/courses/*-*");
            assertTrue(page.locator(".notice--warn li").count() >= 3, "what is missing before publishing");
            Chromium.send(page, "#publish");
            assertThat(page.locator(".error-summary")).isVisible();
            assertEquals(404, page.navigate("/courses/une-formation-a-l-essai").status(), "a draft has no address");
        }
    }

    @Test
    void aPlaceOfSomebodyElseIsNotThere() {
        try (var grace = Chromium.window(server, "en", 1280);
                var amina = Chromium.window(server, "fr", 1280)) {
            People.signIn(grace.page(), "grace");
            grace.page().navigate("/courses/lire-une-fiche-de-securite/enrol");
            grace.page().click("#enrol");
            grace.page().waitForURL("**/me/learning/*/*");
            People.signIn(amina.page(), "amina");
            assertEquals(404, amina.page().navigate(grace.page().url()).status());
            String place = grace.page().url().substring(0, grace.page().url().lastIndexOf('/'));
            assertEquals(404, amina.page().navigate(place).status());
        }
    }

    @Test
    void anAddressThatIsNoIdentifierIsNotFound() {
        try (var window = Chromium.window(server, "en", 1280)) {
            People.signIn(window.page(), "employeur");
            for (String odd : List.of("x", "%00", "' or 1=1 --")) {
                int status = window.context()
                        .request()
                        .get(server.address() + "/employer/demands/" + odd)
                        .status();
                assertTrue(status == 404 || status == 400, odd + " gave " + status);
            }
        }
    }
}
