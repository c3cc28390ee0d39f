package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A backpack registers, asks, and reads a holder's credentials until the holder ends it. */
class ProgramsIT {
    private static final String BACK = "https://backpack.example/back";
    private static final String SCOPE = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";
    private static final String VERIFIER = "verifier-".repeat(6);
    private final TestServer server = TestServer.on(TestServer.On.H2);
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> response, int status) {
        assertEquals(status, response.statusCode(), response.body());
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : server.address() + path));
    }

    private static HttpRequest.BodyPublisher form(String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private static String challenge() throws NoSuchAlgorithmException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aBackpackReadsWhatItsHolderLetsItUntilTheyEndIt()
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        JsonObject flow = json(sent(to("/ims/ob/v3p0/discovery")), 200)
                .getAsJsonObject("components")
                .getAsJsonObject("securitySchemes")
                .getAsJsonObject("OAuth2ACG");
        JsonObject program = json(
                sent(to(flow.get("x-imssf-registrationUrl").getAsString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"client_name\":\"Sac <b>à</b> dos\",\"redirect_uris\":[\""
                                        + BACK + "\"],\"scope\":\"" + SCOPE + "credential.readonly " + SCOPE
                                        + "profile.readonly\"}"))),
                201);
        JsonObject addresses = flow.getAsJsonObject("flows").getAsJsonObject("authorizationCode");
        String id = program.get("client_id").getAsString();
        String secret = program.get("client_secret").getAsString();
        String ask = addresses.get("authorizationUrl").getAsString() + "?response_type=code&client_id=" + id
                + "&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8) + "&state=st%20%26te&scope="
                + URLEncoder.encode(SCOPE + "credential.readonly", StandardCharsets.UTF_8) + "&code_challenge="
                + challenge() + "&code_challenge_method=S256";
        String access;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "bixente");
            assertEquals(
                    404,
                    page.navigate(ask.replace("backpack.example", "evil.example"))
                            .status());
            page.navigate(ask.replace("S256", "plain"));
            page.waitForSelector(".notice--error");
            page.navigate(ask);
            assertTrue(page.textContent("main").contains("Sac <b>à</b> dos"));
            assertTrue(page.textContent("main").contains("backpack.example"));
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.click("#approve");
            String back = page.locator("#back").getAttribute("href");
            assertTrue(back.startsWith(BACK + "?code="), back);
            assertTrue(back.endsWith("&state=st%20%26te"), back);
            Matcher code = Pattern.compile("code=([^&]+)").matcher(back);
            assertTrue(code.find());
            JsonObject tokens = json(
                    sent(to(addresses.get("tokenUrl").getAsString())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            (id + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                            .POST(form(
                                    "grant_type",
                                    "authorization_code",
                                    "code",
                                    code.group(1),
                                    "redirect_uri",
                                    BACK,
                                    "code_verifier",
                                    VERIFIER))),
                    200);
            access = "Bearer " + tokens.get("access_token").getAsString();
            HttpResponse<String> read =
                    sent(to("/ims/ob/v3p0/credentials?limit=1").header("Authorization", access));
            int total =
                    Integer.parseInt(read.headers().firstValue("X-Total-Count").orElseThrow());
            assertEquals(
                    Math.min(1, total),
                    json(read, 200).getAsJsonArray("credential").size());
            assertTrue(read.headers().firstValue("Link").orElseThrow().contains("rel=\"first\""));
            assertEquals(
                    400,
                    sent(to("/ims/ob/v3p0/credentials?limit=0").header("Authorization", access))
                            .statusCode());
            assertEquals(
                    403,
                    sent(to("/ims/ob/v3p0/profile").header("Authorization", access))
                            .statusCode(),
                    "the holder was not asked for it");
            assertEquals(
                    403,
                    sent(to("/ims/ob/v3p0/credentials")
                                    .header("Authorization", access)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{}")))
                            .statusCode());
            page.navigate("/me/programs");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            page.getByLabel("Ne plus autoriser – Sac").click();
            page.waitForSelector("text=terminé");
        }
        assertEquals(
                401,
                sent(to("/ims/ob/v3p0/credentials").header("Authorization", access))
                        .statusCode());
        assertEquals(401, sent(to("/ims/ob/v3p0/credentials")).statusCode());
    }
}
