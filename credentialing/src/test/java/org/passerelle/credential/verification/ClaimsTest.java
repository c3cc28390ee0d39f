package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Language;

class ClaimsTest {
    private static final String BADGE = """
            {"credentialSubject":{"achievement":{"inLanguage":"en","name":"Welding","version":"2","related":[
              {"id":"urn:a1","type":["Related"],"version":"1"},{"id":"https://school.example/soudage"},{"version":"0"}],
             "resultDescription":[
              {"id":"urn:r1","name":"weld","resultType":"Percent","requiredValue":"60"},
              {"id":"urn:r2","name":"read a plan","resultType":"Percent"}]},
             "result":[{"resultDescription":"urn:r1","value":"85","status":"Completed"},
               {"resultDescription":"urn:r2","value":"40","status":"InProgress"}]},
             "evidence":[{"narrative":"The whole course."},
               {"id":"ni:///sha-256;AbC","name":"weld","genre":"Work","narrative":"Twelve joints.\\nJudged by a trainer.",
                "description":"ISO 9606"},
               {"id":"https://school.example/plan","name":"read a plan"},
               {"id":"javascript:alert(1)"}]}
            """;

    @Test
    void eachSkillComesWithWhatShowsItAndTheRestIsForTheWhole() {
        Claims claims =
                ClaimsReader.of(Json.createReader(new StringReader(BADGE)).readObject());
        assertEquals(Language.EN, claims.language());
        assertEquals("2", claims.version());
        assertEquals(
                List.of(new Claims.Related("urn:a1", "1"), new Claims.Related("https://school.example/soudage", "")),
                claims.related());
        assertEquals(2, claims.skills().size());
        assertEquals(
                List.of(new EvidenceClaim(
                        "weld", "Work", "Twelve joints.\nJudged by a trainer.", "ISO 9606", "AbC", "")),
                claims.skills().get(0).evidence());
        assertEquals(
                List.of("https://school.example/plan"),
                claims.skills().get(1).evidence().stream()
                        .map(EvidenceClaim::address)
                        .toList());
        assertEquals(
                List.of("The whole course."),
                claims.whole().stream().map(EvidenceClaim::narrative).toList(),
                "what says nothing is left out");
        assertEquals("The whole course.\nTwelve joints.\nJudged by a trainer.", claims.evidence());
    }
}
