package org.passerelle.credential.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.vocab.Json;

/**
 * The parts of a document that JSON pointers (RFC 6901) name, in their places: each object on the way keeps its
 * identifier and its types, each array keeps only what was named (W3C Data Integrity ECDSA Cryptosuites 1.0, 3.4.11 to
 * 3.4.13).
 */
final class Selection {
    private static final String CONTEXT = "@context";
    private static final int MOST_POINTERS = 500;

    private final Map<String, Selection> inside = new TreeMap<>();
    private boolean whole;

    private Selection() {}

    /**
     * The named parts of a document; empty when nothing is named.
     *
     * @throws Malformed when a pointer is none, or names what is not there
     */
    static JsonObject of(JsonObject document, Collection<String> pointers) {
        if (pointers.size() > MOST_POINTERS) {
            throw new Malformed(Malformed.Reason.TOO_COMPLEX);
        }
        if (pointers.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        Selection all = new Selection();
        pointers.forEach(all::add);
        JsonObjectBuilder selected = Json.createObjectBuilder(all.from(document).asJsonObject());
        JsonValue context = document.get(CONTEXT);
        return (context == null ? selected : selected.add(CONTEXT, context)).build();
    }

    private void add(String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        Selection here = this;
        if (!pointer.isEmpty()) {
            for (String step : pointer.substring(1).split("/", -1)) {
                String name = step.replace("~1", "/").replace("~0", "~");
                here = here.inside.computeIfAbsent(name, n -> new Selection());
            }
        }
        here.whole = true;
    }

    private JsonValue from(@Nullable JsonValue value) {
        if (whole && value != null) {
            return value;
        }
        if (value instanceof JsonObject object) {
            return from(object);
        }
        if (value instanceof JsonArray array) {
            return from(array);
        }
        throw new Malformed(Malformed.Reason.ENCODING);
    }

    private JsonObject from(JsonObject object) {
        JsonObjectBuilder selected = Json.createObjectBuilder();
        if (object.get("id") instanceof JsonString id && !id.getString().startsWith("_:")) {
            selected.add("id", id);
        }
        JsonValue types = object.get("type");
        if (types != null) {
            selected.add("type", types);
        }
        inside.forEach((name, part) -> selected.add(name, part.from(object.get(name))));
        return selected.build();
    }

    private JsonArray from(JsonArray array) {
        Map<Integer, Selection> places = new TreeMap<>();
        inside.forEach((name, part) -> places.put(place(name, array.size()), part));
        JsonArrayBuilder selected = Json.createArrayBuilder();
        places.forEach((place, part) -> selected.add(part.from(array.get(place))));
        return selected.build();
    }

    private static int place(String name, int size) {
        int place = name.matches("0|[1-9]\\d{0,5}") ? Integer.parseInt(name) : size;
        if (place >= size) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return place;
    }

    /** Names for the nodes that have none, so that a part of a document speaks of the same nodes as the whole. */
    static final class Naming implements Function<JsonArray, JsonArray> {
        static final String SCHEME = "urn:bnid:";

        /**
         * What has a name, is no node, or is a graph such as the proof of an endorsement within: with a name it would
         * be written as a graph within a graph, and it is chosen as a whole or not at all.
         */
        private static final List<String> UNNAMED = List.of("@id", "@list", "@set", "@graph");

        private int count;

        /** The expanded document with a name for each node. */
        @Override
        public JsonArray apply(JsonArray expanded) {
            JsonArrayBuilder named = Json.createArrayBuilder();
            expanded.forEach(element -> named.add(named(element)));
            return named.build();
        }

        private JsonValue named(JsonValue element) {
            if (!(element instanceof JsonObject node) || node.containsKey("@value")) {
                return element;
            }
            JsonObjectBuilder named = Json.createObjectBuilder();
            node.forEach(
                    (key, value) -> named.add(key, value instanceof JsonArray several ? apply(several) : named(value)));
            if (UNNAMED.stream().noneMatch(node::containsKey)) {
                named.add("@id", SCHEME + "n" + count++);
            }
            return named.build();
        }
    }
}
