package org.passerelle.credential.keeping;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.vocab.Json;

/** Findings as one stored text: each an array of its code and its details; a moment is an object {@code at}. */
final class FindingsJson {
    private FindingsJson() {}

    static String write(List<Finding> findings) {
        return array(findings).toString();
    }

    static List<Finding> read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return findings(reader.readArray());
        }
    }

    static JsonArray array(List<Finding> findings) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Finding finding : findings) {
            JsonArrayBuilder one = Json.createArrayBuilder().add(finding.code().name());
            finding.details().forEach(detail -> add(one, detail));
            all.add(one);
        }
        return all.build();
    }

    private static void add(JsonArrayBuilder to, Serializable detail) {
        if (detail instanceof Instant moment) {
            to.add(Json.createObjectBuilder().add("at", moment.toString()));
        } else if (detail instanceof Integer number) {
            to.add(number);
        } else if (detail instanceof Long number) {
            to.add(number);
        } else {
            to.add(detail.toString());
        }
    }

    static List<Finding> findings(JsonArray written) {
        return written.getValuesAs(JsonArray.class).stream()
                .map(one -> new Finding(
                        FindingCode.valueOf(one.getString(0)),
                        one.subList(1, one.size()).stream()
                                .map(FindingsJson::detail)
                                .toList()))
                .toList();
    }

    private static Serializable detail(JsonValue written) {
        if (written instanceof JsonObject moment) {
            return Instant.parse(moment.getString("at"));
        }
        return written instanceof JsonNumber number
                ? (Serializable) Integer.valueOf(number.intValue())
                : ((JsonString) written).getString();
    }
}
