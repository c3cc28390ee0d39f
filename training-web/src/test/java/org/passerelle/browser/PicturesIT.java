package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the documents; runs by {@code deploy/pictures} only. */
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesIT {
    private static final Path FOLDER = Path.of("../docs/pictures");
    private static final Map<String, String> STRANGERS =
            Map.of("home", "/", "verify", "/verify", "register", "/register");
    private static final Map<String, String> ADMINS = Map.of("admin", "/admin", "people", "/admin/people");

    private final TestServer server = TestServer.on(TestServer.On.H2);

    @ParameterizedTest
    @CsvSource({"fr,1280", "fr,360", "en,1280", "en,360"})
    void takePictures(String language, int width) {
        try (var window = Chromium.window(server, language, width)) {
            STRANGERS.forEach((name, path) -> take(window.page(), name, path, language, width));
            window.page().navigate("/sign-in?lang=" + language);
            window.page().fill("#email", "admin@passerelle.example");
            window.page().fill("#password", "passerelle-demo-2026");
            window.page().click("#signIn");
            ADMINS.forEach((name, path) -> take(window.page(), name, path + "?lang=" + language, language, width));
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void take(Page page, String name, String path, String language, int width) {
        page.navigate(path);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(FOLDER.resolve(name + "-" + language + "-" + width + ".png")));
    }
}
