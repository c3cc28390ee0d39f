package org.passerelle.credential.vocab;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The vocabulary of learner records, Comprehensive Learner Record 2.0. We found no licence that lets it be passed on,
 * so that it is not bundled: whoever deploys brings the file. It is taken for what it should be by its digest alone;
 * without it no record is signed, and none can be read.
 */
@ApplicationScoped
public class RecordContext {
    /** Its address, by which records name it. */
    public static final String ADDRESS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    /** The file as 1EdTech's public validator holds it. */
    private static final String PUBLISHED = "880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6";

    private static final int MOST_BYTES = 64 * 1024;

    private final String sha256;

    private volatile State state = State.NOT_BROUGHT;
    private volatile BundledContexts contexts = new BundledContexts();

    /** Whether it is at hand. */
    public enum State {
        /** Nobody brought it. */
        NOT_BROUGHT,
        /** It is at hand. */
        READ,
        /** The file that was named cannot be read. */
        UNREADABLE,
        /** The file that was named is another one than was published. */
        OTHER
    }

    /** Not at hand yet. */
    public RecordContext() {
        this(PUBLISHED);
    }

    RecordContext(String sha256) {
        this.sha256 = sha256;
    }

    /** Takes it from this file, if the file is the one that was published. */
    public State bring(Path file) {
        try {
            byte[] content = content(file);
            if (!BundledContexts.sha256(content).equals(sha256)) {
                state = State.OTHER;
            } else {
                contexts = new BundledContexts(Map.of(ADDRESS, BundledContexts.document(ADDRESS, content)));
                state = State.READ;
            }
        } catch (IOException | JsonLdError e) {
            state = State.UNREADABLE;
        }
        return state;
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /** Whether it is at hand. */
    public State state() {
        return state;
    }

    /** Whether records can be signed and read. */
    public boolean isRead() {
        return state == State.READ;
    }

    /** The digest that the file must have, SHA-256 in hexadecimal. */
    public String expected() {
        return sha256;
    }

    /** The bundled contexts, and this one where it is at hand. */
    public BundledContexts contexts() {
        return contexts;
    }
}
