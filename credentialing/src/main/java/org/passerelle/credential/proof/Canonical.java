package org.passerelle.credential.proof;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.deseralization.JsonLdToRdf;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.flattening.NodeMap;
import com.apicatalog.jsonld.flattening.NodeMapBuilder;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import org.passerelle.credential.vocab.Json;

/**
 * The canonical N-Quads of a JSON-LD document (RDFC-1.0), in safe mode: a word that no context defines and a name that
 * is no absolute IRI are errors, because both would be dropped in silence and so escape the signature.
 */
final class Canonical {
    private static final Duration MOST_EXPANDING = Duration.ofSeconds(2);
    private static final long MOST_ORDERING_MILLISECONDS = 500;
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*");

    private final DocumentLoader contexts;

    Canonical(DocumentLoader contexts) {
        this.contexts = contexts;
    }

    /**
     * The canonical form.
     *
     * @throws Malformed when the document has none
     */
    String of(JsonObject document) {
        try {
            JsonArray expanded =
                    JsonLd.expand(JsonDocument.of(document)).options(options()).get();
            requireAbsolute(expanded);
            RdfCanon canon = RdfCanon.create("SHA-256", new RdfCanonTimeTicker(MOST_ORDERING_MILLISECONDS));
            provide(expanded, canon);
            StringWriter written = new StringWriter();
            canon.provide(new NQuadsWriter(written));
            return written.toString();
        } catch (JsonLdError e) {
            throw new Malformed(reason(e), e);
        } catch (RdfConsumerException | IllegalStateException e) {
            throw new Malformed(Malformed.Reason.TOO_COMPLEX, e);
        } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
            throw new Malformed(Malformed.Reason.NOT_JSON_LD, e);
        }
    }

    /**
     * What a document says.
     *
     * @throws Malformed when it says what no context defines
     */
    Statements statements(JsonObject document) {
        return statements(expanded(document));
    }

    /** A document with a name for each of its nodes, so that a part of it speaks of the same nodes as the whole. */
    Named named(JsonObject document) {
        JsonArray named = new Selection.Naming().apply(expanded(document));
        JsonObject context = Json.createObjectBuilder()
                .add("@context", document.getOrDefault("@context", JsonValue.NULL))
                .build();
        try {
            JsonObject compact = JsonLd.compact(JsonDocument.of(named), JsonDocument.of(context))
                    .options(options())
                    .get();
            return new Named(named, compact);
        } catch (JsonLdError e) {
            throw new Malformed(reason(e), e);
        }
    }

    /** A document of which each node has a name. */
    final class Named {
        private final JsonArray expanded;
        private final JsonObject compact;

        private Named(JsonArray expanded, JsonObject compact) {
            this.expanded = expanded;
            this.compact = compact;
        }

        /** All that it says. */
        Statements statements() {
            return Canonical.this.statements(expanded);
        }

        /** What the parts say that these JSON pointers name. @throws Malformed when one names nothing */
        Statements statements(Collection<String> pointers) {
            return Canonical.this.statements(Selection.of(compact, pointers));
        }
    }

    private JsonArray expanded(JsonObject document) {
        try {
            JsonArray expanded =
                    JsonLd.expand(JsonDocument.of(document)).options(options()).get();
            requireAbsolute(expanded);
            return expanded;
        } catch (JsonLdError e) {
            throw new Malformed(reason(e), e);
        } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
            throw new Malformed(Malformed.Reason.NOT_JSON_LD, e);
        }
    }

    private Statements statements(JsonArray expanded) {
        Statements statements = new Statements();
        try {
            provide(expanded, statements);
        } catch (JsonLdError e) {
            throw new Malformed(reason(e), e);
        }
        return statements;
    }

    /** As {@code JsonLd.toRdf} does, which would first expand once more what is expanded. */
    private void provide(JsonArray expanded, RdfQuadConsumer statements) throws JsonLdError {
        JsonLdToRdf.with(NodeMapBuilder.with(expanded, new NodeMap()).build())
                .uriValidation(options().getUriValidation())
                .provide(statements);
    }

    private JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions(contexts);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setOrdered(false);
        options.setTimeout(MOST_EXPANDING);
        return options;
    }

    private static Malformed.Reason reason(JsonLdError e) {
        JsonLdErrorCode code = e.getCode();
        return switch (code) {
            case LOADING_REMOTE_CONTEXT_FAILED, LOADING_DOCUMENT_FAILED, INVALID_REMOTE_CONTEXT ->
                Malformed.Reason.UNKNOWN_CONTEXT;
            case UNDEFINED_TERM -> Malformed.Reason.UNDEFINED_TERM;
            case PROCESSING_TIMEOUT_EXCEEDED -> Malformed.Reason.TOO_COMPLEX;
            default -> Malformed.Reason.NOT_JSON_LD;
        };
    }

    private static void requireAbsolute(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(Canonical::requireAbsolute);
        } else if (value instanceof JsonObject object) {
            object.forEach((key, inside) -> {
                if (key.equals("@id") || (key.equals("@type") && !object.containsKey("@value"))) {
                    requireNames(inside);
                } else {
                    requireAbsolute(inside);
                }
            });
        }
    }

    private static void requireNames(JsonValue names) {
        if (names instanceof JsonArray several) {
            several.forEach(Canonical::requireNames);
        } else if (!(names instanceof JsonString name)
                || !ABSOLUTE.matcher(name.getString()).matches()) {
            throw new Malformed(Malformed.Reason.UNDEFINED_TERM);
        }
    }
}
