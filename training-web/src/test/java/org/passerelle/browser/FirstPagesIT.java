package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPagesIT {
    private final TestServer server = TestServer.on(TestServer.On.H2);

    @ParameterizedTest
    @CsvSource({"fr,1280", "fr,360", "en,1280", "en,360"})
    void theFirstPageSpeaksTheBrowsersLanguageAndFitsItsWidth(String language, int width) {
        try (var window = Chromium.window(server, language, width)) {
            window.page().navigate("/");
            assertEquals(language, window.page().locator("html").getAttribute("lang"));
            assertTrue((Boolean) window.page()
                    .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            assertEquals(List.of(), window.complaints());
            assertEquals(List.of(), window.context().cookies(), "a stranger gets no cookie");
        }
    }

    @Test
    void whatHasNoAddressIsNotFoundInWordsWithAReference() {
        try (var window = Chromium.window(server, "en", 1280)) {
            Response response = window.page().navigate("/home/show.xhtml");
            assertEquals(404, response.status());
            assertTrue(window.page().content().contains(response.headers().get("x-correlation-id")));
        }
    }
}
