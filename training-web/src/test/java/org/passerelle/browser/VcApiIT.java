package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program of the region issues, verifies and withdraws through the W3C VC-API; nobody else does. */
class VcApiIT {
    private static final String DRAFT = """
            {"credential": {"@context": ["https://www.w3.org/ns/credentials/v2"],
             "id": "https://region.example/habilitations/7", "type": ["VerifiableCredential"],
             "issuer": "did:example:whoever",
             "credentialSubject": {"id": "did:example:amina", "name": "Amina"}}}""";

    @Test
    void aProgramIssuesVerifiesAndWithdraws() throws IOException {
        Path other = Files.writeString(Files.createTempFile("vocabulary", ".json"), "{\"@context\": {}}");
        TestServer server = TestServer.with(
                Map.of("passerelle.vc.api.issuing", "true", "passerelle.clr.context", other.toString()));
        try (var window = Chromium.window(server, "en", 1280)) {
            APIRequestContext strangers = window.context().request();
            anotherVocabularyOfRecordsIsRefused(window.page());
            assertEquals(
                    401,
                    post(server, strangers, "/credentials/issue", DRAFT, "").status());
            String token = token(window.page(), true);
            assertEquals(
                    403,
                    post(server, strangers, "/credentials/issue", DRAFT, token(window.page(), false))
                            .status(),
                    "a token that may only read");

            APIResponse issued = post(server, strangers, "/credentials/issue", DRAFT, token);
            assertEquals(201, issued.status(), issued.text());
            String wrapped = issued.text();
            assertTrue(wrapped.contains("did:web:localhost%3A"), wrapped);
            assertEquals(
                    200,
                    post(server, strangers, "/credentials/verify", wrapped, "").status());
            APIResponse bent = post(server, strangers, "/credentials/verify", wrapped.replace("Amina", "Armand"), "");
            assertEquals(400, bent.status());
            assertEquals(
                    "https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR",
                    json(bent)
                            .getAsJsonArray("problemDetails")
                            .get(0)
                            .getAsJsonObject()
                            .get("type")
                            .getAsString());

            String malformed = DRAFT.replace("\"type\"", "\"validFrom\": \"yesterday\", \"type\"");
            assertEquals(
                    400,
                    post(server, strangers, "/credentials/issue", malformed, token)
                            .status());
            assertEquals(
                    400,
                    post(server, strangers, "/credentials/issue", "{\"a\":1,\"a\":2}", token)
                            .status());
            String large = "{\"credential\":\"" + "a".repeat(300_000) + "\"}";
            assertEquals(
                    413,
                    post(server, strangers, "/credentials/issue", large, token).status());

            String withdrawal = """
                    {"credentialId": "https://region.example/habilitations/7",
                     "credentialStatus": {"type": "BitstringStatusListEntry", "statusPurpose": "revocation"},
                     "status": true}""";
            assertEquals(
                    200,
                    post(server, strangers, "/credentials/status", withdrawal, token)
                            .status());
            APIResponse after = post(server, strangers, "/credentials/verify", wrapped, "");
            assertEquals(400, after.status());
            assertTrue(after.text().contains("STATUS_VERIFICATION_ERROR"), after.text());

            int status = 400;
            for (int i = 0; i < 260 && status != 429; i++) {
                APIResponse answer = post(server, strangers, "/presentations/verify", "{}", "");
                status = answer.status();
                if (status == 429) {
                    assertTrue(Integer.parseInt(answer.headers().get("retry-after")) <= 61);
                }
            }
            assertEquals(429, status, "strangers are slowed down");
            assertEquals(
                    400,
                    post(server, strangers, "/presentations/verify", "{}", token)
                            .status());
        } finally {
            server.stop();
        }
    }

    @Test
    void whereItIsNotSwitchedOnNothingIsIssued() {
        TestServer server = TestServer.on(TestServer.On.H2);
        try (var window = Chromium.window(server, "fr", 1280)) {
            APIRequestContext requests = window.context().request();
            String token = token(window.page(), true);
            assertEquals(
                    404,
                    post(server, requests, "/credentials/issue", DRAFT, token).status());
        }
    }

    private static APIResponse post(
            TestServer server, APIRequestContext requests, String path, String body, String token) {
        RequestOptions options = RequestOptions.create()
                .setMethod("POST")
                .setHeader("Content-Type", "application/json")
                .setData(body);
        if (!token.isEmpty()) {
            options.setHeader("Authorization", "Bearer " + token);
        }
        return requests.fetch(server.address() + "/vc-api" + path, options);
    }

    private static JsonObject json(APIResponse response) {
        return JsonParser.parseString(response.text()).getAsJsonObject();
    }

    /** A token of the administrator's, made on their page; nobody is signed in afterwards. */
    private static void anotherVocabularyOfRecordsIsRefused(Page page) {
        People.signIn(page, "admin");
        page.navigate("/admin/keys?lang=en");
        String said = page.textContent("#records-state");
        assertTrue(said.contains("is not the vocabulary that was published"), said);
        page.context().clearCookies();
    }

    private static String token(Page page, boolean writes) {
        People.signIn(page, "admin");
        page.navigate("/me/account");
        page.fill("#tokenName", "essai " + writes);
        page.setChecked("#tokenWrites", writes);
        page.click("#makeToken");
        String raw = page.locator("code.token").textContent().strip();
        page.context().clearCookies();
        return raw;
    }
}
