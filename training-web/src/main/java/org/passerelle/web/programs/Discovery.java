package org.passerelle.web.programs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.passerelle.credential.programs.Scope;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.kernel.Language;
import org.passerelle.web.platform.Bundles;

/** The service description document of Open Badges 3.0: an OpenAPI file that says where programs register and ask. */
@ApplicationScoped
public class Discovery {
    @Inject
    IssuerIdentity self;

    @Inject
    Bundles bundles;

    /** The document. */
    JsonObject document() {
        String url = self.url();
        JsonObjectBuilder scopes = Json.createObjectBuilder();
        for (Scope scope : Scope.values()) {
            scopes.add(scope.address(), bundles.text(Language.EN, "programs.scope." + scope.name()));
        }
        return Json.createObjectBuilder()
                .add("openapi", "3.0.1")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", "Passerelle – " + self.name())
                                .add("version", "3.0")
                                .add("termsOfService", url)
                                .add("x-imssf-privacyPolicyUrl", url))
                .add(
                        "components",
                        Json.createObjectBuilder()
                                .add(
                                        "securitySchemes",
                                        Json.createObjectBuilder().add("OAuth2ACG", scheme(url, scopes))))
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", url)))
                .add("paths", paths())
                .build();
    }

    private static JsonObjectBuilder scheme(String url, JsonObjectBuilder scopes) {
        return Json.createObjectBuilder()
                .add("type", "oauth2")
                .add("description", "OAuth 2.0 Authorization Code Grant with PKCE (S256)")
                .add("x-imssf-registrationUrl", url + "/api/v1/oauth/register")
                .add(
                        "flows",
                        Json.createObjectBuilder()
                                .add(
                                        "authorizationCode",
                                        Json.createObjectBuilder()
                                                .add("authorizationUrl", url + "/oauth/authorize")
                                                .add("tokenUrl", url + "/api/v1/oauth/token")
                                                .add("refreshUrl", url + "/api/v1/oauth/token")
                                                .add("scopes", scopes)));
    }

    private static JsonObjectBuilder paths() {
        return Json.createObjectBuilder()
                .add(
                        "/ims/ob/v3p0/credentials",
                        operations("get", "getCredentials", Scope.CREDENTIAL_READONLY)
                                .addAll(operations("post", "upsertCredential", Scope.CREDENTIAL_UPSERT)))
                .add(
                        "/ims/ob/v3p0/profile",
                        operations("get", "getProfile", Scope.PROFILE_READONLY)
                                .addAll(operations("put", "putProfile", Scope.PROFILE_UPDATE)));
    }

    private static JsonObjectBuilder operations(String method, String name, Scope scope) {
        return Json.createObjectBuilder()
                .add(
                        method,
                        Json.createObjectBuilder()
                                .add("operationId", name)
                                .add(
                                        "security",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add(
                                                                "OAuth2ACG",
                                                                Json.createArrayBuilder()
                                                                        .add(scope.address()))))
                                .add(
                                        "responses",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "200",
                                                        Json.createObjectBuilder()
                                                                .add("description", "OK"))));
    }
}
