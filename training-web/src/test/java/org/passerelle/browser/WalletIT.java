package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wallet takes a credential as OpenID for Verifiable Credential Issuance says; the client is written here. */
class WalletIT {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";
    private final TestServer server = TestServer.on(TestServer.On.H2);
    private final HttpClient client = HttpClient.newHttpClient();

    private JsonObject sent(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(status, response.statusCode(), response.body());
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private JsonObject token(String endpoint, String code, String pin, int status)
            throws IOException, InterruptedException {
        String form = "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&pre-authorized_code=" + code
                + "&tx_code=" + pin;
        return sent(
                to(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                status);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String half(byte[] magnitude) {
        byte[] half = new byte[32];
        int length = Math.min(32, magnitude.length);
        System.arraycopy(magnitude, magnitude.length - length, half, 32 - length, length);
        return encoded(half);
    }

    private static String proof(KeyPair pair, String audience, String nonce) throws GeneralSecurityException {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        String header =
                "{\"typ\":\"openid4vci-proof+jwt\",\"alg\":\"ES256\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                        + half(key.getW().getAffineX().toByteArray()) + "\",\"y\":\""
                        + half(key.getW().getAffineY().toByteArray()) + "\"}}";
        String said = "{\"aud\":\"" + audience + "\",\"iat\":" + Instant.now().getEpochSecond() + ",\"nonce\":\""
                + nonce + "\"}";
        String body =
                encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(said.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + encoded(signature.sign());
    }

    /** The exchange of the VC-API as far as a wallet comes that proves no key. */
    private void exchange(String interaction) throws IOException, InterruptedException {
        String path = interaction.substring(server.address().length());
        HttpResponse<String> shown = client.send(
                to(server.address() + path).header("Accept", "text/html,*/*").build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(303, shown.statusCode(), "a browser is told what the address is for");
        assertTrue(shown.headers().firstValue("Location").orElse("").endsWith("/wallet"));
        String endpoint = sent(to(interaction).header("Accept", "application/json"), 200)
                .getAsJsonObject("protocols")
                .get("vcapi")
                .getAsString();
        for (String open : List.of(endpoint, interaction, server.address() + "/api/v1/wallet/token")) {
            HttpResponse<String> preflight = client.send(
                    to(open).method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(
                    "*",
                    preflight
                            .headers()
                            .firstValue("Access-Control-Allow-Origin")
                            .orElse(""));
            assertTrue(preflight
                    .headers()
                    .firstValue("Access-Control-Allow-Headers")
                    .orElse("")
                    .contains("Content-Type"));
        }
        JsonObject request = sent(posted(endpoint, "{}"), 200).getAsJsonObject("verifiablePresentationRequest");
        assertEquals(server.address(), request.get("domain").getAsString());
        assertEquals(
                "DIDAuthentication",
                request.getAsJsonArray("query")
                        .get(0)
                        .getAsJsonObject()
                        .get("type")
                        .getAsString());
        String unproven = "{\"verifiablePresentation\":{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                + "\"type\":[\"VerifiablePresentation\"],\"holder\":\"did:key:z6Mk\"}}";
        sent(posted(endpoint, unproven), 422);
        sent(posted(endpoint, "{\"a\":1,\"a\":2}"), 400);
        sent(posted(endpoint + "x", "{}"), 404);
    }

    /** The list of what was withdrawn is called as whoever reads it calls it. */
    private void listed(String list) throws IOException, InterruptedException {
        for (String[] asked : new String[][] {
            {"application/ld+json, application/json", "application/ld+json"},
            {"application/json", "application/json"},
            {"application/vc, application/json", "application/vc"},
            {"*/*", "application/vc"}
        }) {
            HttpResponse<String> answer =
                    client.send(to(list).header("Accept", asked[0]).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(asked[1]), asked[0]);
        }
    }

    private HttpRequest.Builder posted(String address, String body) {
        return to(address).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void aWalletFindsItsWayFromTheOfferToTheCredential()
            throws IOException, InterruptedException, GeneralSecurityException {
        Earning.credential(server, "ngoc");
        String link;
        String pin;
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "ngoc");
            page.navigate("/me/credentials");
            page.getByText("N’en montrer qu’une partie").first().click();
            page.click("#wallet");
            page.click("#offer");
            page.waitForSelector("#pin");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            link = page.locator("#open").getAttribute("href");
            pin = page.textContent("#pin");
            page.click("#exchange");
            page.waitForSelector("#interaction");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            exchange(page.textContent("#interaction"));
            assertEquals(List.of(), window.complaints());
        }
        JsonObject offer = JsonParser.parseString(
                        URLDecoder.decode(link.substring(link.indexOf('=') + 1), StandardCharsets.UTF_8))
                .getAsJsonObject();
        String issuer = offer.get("credential_issuer").getAsString();
        assertEquals(server.address(), issuer);
        String code = offer.getAsJsonObject("grants")
                .getAsJsonObject(GRANT)
                .get("pre-authorized_code")
                .getAsString();
        JsonObject metadata = sent(to(issuer + "/.well-known/openid-credential-issuer"), 200);
        JsonObject authorization = sent(to(issuer + "/.well-known/oauth-authorization-server"), 200);
        String configuration =
                offer.getAsJsonArray("credential_configuration_ids").get(0).getAsString();
        assertEquals(
                "ldp_vc",
                metadata.getAsJsonObject("credential_configurations_supported")
                        .getAsJsonObject(configuration)
                        .get("format")
                        .getAsString());
        String endpoint = authorization.get("token_endpoint").getAsString();
        String wrong = pin.equals("000000") ? "000001" : "000000";
        assertEquals(
                "invalid_grant", token(endpoint, code, wrong, 400).get("error").getAsString());
        String token = token(endpoint, code, pin, 200).get("access_token").getAsString();
        token(endpoint, code, pin, 400);
        String nonce = sent(
                        to(metadata.get("nonce_endpoint").getAsString()).POST(HttpRequest.BodyPublishers.noBody()), 200)
                .get("c_nonce")
                .getAsString();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String credentials = metadata.get("credential_endpoint").getAsString();
        for (String proof : List.of("x", proof(pair, issuer, nonce))) {
            String body = "{\"credential_configuration_id\":\"" + configuration + "\",\"proofs\":{\"jwt\":[\"" + proof
                    + "\"]}}";
            JsonObject answer = sent(
                    to(credentials)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body)),
                    proof.equals("x") ? 400 : 200);
            if (proof.equals("x")) {
                assertEquals("invalid_proof", answer.get("error").getAsString());
                continue;
            }
            JsonObject credential = answer.getAsJsonArray("credentials")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("credential");
            assertTrue(credential
                    .getAsJsonObject("credentialSubject")
                    .get("id")
                    .getAsString()
                    .startsWith("did:key:zDna"));
            listed(credential
                    .getAsJsonObject("credentialStatus")
                    .get("statusListCredential")
                    .getAsString());
            JsonObject report = sent(
                    to(issuer + "/credentials/verify")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"verifiableCredential\":" + credential + "}")),
                    200);
            assertEquals("VALID", report.get("verdict").getAsString());
        }
    }
}
