package org.passerelle.credential.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.JsonObject;

/** Writes public keys as JSON Web Keys (RFC 7517), in which whoever reads tokens wants them. */
final class WebKey {
    private WebKey() {}

    /** Its name by its content (RFC 7638), so that it can never be swapped. */
    static String thumbprint(PublicKey key) {
        try {
            return of(key).computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key, with its thumbprint for a name and the one algorithm that it is for. */
    static JsonObject json(PublicKey key) {
        JsonObject bare = StrictJson.read(of(key).toJSONString());
        return jakarta.json.Json.createObjectBuilder(bare)
                .add("kid", thumbprint(key))
                .add("alg", key.kind().algorithm())
                .build();
    }

    private static JWK of(PublicKey key) {
        return switch (key.kind()) {
            case ED25519 -> new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key.point())).build();
            case P256 ->
                new ECKey.Builder(
                                Curve.P_256,
                                Base64URL.encode(key.p256().x()),
                                Base64URL.encode(key.p256().y()))
                        .build();
            case RSA -> new RSAKey.Builder(key.rsa()).build();
        };
    }
}
