package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator tries a file with bad rows, imports it, sees it counted, and takes it back. */
class FeedIT {
    private static final String TABLE = """
            reference;title;text;company;postes;zone;code rome
            a1;Soudeuse ou soudeur %1$s;Savoir souder à l’arc et lire un plan de soudage.;Chaudronnerie d’Essai %1$s;3;7502;H2913
            a2;;Sans titre.;Chaudronnerie d’Essai;1;7502;H2913
            a3;Soudage en mer %1$s;Savoir souder.;Chaudronnerie d’Essai;1;9999;H2913
            a4;Soudage fin %1$s;Savoir souder des tubes.;Chaudronnerie d’Essai;beaucoup;7502;H2913
            =a5;Opératrice de soudage %1$s;Préparer les pièces puis souder selon un plan.;Tôlerie d’Essai %1$s;2;7502;H2913
            """;

    @ParameterizedTest
    @EnumSource
    void aFileIsTriedImportedAndTakenBack(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/feeds");
            page.locator("a[href='/admin/feeds/new']").click();
            page.fill("#name", "Essai " + database);
            page.selectOption("#preset", "");
            page.fill("#mapping", "{\"format\": \"CSV\", \"fields\": {\"referense\": \"id\"}}");
            page.click("#save");
            page.waitForSelector(".field--error #mapping");
            assertTrue(page.locator(".field--error").textContent().contains("referense"), "the wrong field is named");
            page.selectOption("#preset", "table");
            page.fill("#url", "http://127.0.0.1:8080/offres.csv");
            page.click("#save");
            page.waitForURL("**/admin/feeds/*-*");
            page.click("#tryAddress");
            page.waitForSelector(".notice--error");
            assertTrue(page.locator(".notice--error").textContent().contains("pas publique"), "a guarded client");
            page.locator("main a[href^='/admin/feeds/']:not([href*=runs])")
                    .first()
                    .click();
            page.waitForURL("**/admin/feeds/*-*");

            page.click("#tryFile");
            page.waitForSelector(".field--error #file");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "offres.csv", "text/csv", TABLE.formatted(database).getBytes(StandardCharsets.ISO_8859_1)));
            page.click("#tryFile");
            page.waitForSelector("#import");
            assertEquals("2", figure(page, "added"));
            assertEquals("3", figure(page, "refused"));
            assertEquals(3, page.locator(".refused-row").count());
            assertTrue(page.locator(".refused-row").first().textContent().contains("intitulé"));
            String table = page.request()
                    .get(page.locator("a[href$='refused.csv']").getAttribute("href"))
                    .text();
            assertTrue(table.contains("\n4,5,a4"), table);

            page.click("#import");
            page.waitForSelector("#undo", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            assertEquals("2", figure(page, "added"));
            String run = page.url();
            page.locator("summary", new Page.LocatorOptions().setHasText("Annuler"))
                    .click();
            page.click("#undo");
            page.waitForSelector(".notice:has-text('annulé')");
            assertEquals(run, page.url());
            assertEquals(0, page.locator("#undo").count(), "only once");
            assertEquals(List.of(), window.complaints());
        }
    }

    private static String figure(Page page, String id) {
        return page.locator("#" + id).textContent();
    }

    @ParameterizedTest
    @EnumSource
    void aSystemPostsManyAtOnceAndIsAnsweredOneByOne(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "employeur");
            String good =
                    "{\"reference\": \"r-1\", \"title\": \"Lot %s\", \"text\": \"Accueillir et conseiller la clientèle"
                                    .formatted(database)
                            + " en boutique.\", \"kind\": \"VACANCY\", \"openings\": 1, \"zone\": \"7502\", \"neededFrom\": \"2027-01\"}";
            String all = "[" + good + ", {\"title\": \"\"}, 7]";
            JsonArray first = batch(page, database, all);
            assertEquals("created", first.getJsonObject(0).getString("status"), first.toString());
            assertEquals("refused", first.getJsonObject(1).getString("status"));
            assertEquals("employer.rowNoObject", first.getJsonObject(2).getString("problem"));
            JsonArray again = batch(page, database, all);
            assertEquals("same", again.getJsonObject(0).getString("status"));
            assertEquals(
                    first.getJsonObject(0).getString("id"),
                    again.getJsonObject(0).getString("id"));
        }
    }

    private static JsonArray batch(Page page, TestServer.On database, String body) {
        APIResponse answer = page.request()
                .post(
                        "/api/v1/demand-signals/batch",
                        RequestOptions.create()
                                .setData(body.getBytes(StandardCharsets.UTF_8))
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Origin", TestServer.on(database).address())
                                .setHeader("Idempotency-Key", "lot-1"));
        assertEquals(200, answer.status(), answer.text());
        try (var reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readArray();
        }
    }
}
