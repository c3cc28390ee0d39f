package org.passerelle.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.RecordContext;

/** Whether a document is written in published vocabularies alone, which nobody can have redefined. */
final class Vocabulary {
    private static final int MOST = 24;
    /** The credentials within a record name the same ones over and over. */
    private static final int MOST_AT_ALL = 200;

    private final JsonObject credential;
    private final boolean ours;
    private final Reader reader;
    private final Suites suites;

    /** Of this document, over the bundled contexts alone. */
    Vocabulary(JsonObject credential, boolean ours, Reader reader) {
        this(credential, ours, reader, Suites.BUNDLED);
    }

    /**
     * Of this document.
     *
     * @param ours whether it was issued here, and so with the contexts only that we sign by
     * @param reader programs read what is explained within the document too
     * @param suites what it is read with
     */
    Vocabulary(JsonObject credential, boolean ours, Reader reader, Suites suites) {
        this.reader = reader;
        this.suites = suites;
        this.credential = credential;
        this.ours = ours;
    }

    /** What is to be said of it. */
    Finding finding() {
        List<JsonValue> all = new ArrayList<>();
        collect(credential, all);
        boolean tooMany = Set.copyOf(all).size() > MOST || all.size() > MOST_AT_ALL;
        if (all.isEmpty() || tooMany || !all.stream().allMatch(this::mayStand)) {
            return Finding.of(FindingCode.CONTEXT_INLINE);
        }
        List<String> addresses = all.stream()
                .filter(JsonString.class::isInstance)
                .map(c -> ((JsonString) c).getString())
                .toList();
        if (!first().equals(BundledContexts.CREDENTIALS_V2)) {
            return first().equals(BundledContexts.CREDENTIALS_V1)
                    ? Finding.of(FindingCode.OTHER_FORM)
                    : Finding.of(FindingCode.MALFORMED, "@context");
        }
        List<String> unknown =
                addresses.stream().filter(address -> !isKnown(address)).toList();
        return unknown.stream()
                .filter(address -> !address.equals(RecordContext.ADDRESS))
                .findFirst()
                .map(this::foreign)
                .orElseGet(() -> Finding.of(
                        unknown.isEmpty() ? FindingCode.CONTEXTS_KNOWN : FindingCode.RECORD_CONTEXT_MISSING));
    }

    private boolean mayStand(JsonValue context) {
        return context instanceof JsonString || (context instanceof JsonObject && reader == Reader.PROGRAM);
    }

    /** The words of examples mean nothing to people. */
    private boolean isKnown(String address) {
        return suites.knows(address) || (reader == Reader.PROGRAM && address.equals(BundledContexts.EXAMPLES));
    }

    private Finding foreign(String address) {
        return Finding.of(ours ? FindingCode.CONTEXT_FOREIGN : FindingCode.CONTEXT_UNKNOWN, address);
    }

    private String first() {
        return Read.first(credential, "@context");
    }

    private static void collect(JsonValue value, List<JsonValue> found) {
        if (value instanceof JsonArray several) {
            several.forEach(inside -> collect(inside, found));
        } else if (value instanceof JsonObject object) {
            object.forEach((key, inside) -> {
                if (!key.equals("@context")) {
                    collect(inside, found);
                } else if (inside instanceof JsonArray several) {
                    found.addAll(several);
                } else {
                    found.add(inside);
                }
            });
        }
    }
}
