package org.passerelle.web.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIssuerTest {
    @Test
    void theIdentifierIsMadeOfTheAddress() {
        assertEquals("did:web:localhost%3A8080", PlatformIssuer.didOf(URI.create("http://localhost:8080")));
        assertEquals("did:web:region.example", PlatformIssuer.didOf(URI.create("https://region.example")));
        assertEquals("did:web:region.example:a:b", PlatformIssuer.didOf(URI.create("https://region.example/a/b")));
    }

    @Test
    void theDrawnPassphraseStays(@TempDir Path folder) {
        String drawn = KeyPassphrase.kept(folder.resolve("data"));
        assertTrue(drawn.length() > 40);
        assertEquals(drawn, KeyPassphrase.kept(folder.resolve("data")));
    }
}
