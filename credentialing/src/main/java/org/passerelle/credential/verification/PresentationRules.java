package org.passerelle.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a document is a presentation as W3C Verifiable Credentials Data Model 2.0 asks. */
final class PresentationRules {
    /** More credentials than anybody shows at once. */
    private static final int MOST = 20;

    private final JsonObject presentation;

    PresentationRules(JsonObject presentation) {
        this.presentation = presentation;
    }

    /** What is wrong first; nothing when all is well. */
    Optional<Finding> finding() {
        List<String> types = Read.texts(presentation, "type");
        if (types.contains("EnvelopedVerifiablePresentation")) {
            return Optional.of(Finding.of(FindingCode.OTHER_FORM));
        }
        if (!types.contains("VerifiablePresentation")) {
            return Optional.of(Finding.of(FindingCode.NOT_A_PRESENTATION));
        }
        if (credentials().size() > MOST) {
            return Optional.of(Finding.of(FindingCode.TOO_LARGE));
        }
        return Stream.of(badId(), badHolder(), badCredentials())
                .flatMap(Optional::stream)
                .findFirst()
                .map(field -> Finding.of(FindingCode.MALFORMED, field));
    }

    /** Who holds it; empty when it does not say. */
    String holder() {
        return presentation.get("holder") instanceof JsonString alone
                ? alone.getString()
                : Read.text(Read.object(presentation, "holder"), "id");
    }

    /** What it presents. */
    List<JsonObject> credentials() {
        return Read.objects(presentation, "verifiableCredential");
    }

    private Optional<String> badId() {
        JsonValue id = presentation.get("id");
        boolean good = id == null || (id instanceof JsonString text && Read.isUrl(text.getString()));
        return good ? Optional.empty() : Optional.of("id");
    }

    private Optional<String> badHolder() {
        return presentation.containsKey("holder") && !Read.isUrl(holder()) ? Optional.of("holder") : Optional.empty();
    }

    private Optional<String> badCredentials() {
        JsonValue value = presentation.get("verifiableCredential");
        boolean objects = value == null
                || value instanceof JsonObject
                || (value instanceof JsonArray several && several.stream().allMatch(JsonObject.class::isInstance));
        boolean named = credentials().stream()
                .allMatch(one -> Read.texts(one, "type").contains("VerifiableCredential") || Envelope.isOne(one));
        return objects && named ? Optional.empty() : Optional.of("verifiableCredential");
    }
}
