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
    private static final Map<String, String> STRANGERS = Map.of(
            "home", "/?zone=all",
            "catalogue", "/courses?zone=7517",
            "course", "/courses/soudage-securite",
            "tutorial", "/courses/client-mecontent/read",
            "verify", "/verify",
            "register", "/register");
    private static final Map<String, Map<String, String>> MEMBERS = Map.of(
            "amina", Map.of("learning", "/me/learning"),
            "employeur", Map.of("demands", "/employer/demands"),
            "formatrice", Map.of("trainer", "/trainer"),
            "agent", Map.of("design", "/design"),
            "admin", Map.of("admin", "/admin", "people", "/admin/people"));
    private static final String AD = """
            Atelier de Guéret, vingt personnes. Il faut identifier les risques sur un lieu de travail, porter les
            équipements de protection individuelle et manipuler des bouteilles de gaz.
            """;

    private final TestServer server = TestServer.on(TestServer.On.H2);

    @ParameterizedTest
    @CsvSource({"fr,1280", "fr,360", "en,1280", "en,360"})
    void takePictures(String language, int width) {
        try (var window = Chromium.window(server, language, width)) {
            STRANGERS.forEach((name, path) -> take(window.page(), name, path, language, width));
            assertEquals(List.of(), window.complaints());
        }
        MEMBERS.forEach((who, pages) -> {
            try (var window = Chromium.window(server, language, width)) {
                window.page().navigate("/?lang=" + language);
                People.signIn(window.page(), who);
                pages.forEach((name, path) -> take(window.page(), name, path + "?lang=" + language, language, width));
                if (who.equals("employeur")) {
                    takeSkillsInAnAd(window.page(), language, width);
                }
                if (who.equals("amina")) {
                    takeALessonAndAQuiz(window.page(), language, width);
                }
                assertEquals(List.of(), window.complaints());
            }
        });
    }

    private static void takeSkillsInAnAd(Page page, String language, int width) {
        page.navigate("/employer/demands/new");
        page.fill("#text", AD);
        page.click("#find");
        page.waitForSelector("mark");
        take(page, "demand", language, width);
    }

    private static void takeALessonAndAQuiz(Page page, String language, int width) {
        page.navigate("/courses/client-mecontent/enrol");
        if (page.locator("#enrol").count() > 0) {
            page.click("#enrol");
            page.waitForURL("**/me/learning/*/*");
            page.navigate(page.locator(".player__outline ol a").nth(1).getAttribute("href"));
            page.waitForSelector("#quiz");
        } else {
            page.navigate("/me/learning");
            page.locator(".resume .button").click();
        }
        take(page, "quiz", language, width);
    }

    private static void take(Page page, String name, String path, String language, int width) {
        page.navigate(path);
        take(page, name, language, width);
    }

    private static void take(Page page, String name, String language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(FOLDER.resolve(name + "-" + language + "-" + width + ".png")));
    }
}
