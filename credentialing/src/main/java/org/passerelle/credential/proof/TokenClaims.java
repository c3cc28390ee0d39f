package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.passerelle.credential.vocab.Json;

/**
 * What a token after section 8.2 of Open Badges 3.0 says beside the credential: the same once more, under the names
 * that tokens have for it.
 */
public final class TokenClaims {
    private TokenClaims() {}

    /** The credential with {@code iss}, {@code jti}, {@code sub}, {@code nbf} and {@code exp} beside it. */
    public static JsonObject beside(JsonObject credential, IssuerIdentity issuer) {
        JsonObjectBuilder all = Json.createObjectBuilder(credential)
                .add("iss", issuer.did())
                .add("jti", credential.getString("id"))
                .add("sub", credential.getJsonObject("credentialSubject").getString("id"));
        seconds(credential, "validFrom").ifPresent(from -> all.add("nbf", from));
        seconds(credential, "validUntil").ifPresent(until -> all.add("exp", until));
        return all.build();
    }

    private static Optional<Long> seconds(JsonObject credential, String date) {
        return credential.get(date) instanceof JsonString written
                ? Optional.of(OffsetDateTime.parse(written.getString()).toEpochSecond())
                : Optional.empty();
    }
}
