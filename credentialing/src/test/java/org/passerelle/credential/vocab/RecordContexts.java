package org.passerelle.credential.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The vocabulary of learner records for tests: a stand-in of our own that defines the same words, pinned by its own
 * digest; and the published one, where the environment says which file it is.
 */
public final class RecordContexts {
    /** The file with the stand-in. */
    public static final Path STAND_IN =
            Path.of("src/test/resources/org/passerelle/credential/vocab/record-context.json");

    private RecordContexts() {}

    /** A context that takes the stand-in for what was published, and has it. */
    public static RecordContext standIn() {
        RecordContext context = pinnedToStandIn();
        context.bring(STAND_IN);
        return context;
    }

    /** The same before it was brought. */
    public static RecordContext pinnedToStandIn() {
        return new RecordContext(BundledContexts.sha256(bytes(STAND_IN)));
    }

    /** The published file, where {@code PASSERELLE_CLR_CONTEXT} names one. */
    public static Optional<Path> published() {
        return Optional.ofNullable(System.getenv("PASSERELLE_CLR_CONTEXT"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
