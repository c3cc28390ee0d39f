package org.passerelle.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a document is a credential as W3C Verifiable Credentials Data Model 2.0 asks, in the compact form in which
 * people and programs read the same: JSON-LD would let a signed claim be moved out of sight without hurting the
 * signature, by its long name or under the credential's identifier somewhere else.
 */
final class Structure {
    private static final Set<String> KEYWORDS = Set.of("@context", "@value", "@language", "@direction");
    private static final List<String> TYPED =
            List.of("credentialStatus", "credentialSchema", "evidence", "refreshService", "termsOfUse");
    private static final Set<String> BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");

    /** What is read off a credential itself, and must not be said of it by an object further inside. */
    private static final Set<String> DECISIVE = Set.of(
            "issuer",
            "validFrom",
            "validUntil",
            "credentialSubject",
            "credentialStatus",
            "relatedResource",
            "evidence",
            "name");

    private final JsonObject credential;

    Structure(JsonObject credential) {
        this.credential = credential;
    }

    /** What is to be said of it. */
    List<Finding> findings() {
        if (!Read.texts(credential, "type").contains("VerifiableCredential")) {
            return List.of(Finding.of(FindingCode.NOT_A_CREDENTIAL));
        }
        Optional<Finding> wrong = hidden(credential, "")
                .or(this::reusedName)
                .or(() -> malformed().map(field -> Finding.of(FindingCode.MALFORMED, field)))
                .or(() -> new ModelRules(credential).finding());
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        if (ModelRules.namesOthers(credential)) {
            return List.of(Finding.of(FindingCode.RELATED_NOT_CHECKED));
        }
        if (Read.texts(credential, "type").contains("EndorsementCredential")) {
            String comment = Read.text(Read.object(credential, "credentialSubject"), "endorsementComment");
            return List.of(Finding.of(FindingCode.ENDORSEMENT_ALONE, comment));
        }
        if (new LearnerRecord(credential).isOne()) {
            return List.of(Finding.of(FindingCode.RECORD_SOUND));
        }
        boolean badge = Read.texts(credential, "type").stream().anyMatch(BADGES::contains);
        return List.of(Finding.of(badge ? FindingCode.SOUND : FindingCode.NOT_A_BADGE));
    }

    private static Optional<Finding> hidden(JsonValue value, String where) {
        if (value instanceof JsonArray several) {
            return several.stream().flatMap(v -> hidden(v, where).stream()).findFirst();
        }
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        return object.entrySet().stream()
                .flatMap(entry -> hidden(entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<Finding> hidden(String key, JsonValue value) {
        boolean longName = key.contains(":") || (key.startsWith("@") && !KEYWORDS.contains(key));
        return longName ? Optional.of(Finding.of(FindingCode.HIDDEN_CLAIM, shortened(key))) : inside(key, value);
    }

    private static Optional<Finding> inside(String key, JsonValue value) {
        return key.equals("@context") ? Optional.empty() : hidden(value, key);
    }

    private Optional<Finding> reusedName() {
        String id = Read.text(credential, "id");
        boolean reused = !id.isEmpty()
                && credential.values().stream()
                        .flatMap(Structure::objects)
                        .anyMatch(inner -> Read.text(inner, "id").equals(id)
                                && inner.keySet().stream().anyMatch(DECISIVE::contains));
        return reused ? Optional.of(Finding.of(FindingCode.HIDDEN_CLAIM, "id")) : Optional.empty();
    }

    private static Stream<JsonObject> objects(JsonValue value) {
        if (value instanceof JsonArray several) {
            return several.stream().flatMap(Structure::objects);
        }
        if (!(value instanceof JsonObject object)) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(object), object.values().stream().flatMap(Structure::objects));
    }

    /** The first part that is missing or of the wrong kind. */
    private Optional<String> malformed() {
        return Stream.of(badId(), badIssuer(), badSubject(), badDates(), badTyped())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> badId() {
        JsonValue id = credential.get("id");
        boolean good = id == null || (id instanceof JsonString text && Read.isUrl(text.getString()));
        return good ? Optional.empty() : Optional.of("id");
    }

    private Optional<String> badIssuer() {
        return Read.isUrl(Read.issuerId(credential)) ? Optional.empty() : Optional.of("issuer");
    }

    private Optional<String> badSubject() {
        JsonValue subject = credential.get("credentialSubject");
        boolean several = subject instanceof JsonArray array
                && !array.isEmpty()
                && array.stream().allMatch(JsonObject.class::isInstance);
        boolean full = (subject instanceof JsonObject || several)
                && Read.objects(credential, "credentialSubject").stream().noneMatch(JsonObject::isEmpty);
        return full ? Optional.empty() : Optional.of("credentialSubject");
    }

    private Optional<String> badDates() {
        for (String field : List.of("validFrom", "validUntil")) {
            JsonValue value = credential.get(field);
            if (value != null
                    && !(value instanceof JsonString text
                            && Read.moment(text.getString()).isPresent())) {
                return Optional.of(field);
            }
        }
        Instant from = Read.moment(Read.text(credential, "validFrom")).orElse(Instant.MIN);
        Instant until = Read.moment(Read.text(credential, "validUntil")).orElse(Instant.MAX);
        return from.isAfter(until) ? Optional.of("validUntil") : Optional.empty();
    }

    private Optional<String> badTyped() {
        return TYPED.stream()
                .filter(field -> credential.containsKey(field) && !allTyped(credential.get(field)))
                .findFirst();
    }

    private static boolean allTyped(JsonValue value) {
        return value instanceof JsonArray several
                ? several.stream().allMatch(Structure::allTyped)
                : value instanceof JsonObject object
                        && !Read.texts(object, "type").isEmpty();
    }

    private static String shortened(String key) {
        return key.length() > 60 ? key.substring(0, 60) + "…" : key;
    }
}
