package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.passerelle.credential.vocab.BundledContexts;

/** The specifications' own test vectors, from the folder of reference data beside the repository. */
public final class Vectors {
    private static final String FOLDER = "shared/data/credentials/vectors";

    private Vectors() {}

    /** The folder's JSON files, by name. */
    public static SortedMap<String, String> all(String folder) {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder().resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> found.put(file.getFileName().toString(), text(folder + "/" + file.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The file's bytes. */
    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's text. */
    static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the folder is absent, the test is skipped and says so. */
    private static Path folder() {
        Path folder = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(folder != null, "skipped: no " + FOLDER + " beside the repository, so the vectors are not there");
        return folder;
    }

    static JsonObject json(String file) {
        return StrictJson.read(text(file));
    }

    static JsonArray array(String file) {
        try (JsonReader reader = Json.createReader(new StringReader(text(file)))) {
            return reader.readArray();
        }
    }

    /** The bundled contexts and the one of the specification's examples, which defines every word. */
    static DocumentLoader contexts() {
        return new DocumentLoader() {
            @Override
            public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
                if (url.toString().equals("https://www.w3.org/ns/credentials/examples/v2")) {
                    return JsonDocument.of(
                            new StringReader(text("contexts/w3c-vc-data-model/credentials/examples/v2")));
                }
                return new BundledContexts().loadDocument(url, options);
            }
        };
    }
}
