package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcdsaSd2023Test {
    private static final String FOLDER = "vc-di-ecdsa/ecdsa-sd-2023/";
    private static final String METHOD =
            "did:key:zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP#zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP";
    private static final Instant CREATED = Instant.parse("2023-08-15T23:36:38Z");

    /** The words of the vectors' documents, each with the name that the vectors' statements give it. */
    private static final String CITIZENSHIP = """
            {"@context": {
              "c": "https://w3id.org/citizenship#", "s": "https://schema.org/", "d": "http://www.w3.org/2001/XMLSchema#dateTime",
              "PermanentResidentCardCredential": "c:PermanentResidentCardCredential",
              "EmploymentAuthorizationDocumentCredential": "c:EmploymentAuthorizationDocumentCredential",
              "EmploymentAuthorizationDocument": "c:EmploymentAuthorizationDocument",
              "EmployablePerson": "c:EmployablePerson", "PermanentResident": "c:PermanentResident",
              "PermanentResidentCard": "c:PermanentResidentCard", "Person": "s:Person",
              "employmentAuthorizationDocument": {"@id": "c:employmentAuthorizationDocument", "@type": "@id"},
              "permanentResidentCard": {"@id": "c:permanentResidentCard", "@type": "@id"},
              "image": {"@id": "s:image", "@type": "@id"}, "givenName": "s:givenName", "familyName": "s:familyName",
              "additionalName": "s:additionalName", "gender": "s:gender", "birthCountry": "c:birthCountry",
              "residentSince": {"@id": "c:residentSince", "@type": "d"}, "birthDate": {"@id": "s:birthDate", "@type": "d"},
              "commuterClassification": "c:commuterClassification", "identifier": "s:identifier",
              "lprCategory": "c:lprCategory", "lprNumber": "c:lprNumber"}}
            """;

    private static final JsonObject BADGE = StrictJson.read("""
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:6f1e0a1e-5f0f-4b3c-9a53-3f5be1f3e2aa",
             "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "issuer": {"id": "did:web:passerelle.example", "type": ["Profile"], "name": "Région"},
             "validFrom": "2026-11-27T10:00:00Z",
             "name": "Soudage",
             "credentialSubject": {"type": ["AchievementSubject"],
               "achievement": {"id": "urn:uuid:11111111-5f0f-4b3c-9a53-3f5be1f3e2aa", "type": ["Achievement"],
                 "name": "Soudage", "description": "Souder", "criteria": {"narrative": "Deux assemblages"}},
               "result": [
                 {"type": ["Result"], "value": "3", "resultDescription": "urn:uuid:22222222-5f0f-4b3c-9a53-3f5be1f3e2aa"},
                 {"type": ["Result"], "value": "1", "resultDescription": "urn:uuid:33333333-5f0f-4b3c-9a53-3f5be1f3e2aa"},
                 {"type": ["Result"], "value": "4 🦊", "resultDescription": "urn:uuid:44444444-5f0f-4b3c-9a53-3f5be1f3e2aa"}]}}
            """);
    private static final List<String> ALWAYS =
            List.of("/issuer", "/validFrom", "/credentialSubject/achievement", "/credentialSubject/type");

    private final EcdsaSd2023 suite = new EcdsaSd2023(contexts(), new SecureRandom());
    private final P256.Private key = P256.Private.generate(new SecureRandom());

    private static DocumentLoader contexts() {
        DocumentLoader others = Vectors.contexts();
        return (url, options) -> url.toString().equals("https://w3id.org/citizenship/v4rc1")
                ? JsonDocument.of(new StringReader(CITIZENSHIP))
                : others.loadDocument(url, options);
    }

    private static JsonObject proof(JsonObject document) {
        return document.get("proof") instanceof JsonArray several
                ? several.getJsonObject(0)
                : document.getJsonObject("proof");
    }

    private static JsonObject without(JsonObject document, String name) {
        return Json.createObjectBuilder(document).remove(name).build();
    }

    private static List<String> texts(String file) {
        return Vectors.array(file).getValuesAs(JsonString::getString);
    }

    @ParameterizedTest
    @CsvSource({"prc, prCred", "employ, employ"})
    void theProofsOfTheSpecificationAreMadeByteForByte(String folder, String names) {
        JsonObject keys = Vectors.json(FOLDER + "SDKeyMaterial.json");
        P256.Private base =
                P256.Private.ofMultikey(keys.getJsonObject("baseKeyPair").getString("secretKeyMultibase"));
        P256.Private each =
                P256.Private.ofMultikey(keys.getJsonObject("proofKeyPair").getString("secretKeyMultibase"));
        JsonObject signed = Vectors.json(FOLDER + folder + "/addSignedSDBase.json");
        JsonObject made = suite.sign(
                without(signed, "proof"),
                base,
                METHOD,
                CREATED,
                texts("vc-di-ecdsa/" + names + "Mandatory.json"),
                each,
                HexFormat.of().parseHex(keys.getString("hmacKeyString")));
        assertEquals(proof(signed), proof(made));

        JsonObject shown = suite.derive(signed, proof(signed), texts("vc-di-ecdsa/" + names + "Selective.json"));
        JsonObject expected = Vectors.json(FOLDER + folder + "/derivedRevealDocument.json");
        assertEquals(without(expected, "proof"), without(shown, "proof"));
        assertEquals(proof(expected), proof(shown));
        assertTrue(suite.verifies(expected, proof(expected), half(base)));
        assertFalse(suite.verifies(expected, proof(expected), half(each)));
    }

    private static PublicKey half(P256.Private key) {
        return new PublicKey(key.publicKey().multikey());
    }

    private JsonObject signed() {
        return suite.sign(BADGE, key, METHOD, CREATED, ALWAYS);
    }

    @Test
    void theHolderShowsSomeSkillsAndKeepsOthersBack() {
        JsonObject signed = signed();
        for (List<String> chosen : List.of(
                List.<String>of(),
                List.of("/credentialSubject/result/1"),
                List.of("/credentialSubject/result/2/value", "/name"),
                List.of("/credentialSubject/result"))) {
            JsonObject shown = suite.derive(signed, proof(signed), chosen);
            JsonObject read = StrictJson.read(shown.toString());
            assertTrue(suite.verifies(read, proof(read), half(key)), chosen.toString());
            assertEquals(chosen.contains("/name"), read.containsKey("name"));
            assertEquals("Région", read.getJsonObject("issuer").getString("name"), "always shown");
        }
        JsonObject one = suite.derive(signed, proof(signed), List.of("/credentialSubject/result/1"));
        assertEquals(
                1, one.getJsonObject("credentialSubject").getJsonArray("result").size());
        assertFalse(one.toString().contains("🦊"), "what was kept back is nowhere");
    }

    @Test
    void nothingShownCanBeAlteredAddedOrLeftOut() {
        JsonObject signed = signed();
        JsonObject shown = suite.derive(signed, proof(signed), List.of("/credentialSubject/result/0"));
        String text = shown.toString();
        List<String> forged = new ArrayList<>(List.of(
                text.replace("\"value\":\"3\"", "\"value\":\"4\""),
                text.replace("Région", "Region"),
                text.replace("Deux assemblages", "Un assemblage"),
                text.replace("2026-11-27T10", "2026-11-28T10"),
                text.replace("22222222-", "33333333-"),
                text.replace("2023-08-15T23:36:38Z", "2023-08-15T23:36:39Z")));
        forged.add(
                Json.createObjectBuilder(shown).add("name", "Soudage").build().toString());
        forged.add(Json.createObjectBuilder(shown).remove("validFrom").build().toString());
        for (String each : forged) {
            assertFalse(each.equals(text));
            assertFalse(accepts(StrictJson.read(each)), each);
        }
        JsonObject two = suite.derive(signed, proof(signed), List.of("/credentialSubject/result/1"));
        JsonObject mixed =
                Json.createObjectBuilder(shown).add("proof", two.get("proof")).build();
        assertFalse(accepts(mixed), "the proof of another choice");
    }

    private boolean accepts(JsonObject document) {
        try {
            return suite.verifies(document, proof(document), half(key));
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    void aBaseProofIsForTheHolderAloneAndIsRefusedWhenShown() {
        JsonObject signed = signed();
        assertThrows(Malformed.class, () -> suite.verifies(signed, proof(signed), half(key)));
        JsonObject shown = suite.derive(signed, proof(signed), List.of());
        assertThrows(Malformed.class, () -> suite.derive(shown, proof(shown), List.of()));
    }

    @Test
    void aPointerThatNamesNothingIsRefused() {
        JsonObject signed = signed();
        for (String pointer : List.of(
                "/nothing",
                "name",
                "/credentialSubject/result/3",
                "/credentialSubject/result/x",
                "/name/deeper",
                "/credentialSubject/result/00")) {
            assertThrows(Malformed.class, () -> suite.derive(signed, proof(signed), List.of(pointer)), pointer);
        }
    }

    /** Lengths of eight bytes, of which an int keeps a negative half, and arrays within arrays. */
    @Test
    void aProofThatClaimsLengthsOrDepthsIsRefused() {
        JsonObject shown = suite.derive(signed(), proof(signed()), List.of());
        List<byte[]> hostile = new ArrayList<>();
        for (int kind = 0; kind < 8; kind++) {
            for (int high : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                byte[] claim = new byte[9];
                claim[0] = (byte) (kind << 5 | 27);
                claim[1] = (byte) high;
                System.arraycopy(new byte[] {(byte) 0xd4, 0x6d, (byte) 0xb1, (byte) 0xd0}, 0, claim, 5, 4);
                hostile.add(claim);
                byte[] within = new byte[10];
                within[0] = (byte) 0x85;
                System.arraycopy(claim, 0, within, 1, claim.length);
                hostile.add(within);
            }
        }
        byte[] deep = new byte[150_000];
        Arrays.fill(deep, (byte) 0x81);
        hostile.add(deep);
        for (byte[] content : hostile) {
            byte[] value = new byte[content.length + 3];
            System.arraycopy(new byte[] {(byte) 0xd9, 0x5d, 0x01}, 0, value, 0, 3);
            System.arraycopy(content, 0, value, 3, content.length);
            JsonObject proof = Json.createObjectBuilder(proof(shown))
                    .add(
                            "proofValue",
                            "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(value))
                    .build();
            JsonObject document =
                    Json.createObjectBuilder(shown).add("proof", proof).build();
            assertThrows(Malformed.class, () -> suite.verifies(document, proof, half(key)));
        }
    }

    @Test
    void anyByteOfAProofThatIsChangedSpoilsItAndNothingElseHappens() {
        JsonObject signed = signed();
        JsonObject shown = suite.derive(signed, proof(signed), List.of("/credentialSubject/result/0"));
        String value = proof(shown).getString("proofValue");
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            char[] characters = value.toCharArray();
            int place = 1 + random.nextInt(characters.length - 2);
            characters[place] = characters[place] == 'A' ? 'Q' : 'A';
            JsonObject proof = Json.createObjectBuilder(proof(shown))
                    .add("proofValue", new String(characters))
                    .build();
            if (!proof.equals(proof(shown))) {
                assertFalse(accepts(Json.createObjectBuilder(shown)
                        .add("proof", Json.createArrayBuilder().add(proof))
                        .build()));
            }
        }
    }
}
