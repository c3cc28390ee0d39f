package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The library that brings statements into canonical order, against the vectors of RDFC-1.0. */
class RdfCanonTest {
    private static final String FOLDER = "rdf-canon/";

    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.json(FOLDER + "manifest.jsonld").getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.getString("id") + " " + test.getString("name"), () -> check(test)));
    }

    private static void check(JsonObject test) throws Exception {
        switch (test.getString("type")) {
            case "rdfc:RDFC10EvalTest" ->
                assertEquals(Vectors.text(FOLDER + test.getString("result")), written(canon(test)));
            case "rdfc:RDFC10MapTest" -> {
                RdfCanon canon = canon(test);
                written(canon);
                assertEquals(labels(test), bare(canon.mapping()));
            }
            case "rdfc:RDFC10NegativeEvalTest" -> assertThrows(IllegalStateException.class, () -> written(canon(test)));
            default -> throw new AssertionError("a kind of test that nobody knows: " + test);
        }
    }

    private static RdfCanon canon(JsonObject test) throws Exception {
        String hash = test.containsKey("hashAlgorithm") ? "SHA-384" : "SHA-256";
        RdfCanon canon = RdfCanon.create(hash, new RdfCanonTimeTicker(5000));
        new NQuadsReader(new StringReader(Vectors.text(FOLDER + test.getString("action")))).provide(canon);
        return canon;
    }

    private static String written(RdfCanon canon) throws Exception {
        StringWriter written = new StringWriter();
        canon.provide(new NQuadsWriter(written));
        return written.toString();
    }

    private static Map<String, String> labels(JsonObject test) {
        Map<String, String> labels = new HashMap<>();
        Vectors.json(FOLDER + test.getString("result"))
                .keySet()
                .forEach(label -> labels.put(
                        label, Vectors.json(FOLDER + test.getString("result")).getString(label)));
        return labels;
    }

    private static Map<String, String> bare(Map<String, String> mapping) {
        Map<String, String> bare = new HashMap<>();
        mapping.forEach((from, to) -> bare.put(from.replaceFirst("^_:", ""), to.replaceFirst("^_:", "")));
        return bare;
    }
}
