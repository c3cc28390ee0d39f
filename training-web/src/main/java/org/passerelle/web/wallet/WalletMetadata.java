package org.passerelle.web.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.wallet.HandingToWallets;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.Bundles;

/** What wallets are told of us, and the offers that they are made, as OpenID writes them. */
@ApplicationScoped
public class WalletMetadata {
    /** The grant of a code that the holder brings from our page. */
    static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private static final String API = "/api/v1/wallet/";

    @Inject
    IssuerIdentity issuer;

    @Inject
    Bundles bundles;

    /** The credential issuer's metadata (section 12.2). */
    JsonObject issuer() {
        return Json.createObjectBuilder()
                .add("credential_issuer", issuer.url())
                .add("credential_endpoint", issuer.url() + API + "credential")
                .add("nonce_endpoint", issuer.url() + API + "nonce")
                .add("display", display(issuer.name(), issuer.name()))
                .add(
                        "credential_configurations_supported",
                        Json.createObjectBuilder().add(HandingToWallets.CONFIGURATION, configuration()))
                .build();
    }

    private JsonObjectBuilder configuration() {
        return Json.createObjectBuilder()
                .add("format", "ldp_vc")
                .add("cryptographic_binding_methods_supported", Json.createArrayBuilder(List.of("did:key", "jwk")))
                .add("credential_signing_alg_values_supported", Json.createArrayBuilder(List.of("eddsa-rdfc-2022")))
                .add(
                        "proof_types_supported",
                        Json.createObjectBuilder()
                                .add(
                                        "jwt",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "proof_signing_alg_values_supported",
                                                        Json.createArrayBuilder(List.of("EdDSA", "ES256")))))
                .add(
                        "credential_definition",
                        Json.createObjectBuilder()
                                .add(
                                        "@context",
                                        Json.createArrayBuilder(List.of(
                                                "https://www.w3.org/ns/credentials/v2",
                                                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")))
                                .add(
                                        "type",
                                        Json.createArrayBuilder(
                                                List.of("VerifiableCredential", "OpenBadgeCredential"))))
                .add(
                        "credential_metadata",
                        Json.createObjectBuilder()
                                .add(
                                        "display",
                                        display(
                                                bundles.text(Language.FR, "credential.page.kind"),
                                                bundles.text(Language.EN, "credential.page.kind"))));
    }

    private static JsonArrayBuilder display(String fr, String en) {
        return Json.createArrayBuilder().add(named("fr", fr)).add(named("en", en));
    }

    private static JsonObjectBuilder named(String locale, String name) {
        return Json.createObjectBuilder().add("name", name).add("locale", locale);
    }

    /** The authorisation server's metadata (RFC 8414). */
    JsonObject authorization() {
        return Json.createObjectBuilder()
                .add("issuer", issuer.url())
                .add("token_endpoint", issuer.url() + API + "token")
                .add("grant_types_supported", Json.createArrayBuilder(List.of(GRANT)))
                .add("response_types_supported", Json.createArrayBuilder())
                .add("pre-authorized_grant_anonymous_access_supported", true)
                .build();
    }

    /** The link by which a wallet takes up an offer. @param hint what the holder is asked for */
    String link(String code, String hint) {
        JsonObject offer = Json.createObjectBuilder()
                .add("credential_issuer", issuer.url())
                .add("credential_configuration_ids", Json.createArrayBuilder(List.of(HandingToWallets.CONFIGURATION)))
                .add(
                        "grants",
                        Json.createObjectBuilder()
                                .add(
                                        GRANT,
                                        Json.createObjectBuilder()
                                                .add("pre-authorized_code", code)
                                                .add(
                                                        "tx_code",
                                                        Json.createObjectBuilder()
                                                                .add("input_mode", "numeric")
                                                                .add("length", 6)
                                                                .add("description", hint))))
                .build();
        return "openid-credential-offer://?credential_offer="
                + URLEncoder.encode(offer.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
