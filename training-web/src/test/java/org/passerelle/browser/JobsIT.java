package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator reads a territory in the background, and is told of the row in the middle that is wrong. */
class JobsIT {
    private static final String COMMUNES = """
            insee_code,name,postal_code,department_code,zone_code,latitude,longitude
            23901,Essai-le-Haut,23400,23,7511,45.9531,1.7556
            23902,Nulle part,23000,23,9999,46.1,1.8
            23903,Essai-le-Bas,23600,23,7511,46.3489,2.2142
            """;

    @ParameterizedTest
    @EnumSource
    void aBadRowInTheMiddleIsToldAndTheOthersAreTaken(TestServer.On database) throws IOException {
        TestServer server = TestServer.on(database);
        Path folder = Files.createDirectories(server.imports().resolve("creuse"));
        Files.writeString(folder.resolve("communes.csv"), COMMUNES);
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/jobs");
            page.getByLabel("Lire un territoire : creuse").click();
            page.waitForSelector(".badge--open");
            assertTrue(page.locator("#jobs li")
                    .first()
                    .textContent()
                    .contains("Ajoutés\u00a0: 2. Modifiés\u00a0: 0. Inchangés\u00a0: 0. Lignes refusées\u00a0: 1."));
            page.locator("#jobs summary").first().click();
            assertTrue(page.locator("#jobs ol li").first().textContent().contains("ligne 3"));
            page.getByLabel("Lire compétences et métiers : creuse").click();
            page.waitForSelector(".badge--ended");
            assertTrue(
                    page.locator("#jobs .notice--error").first().textContent().contains("ESCO"));
            assertEquals(List.of(), window.complaints());
        }
    }
}
