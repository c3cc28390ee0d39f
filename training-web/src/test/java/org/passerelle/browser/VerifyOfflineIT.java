package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.credential.baking.BadgePicture;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;

/** Human resources check in a place without a network what the page has kept the keys and lists for. */
class VerifyOfflineIT {
    private static final TestServer SERVER = TestServer.on(TestServer.On.H2);
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();
    private static String valid;

    @BeforeAll
    static void applicantsSendWhatTheyHave() {
        String code = Earning.credential(SERVER, "nadia");
        String withdrawn = Earning.credential(SERVER, "omar");
        Earning.withdraw(SERVER, withdrawn, "Délivrée par erreur.");
        try (var window = Chromium.window(SERVER, "fr", 1280)) {
            var web = window.page().request();
            String own = "/api/v1/credentials/" + code;
            valid = web.get(own).text();
            FILES.put("valable.json", bytes(valid));
            FILES.put("valable.png", web.get(own + "/badge.png").body());
            FILES.put("valable.svg", web.get(own + "/badge.svg").body());
            FILES.put("valable.pdf", web.get(own + "/credential.pdf").body());
            FILES.put("altérée.json", bytes(valid.replace("\"identityHash\":\"", "\"identityHash\":\"X")));
            FILES.put(
                    "retirée.json", web.get("/api/v1/credentials/" + withdrawn).body());
            FILES.put("inconnu.json", bytes(stranger().toString()));
            FILES.put("photo.png", BadgePicture.png());
            FILES.put("rien.json", bytes("{ pas du JSON"));
            FILES.put("codes.csv", bytes(code));
        }
    }

    /** The same credential, rightly signed by somebody whom nobody knows. */
    private static JsonObject stranger() {
        PrivateKey key = PrivateKey.generate(new SecureRandom());
        String multikey = key.publicKey().multikey();
        String did = "did:key:" + multikey;
        JsonObject signed = StrictJson.read(valid);
        JsonObject issuer = Json.createObjectBuilder(signed.getJsonObject("issuer"))
                .add("id", did)
                .add("name", "Une école que personne ne connaît")
                .build();
        JsonObject document = Json.createObjectBuilder(signed)
                .remove("proof")
                .remove("credentialStatus")
                .add("issuer", issuer)
                .build();
        return new EddsaRdfc2022().sign(document, key, did + "#" + multikey, Instant.parse("2026-11-01T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"fr, true", "en, false"})
    void withoutANetworkEachFileIsAnswered(String language, boolean browserKnowsTheSignature) {
        try (var window = Chromium.window(SERVER, language, 1280)) {
            Page page = window.page();
            if (!browserKnowsTheSignature) {
                page.addInitScript("crypto.subtle.importKey = () => Promise.reject(new Error('not here'))");
            }
            page.navigate("/verify");
            page.click("a[href='/verify/offline']");
            page.waitForSelector("#kept:not([hidden])");
            assertEquals("ready", page.getAttribute("#bundle", "data-state"));
            window.context().setOffline(true);
            page.navigate("/verify/offline?lang=" + language);
            page.waitForSelector("#bundle[data-state=ready]");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.method() + " " + request.url()));
            drop(page, FILES);
            assertEquals("VALID", verdict(page, "valable.json"));
            assertEquals("VALID", verdict(page, "valable.png"));
            assertEquals("VALID", verdict(page, "valable.svg"));
            assertEquals("VALID_WITH_NOTES", verdict(page, "valable.pdf"), "its pages are not read");
            assertEquals("NOT_VALID", verdict(page, "altérée.json"));
            assertEquals("NOT_VALID", verdict(page, "retirée.json"));
            assertEquals("VALID_WITH_NOTES", verdict(page, "inconnu.json"));
            assertEquals("CANNOT_TELL", verdict(page, "photo.png"));
            assertEquals("NOT_VALID", verdict(page, "rien.json"));
            assertEquals("CANNOT_TELL", verdict(page, "codes.csv"));
            assertEquals("", row(page, "altérée.json").locator(".row__person").textContent());
            assertFalse(row(page, "valable.json")
                    .locator(".row__person")
                    .textContent()
                    .isEmpty());
            page.click("#filters [data-verdict=NOT_VALID]");
            assertEquals(3, page.locator("tbody.row:visible").count());
            assertEquals(
                    List.of(),
                    asked.stream().filter(a -> !a.contains("/resources/")).toList());
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void aListWhoseTimeIsOverTellsHowThingsStoodThen() {
        try (var window = Chromium.window(SERVER, "fr", 1280)) {
            Page page = window.page();
            page.clock().setFixedTime(System.currentTimeMillis() + 30L * 24 * 3600 * 1000);
            page.navigate("/verify/offline");
            page.waitForSelector("#bundle[data-state=old]");
            drop(page, FILES);
            assertEquals("VALID_WITH_NOTES", verdict(page, "valable.json"));
            assertEquals("NOT_VALID", verdict(page, "retirée.json"));
            page.fill("#person", "Quelqu’un d’autre");
            drop(page, Map.of("valable.json", FILES.get("valable.json")));
            assertEquals("NOT_VALID", verdict(page, "valable.json"), "not about the person given");
        }
    }

    @Test
    void thePageAnswersAsThePlatformDoesWhateverIsBent() throws IOException {
        Map<String, byte[]> bent = new LinkedHashMap<>(FILES);
        List.of("valable.pdf", "retirée.json", "codes.csv").forEach(bent::remove);
        byte[] document = FILES.get("valable.json");
        for (int at = 0; at < document.length; at += 53) {
            byte[] copy = document.clone();
            copy[at] = (byte) (copy[at] == 'a' ? 'b' : 'a');
            bent.put("octet-" + at + ".json", copy);
        }
        bent.put("deux-fois.json", bytes(valid.replaceFirst("\\{", "{\"name\":\"x\",")));
        bent.put("en-plus.json", bytes(valid.replaceFirst("\\{", "{\"mention\":\"Très bien\",")));
        bent.put("proto.json", bytes(valid.replaceFirst("\\{", "{\"__proto__\":{\"name\":\"x\"},")));
        bent.put("sans-preuve.json", bytes(valid.replace("\"proof\":", "\"preuve\":")));
        bent.put("profond.json", bytes("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"));
        bent.put("moitié.json", bytes("{\"a\":\"\\ud800\"}"));
        bent.put("jeton.txt", bytes("eyJhbGciOiJub25lIn0.eyJhIjoxfQ."));
        try (var window = Chromium.window(SERVER, "en", 1280)) {
            Page page = window.page();
            Map<String, String> online = answered(page, "/verify", bent);
            Map<String, String> offline = answered(page, "/verify/offline", bent);
            online.replaceAll(VerifyOfflineIT::comparable);
            offline.replaceAll(VerifyOfflineIT::comparable);
            assertEquals(bent.size(), online.size());
            assertEquals(online, offline);
        }
    }

    /** Where chance bent a byte, two faults may come together, and either may be told first. */
    private static String comparable(String file, String said) {
        boolean verdictAlone = file.startsWith("octet-") || file.equals("proto.json");
        return verdictAlone ? said.substring(0, said.indexOf(' ')) : said;
    }

    private static Map<String, String> answered(Page page, String address, Map<String, byte[]> files)
            throws IOException {
        page.navigate(address);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
                packed.closeEntry();
            }
        }
        drop(page, Map.of("tout.zip", out.toByteArray()));
        Map<String, String> said = new LinkedHashMap<>();
        for (Locator row : page.locator("tbody.row").all()) {
            String file = row.locator("th").textContent().replaceAll("(?s).*› ", "");
            String answer = row.locator("td").first().textContent();
            said.put(
                    file,
                    row.getAttribute("data-verdict") + " "
                            + answer.replaceAll("\\s+", " ").strip());
        }
        return said;
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void theAnswersKeepTheRulesOfAccessAtEveryWidth(int width) {
        try (var window = Chromium.window(SERVER, "en", width)) {
            Page page = window.page();
            page.navigate("/verify/offline");
            drop(page, FILES);
            page.locator("details").evaluateAll("all => all.forEach(d => d.open = true)");
            assertEquals(
                    List.of(),
                    new AxeBuilder(page)
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .map(v -> v.getId() + " "
                                            + v.getNodes().get(0).getHtml())
                                    .toList());
            assertTrue((Boolean)
                    page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            assertEquals("totals", page.evaluate("document.activeElement.id"), "the answer has the focus");
        }
    }

    private static void drop(Page page, Map<String, byte[]> files) {
        page.waitForSelector("#file:not([disabled])");
        page.evaluate("document.getElementById('rows')?.remove()");
        page.setInputFiles(
                "#file",
                files.entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                        .toArray(FilePayload[]::new));
        page.waitForSelector("#rows");
        // The first rows of a long answer are there before the last ones.
        page.waitForLoadState();
    }

    private static Locator row(Page page, String file) {
        return page.locator("tbody.row", new Page.LocatorOptions().setHasText(file));
    }

    private static String verdict(Page page, String file) {
        return row(page, file).getAttribute("data-verdict");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
