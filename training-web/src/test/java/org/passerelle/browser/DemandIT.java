package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What demand moves: the map, the reasons, what trainers take on, the weights. */
class DemandIT {
    /** The skill that the demonstration's employers ask for most: personal protective equipment. */
    static final String GLOVES = "http://data.europa.eu/esco/skill/66ea3249-a079-45ad-b4f2-e6a79b59f10f";

    private static final String FRAUD =
            "Soudeuse, soudeur à domicile. Une caution de 80 € est à verser par Western Union.";

    @ParameterizedTest
    @EnumSource
    void aStrangerSeesWhatIsAskedForAndWhyACourseComesFirst(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "en", 1280)) {
            Page page = window.page();
            page.navigate("/demand");
            assertTrue(page.locator(".asked tbody tr").count() > 5);
            page.locator(".demand-map__map a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/demand?zone=*");
            assertEquals(1, page.locator(".demand-map__spot--on").count());
            page.navigate("/courses?zone=all");
            page.locator(".course-card .demand a").first().click();
            page.waitForSelector(".why");
            double sum = 0;
            for (Locator term : page.locator(".why .stat").all()) {
                sum += Double.parseDouble(term.textContent().replace("+", "").strip());
            }
            double told = Double.parseDouble(page.locator("#sum").textContent().split(" ")[0]);
            assertEquals(told, sum, 0.05, "the terms shown are the sum shown");
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void occupationsAreDrawnToldOfAndLedTo(TestServer.On database) {
        for (String language : List.of("fr", "en")) {
            try (var window = Chromium.window(TestServer.on(database), language, 1280)) {
                Page page = window.page();
                page.navigate("/demand?zone=all");
                page.click(".tabs a[href='/demand/occupations']");
                page.waitForURL("**/demand/occupations");
                Locator rows = page.locator(".asked tbody tr");
                assertTrue(rows.count() > 5);
                String first = rows.first().locator("th a").textContent();
                Locator figure = page.locator(".levels [role=img]");
                assertTrue(figure.getAttribute("aria-label").contains(first), "what is drawn is said");
                assertEquals(
                        Math.min(10, rows.count()),
                        figure.locator(".levels__level").count());
                for (Locator row : rows.all()) {
                    String posted = row.locator("td").nth(1).textContent();
                    List<Integer> figures = Pattern.compile("\\d+")
                            .matcher(posted)
                            .results()
                            .map(found -> Integer.valueOf(found.group()))
                            .toList();
                    assertTrue(figures.get(1) >= 3, "told of fewer than three employers: " + posted);
                }
                rows.first().locator("th a").click();
                page.waitForURL("**/demand/months?of=*");
                assertEquals(first, page.locator("h1").textContent());
                int columns = page.locator(".months__month").count();
                assertTrue(columns >= 6);
                page.locator(".help summary").click();
                assertEquals(columns, page.locator(".help tbody tr").count());
                page.locator(".figures a[href^='/path?job=']").click();
                page.waitForURL("**/path?job=*");
                assertTrue(page.locator("h1").textContent().contains(first));
                assertEquals(List.of(), window.complaints());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDataIsOpenAndSaysWhatItsColumnsAre(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "en", 1280)) {
            APIRequestContext get = window.page().request();
            JsonObject described =
                    json(get.get("/api/v1/demand-datapackage.json").text());
            for (JsonObject resource : described.getJsonArray("resources").getValuesAs(JsonObject.class)) {
                List<String> fields = resource.getJsonObject("schema")
                        .getJsonArray("fields")
                        .getValuesAs(field -> field.asJsonObject().getString("name"));
                APIResponse data = get.get("/api/v1/" + resource.getString("path"));
                assertTrue(data.headersArray().stream()
                        .anyMatch(h -> h.name.equalsIgnoreCase("link") && h.value.contains("describedby")));
                if (resource.getString("format").equals("csv")) {
                    String[] lines = data.text().split("\r\n");
                    assertEquals(String.join(",", fields), lines[0]);
                    assertTrue(lines.length > 5);
                } else {
                    JsonObject document = json(data.text());
                    String property = resource.getJsonObject("dialect").getString("property");
                    for (JsonObject row : document.getJsonArray(property).getValuesAs(JsonObject.class)) {
                        assertEquals(fields, List.copyOf(row.keySet()));
                        assertTrue(row.getInt("employers") >= 3, row.toString());
                    }
                    assertTrue(document.getString("licence").contains("licence-ouverte"));
                }
            }
            assertEquals(
                    422, get.get("/api/v1/demand-occupations.json?zone=9999").status());
            assertEquals(404, get.get("/demand/months?of=nothing").status());
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrainerTakesWhatNobodyTeachesAndNobodyElseCan(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer/demand?zone=all");
            Locator first = page.locator(".possible:has(.button)").first();
            String title = first.locator(".card__title").textContent();
            int skills = first.locator(".chip").count();
            first.locator(".button").click();
            page.waitForURL("**/trainer/courses/*/sheet");
            assertEquals(title, page.inputValue("#titleFr"));
            assertEquals(skills, page.locator("input[name=skill]:checked").count());
            assertFalse(page.inputValue("#outcomesFr").isBlank());
            page.navigate("/trainer/demand?zone=all");
            Locator taken = page.locator(".possible", new Page.LocatorOptions().setHasText(title))
                    .first();
            assertThat(taken.locator(".notice")).isVisible();
            assertEquals(0, taken.locator(".button").count());
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDoubtfulDemandWaitsForAnAdministrator(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "employeur");
            page.navigate("/employer/demands/new");
            page.fill("#title", "Travail facile " + database);
            page.fill("#text", FRAUD);
            page.fill("#wanted", "soud");
            page.click("#search");
            page.locator("input[name=skill]").first().check();
            page.selectOption("#zoneCode", "7502");
            page.click("#post");
            page.waitForSelector(".notice--warn");
            assertTrue(page.locator(".notice--warn").textContent().contains("argent"), "why it waits is told");
        }
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/demands");
            Locator waiting = page.locator(".card", new Page.LocatorOptions().setHasText("Travail facile " + database));
            waiting.locator(".button--quiet").click();
            page.waitForSelector(".field--error #reason");
            page.fill("#reason", "On ne demande pas d’argent à qui postule.");
            waiting.locator(".button--quiet").click();
            page.waitForURL("**/admin/demands");
            assertEquals(0, waiting.count());
            page.navigate("/admin/ranking");
            page.fill("#diversity", "7");
            page.click("#preview");
            page.waitForSelector(".field--error #diversity");
            page.fill("#diversity", "0,4");
            page.click("#preview");
            page.waitForSelector(".grid .card");
            assertEquals(10, page.locator(".grid .card").count());
            page.fill("#reason", "Montrer plusieurs voies.");
            page.click("#publish");
            page.waitForURL("**/admin/ranking");
            assertTrue(page.content().contains("Montrer plusieurs voies."));
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdSentAsADocumentIsMarkedAndAnswered(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "employeur");
            page.navigate("/employer/demands/new");
            page.fill("#title", "Magasinière, magasinier " + database);
            page.setInputFiles("#file", new FilePayload("photo.png", "image/png", new byte[] {(byte) 0x89, 'P', 0, 1}));
            page.click("#find");
            page.waitForSelector(".field--error #file");
            assertEquals("Magasinière, magasinier " + database, page.inputValue("#title"), "nothing is lost");
            byte[] ad = "Vous savez préparer une commande.".getBytes(StandardCharsets.UTF_8);
            page.setInputFiles("#file", new FilePayload("annonce.txt", "text/plain", ad));
            page.click("#find");
            page.waitForSelector("#read mark");
            assertEquals("Vous savez préparer une commande.", page.inputValue("#text"));
            assertEquals(0, page.locator("#panel .card").count());
            page.locator("input[name=skill]").first().focus();
            page.keyboard().press("Space");
            page.waitForSelector("#panel .card a[href='/courses/preparer-une-commande']");
            page.selectOption("#zoneCode", "7502");
            page.click("#post");
            page.waitForSelector(".way");
            assertEquals(4, page.locator(".way .stat").count());
            assertEquals(
                    1,
                    page.locator("[aria-labelledby=answers] a[href='/courses/preparer-une-commande']")
                            .count());
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void whereHardlyAnybodyIsLookedForTheRegionIsToldOf() {
        try (var window = Chromium.window(TestServer.on(TestServer.On.H2), "fr", 360)) {
            Page page = window.page();
            page.navigate("/demand/occupations?zone=0063");
            assertTrue(page.locator(".lead").textContent().startsWith("Ussel"));
            assertTrue(page.locator("#most").textContent().contains("Nouvelle-Aquitaine"));
            assertTrue(page.locator(".asked tbody tr").count() > 5);
            assertEquals(0, page.getByText("entre 0 et 0").count());
            page.locator(".asked tbody th a").first().click();
            assertTrue(page.locator("#months").textContent().contains("Nouvelle-Aquitaine"));
            assertEquals(List.of(), window.complaints());
        }
    }
}
