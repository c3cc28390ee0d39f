package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Keys that are their own identifiers, against the vectors of the did:key method. */
class DidKeyTest {
    @Test
    void eachEd25519KeyIsReadAndIsMadeFromItsSeed() {
        JsonObject all = Vectors.json("did-key/ed25519-x25519.json");
        all.forEach((did, vector) -> {
            byte[] seed = HexFormat.of().parseHex(vector.asJsonObject().getString("seed"));
            assertEquals(did, "did:key:" + new PrivateKey(seed).publicKey().multikey());
            JsonObject pair = vector.asJsonObject().getJsonObject("verificationKeyPair");
            byte[] point = PublicKey.ofDidKey(did + "#" + did.substring("did:key:".length()))
                    .point();
            if (pair.containsKey("publicKeyBase58")) {
                assertEquals(pair.getString("publicKeyBase58"), Base58.encode(point));
            }
        });
        assertEquals(5, all.size());
    }

    @Test
    void eachKeyOfP256IsReadAndThoseOfOtherCurvesAreRefused() {
        int read = 0;
        JsonObject all = Vectors.json("did-key/nist-curves.json");
        for (String did : all.keySet()) {
            String multikey = did.substring("did:key:".length());
            if (multikey.startsWith("zDn")) {
                byte[] compressed = P256.Public.ofMultikey(multikey).compressed();
                JsonObject method = all.getJsonObject(did).getJsonObject("verificationMethod");
                JsonObject jwk = method.getJsonObject("publicKeyJwk");
                if (jwk == null) {
                    assertEquals(method.getString("publicKeyBase58"), Base58.encode(compressed));
                } else {
                    byte[] x = Base64.getUrlDecoder().decode(jwk.getString("x"));
                    byte[] y = Base64.getUrlDecoder().decode(jwk.getString("y"));
                    assertArrayEquals(x, Arrays.copyOfRange(compressed, 1, 33));
                    assertEquals(2 + (y[31] & 1), compressed[0]);
                }
                read++;
            } else {
                assertThrows(Malformed.class, () -> P256.Public.ofMultikey(multikey));
            }
        }
        assertEquals(3, read);
    }

    @Test
    void keysOfOtherKindsAreRefused() {
        for (String file : new String[] {"bls12381", "rsa", "secp256k1", "x25519"}) {
            Vectors.json("did-key/" + file + ".json")
                    .keySet()
                    .forEach(did -> assertThrows(Malformed.class, () -> PublicKey.ofDidKey(did), did));
        }
    }
}
