package org.passerelle.credential.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vocabulary of learner records is taken from a file that whoever deploys brings, by its digest alone. */
class RecordContextTest {
    private static final URI ADDRESS = URI.create(RecordContext.ADDRESS);

    @TempDir
    Path folder;

    @Test
    void nobodyHasItUntilItIsBrought() {
        RecordContext context = new RecordContext();
        assertEquals(RecordContext.State.NOT_BROUGHT, context.state());
        assertFalse(context.isRead());
        assertFalse(context.contexts().knows(RecordContext.ADDRESS));
        assertThrows(JsonLdError.class, () -> context.contexts().loadDocument(ADDRESS, new DocumentLoaderOptions()));
        assertFalse(BundledContexts.has(RecordContext.ADDRESS), "it is not passed on");
        assertFalse(BundledContexts.json().contains(RecordContext.ADDRESS), "it is not passed on");
    }

    @Test
    void theRightFileIsRead() throws JsonLdError {
        RecordContext context = RecordContexts.pinnedToStandIn();
        assertEquals(RecordContext.State.READ, context.bring(RecordContexts.STAND_IN));
        assertTrue(context.isRead());
        assertTrue(context.contexts().knows(RecordContext.ADDRESS));
        assertTrue(context.contexts()
                .loadDocument(ADDRESS, new DocumentLoaderOptions())
                .getJsonContent()
                .isPresent());
        assertFalse(new BundledContexts().knows(RecordContext.ADDRESS), "nobody else has it because of that");
        assertFalse(BundledContexts.json().contains(RecordContext.ADDRESS), "it is not passed on");
    }

    @Test
    void anyOtherFileIsRefusedHoweverLittleItDiffers() throws IOException {
        byte[] right = RecordContexts.bytes(RecordContexts.STAND_IN);
        Path longer = Files.write(folder.resolve("longer"), concat(right));
        RecordContext context = RecordContexts.pinnedToStandIn();
        assertEquals(RecordContext.State.OTHER, context.bring(longer));
        assertFalse(context.isRead());
        assertFalse(context.contexts().knows(RecordContext.ADDRESS));
        assertEquals(
                RecordContext.State.OTHER,
                new RecordContext().bring(RecordContexts.STAND_IN),
                "what tests stand in with is nothing to the platform");
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() throws IOException {
        RecordContext context = RecordContexts.pinnedToStandIn();
        assertEquals(RecordContext.State.UNREADABLE, context.bring(folder.resolve("nothing")));
        assertEquals(RecordContext.State.UNREADABLE, context.bring(folder));
        byte[] noJson = {'{'};
        RecordContext broken = new RecordContext(BundledContexts.sha256(noJson));
        assertEquals(RecordContext.State.UNREADABLE, broken.bring(Files.write(folder.resolve("broken"), noJson)));
        assertFalse(broken.isRead());
    }

    @Test
    void itsDigestIsThatOfThePublishedFile() {
        Path published = RecordContexts.published()
                .orElseGet(() -> org.junit.jupiter.api.Assumptions.abort(
                        "PASSERELLE_CLR_CONTEXT names no file: the published context is not tried"));
        RecordContext context = new RecordContext();
        assertEquals(RecordContext.State.READ, context.bring(published));
        assertEquals(context.expected(), BundledContexts.sha256(RecordContexts.bytes(published)));
    }

    private static byte[] concat(byte[] bytes) {
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = '\n';
        return longer;
    }
}
