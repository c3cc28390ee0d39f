package org.passerelle.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.passerelle.credential.vocab.BundledContexts;

/**
 * What W3C Verifiable Credentials Data Model 2.0 demands of a credential's smaller parts: identifiers, names and
 * descriptions with their languages, status, schemas, and the digests of related resources.
 */
final class ModelRules {
    private static final Set<String> LANGUAGE_OBJECT = Set.of("@value", "@language", "@direction");

    private final JsonObject credential;

    ModelRules(JsonObject credential) {
        this.credential = credential;
    }

    /** What is wrong first; nothing when all is well. */
    Optional<Finding> finding() {
        return Stream.of(badIds(), badTexts(), badSchema(), badRelated())
                .flatMap(Optional::stream)
                .findFirst()
                .map(field -> Finding.of(FindingCode.MALFORMED, field))
                .or(this::alteredRelated);
    }

    private Optional<String> badIds() {
        return List.of("credentialSubject", "credentialStatus", "refreshService", "termsOfUse", "evidence").stream()
                .filter(part -> Read.objects(credential, part).stream().anyMatch(one -> !isSingleUrl(one.get("id"))))
                .map(part -> part + ".id")
                .findFirst();
    }

    private static boolean isSingleUrl(@org.jspecify.annotations.Nullable JsonValue id) {
        return id == null || (id instanceof JsonString text && Read.isUrl(text.getString()));
    }

    private Optional<String> badTexts() {
        JsonObject issuer =
                credential.get("issuer") instanceof JsonObject profile ? profile : JsonValue.EMPTY_JSON_OBJECT;
        for (String field : List.of("name", "description")) {
            if (!isText(credential.get(field))) {
                return Optional.of(field);
            }
            if (!isText(issuer.get(field))) {
                return Optional.of("issuer." + field);
            }
        }
        return Optional.empty();
    }

    /** A string, or one with its language and direction, or several of these. */
    private static boolean isText(@org.jspecify.annotations.Nullable JsonValue value) {
        if (value instanceof JsonArray several) {
            return several.stream().allMatch(one -> !(one instanceof JsonArray) && isText(one));
        }
        if (value instanceof JsonObject tagged) {
            return tagged.get("@value") instanceof JsonString && LANGUAGE_OBJECT.containsAll(tagged.keySet());
        }
        return value == null || value instanceof JsonString;
    }

    private Optional<String> badSchema() {
        Predicate<JsonObject> named = schema -> schema.get("id") instanceof JsonString id && Read.isUrl(id.getString());
        return Read.objects(credential, "credentialSchema").stream().allMatch(named)
                ? Optional.empty()
                : Optional.of("credentialSchema.id");
    }

    private Optional<String> badRelated() {
        JsonValue value = credential.get("relatedResource");
        if (value == null) {
            return Optional.empty();
        }
        List<JsonObject> all = Read.objects(credential, "relatedResource");
        boolean objects =
                value instanceof JsonObject || (value instanceof JsonArray several && several.size() == all.size());
        Set<String> ids = new HashSet<>();
        boolean good = objects
                && !all.isEmpty()
                && all.stream()
                        .allMatch(one -> one.get("id") instanceof JsonString id
                                && Read.isUrl(id.getString())
                                && ids.add(id.getString())
                                && !new Digests(one).isEmpty()
                                && new Digests(one).areWritten());
        return good ? Optional.empty() : Optional.of("relatedResource");
    }

    /** Contexts that come with this program are at hand, so that their digests are compared. */
    private Optional<Finding> alteredRelated() {
        return Read.objects(credential, "relatedResource").stream()
                .filter(one -> BundledContexts.content(Read.text(one, "id"))
                        .filter(content -> !new Digests(one).fit(content))
                        .isPresent())
                .findFirst()
                .map(one -> Finding.of(FindingCode.RELATED_ALTERED, Read.text(one, "id")));
    }

    /** Whether it names resources of which no content is at hand. */
    static boolean namesOthers(JsonObject credential) {
        return Read.objects(credential, "relatedResource").stream()
                .anyMatch(one -> BundledContexts.content(Read.text(one, "id")).isEmpty());
    }
}
