package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The canonical form of documents that we sign, by the shape that they share: nearly all of a credential is the same
 * for everybody who earned it, and JSON-LD is what its signing would cost most. The statements of a shape are made
 * once, by JSON-LD; then each document's own words are put in their places. What has no such shape goes the general
 * way. Only for signing: what others wrote is read word by word, and so is what we signed.
 */
final class Shapes {
    private static final int MOST = 200;
    private static final int LONGEST = 32_768;

    private final Canonical canonical;
    private final Map<String, Shape> known = new ConcurrentHashMap<>();

    Shapes(Canonical canonical) {
        this.canonical = canonical;
    }

    /**
     * The canonical form, the same as {@link Canonical#of} makes it.
     *
     * @throws Malformed as there
     */
    String canonical(JsonObject document) {
        if (!ProofOptions.isPlain(document.getOrDefault("@context", JsonValue.NULL))) {
            return canonical.of(document);
        }
        OwnWords words = new OwnWords();
        JsonObject common = words.takenOutOf(document);
        return (words.isPlain() ? shape(common, words.count()) : Shape.none())
                .with(words)
                .orElseGet(() -> canonical.of(document));
    }

    private Shape shape(JsonObject common, int words) {
        String key = common.toString();
        if (key.length() > LONGEST) {
            return Shape.none();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(key, k -> made(common, words));
    }

    private Shape made(JsonObject common, int words) {
        try {
            return Shape.of(canonical.statements(common).quads(), words);
        } catch (Malformed e) {
            return Shape.none();
        }
    }
}
