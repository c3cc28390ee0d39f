package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.credential.elsewhere.BroughtView;
import org.passerelle.credential.elsewhere.HeldElsewhere;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.HeldCredentials;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.profile.Certificate;
import org.passerelle.profile.Certificates;
import org.passerelle.profile.Origin;
import org.passerelle.skills.Referential;
import org.passerelle.skills.Skill;

/**
 * Tells the profile which skills somebody's credentials attest: those attained, in credentials of ours that hold, and
 * those that credentials from elsewhere are aligned to, where these count.
 */
@ApplicationScoped
public class CertifiedSkills implements Certificates {
    @Inject
    HeldCredentials credentials;

    @Inject
    HeldElsewhere elsewhere;

    @Inject
    Referential referential;

    @Inject
    Issuers issuers;

    @Override
    public List<Certificate> of(UUID person) {
        return Stream.concat(
                        credentials.of(person).stream()
                                .filter(credential -> !credential.isRevoked())
                                .map(this::certificate),
                        elsewhere.of(person).stream()
                                .filter(BroughtView::counts)
                                .map(this::certificate))
                .toList();
    }

    private Certificate certificate(BroughtView brought) {
        return new Certificate(
                LocalizedText.of(brought.name(), brought.name()),
                brought.issuerName(),
                brought.validFrom(),
                Origin.CERTIFIED_ELSEWHERE,
                brought.skills().stream()
                        .flatMap(uri -> referential.skill(uri).map(Skill::uri).stream())
                        .collect(Collectors.toSet()));
    }

    private Certificate certificate(CredentialView credential) {
        return new Certificate(
                credential.name(),
                issuers.of(StrictJson.read(credential.document())).name(),
                credential.issuedAt(),
                Origin.CERTIFIED,
                attained(credential.document()).collect(Collectors.toSet()));
    }

    /** The skills of which an Open Badges 3.0 document says that the result is completed. */
    static Stream<String> attained(String document) {
        JsonObject subject = read(document).getJsonObject("credentialSubject");
        Map<String, String> skills = new HashMap<>();
        objects(subject.getJsonObject("achievement"), "resultDescription")
                .forEach(description -> objects(description, "alignment")
                        .forEach(aim -> skills.put(description.getString("id", ""), aim.getString("targetUrl", ""))));
        return objects(subject, "result")
                .filter(result -> result.getString("status", "").equals("Completed"))
                .map(result -> skills.getOrDefault(result.getString("resultDescription", ""), ""))
                .filter(skill -> !skill.isEmpty());
    }

    private static JsonObject read(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return reader.readObject();
        }
    }

    private static Stream<JsonObject> objects(JsonObject in, String name) {
        return in.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject);
    }
}
