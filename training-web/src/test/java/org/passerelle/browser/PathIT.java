package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From what one can do to a job: with an account and without, by mouse and by keyboard. */
class PathIT {
    private static final String JOB = "magasinier";

    private static void toTheJob(Page page) {
        page.navigate("/path?zone=all");
        page.fill("#q", JOB);
        page.keyboard().press("Enter");
        page.waitForURL("**/path?q=*");
        page.locator("#occupations + .chips a").first().click();
        page.waitForSelector("#way");
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerGetsAWayAndFollowsItsFirstCourse(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page page = window.page();
            toTheJob(page);
            Locator stations = page.locator(".stations__stop h3");
            int before = stations.count();
            assertTrue(before >= 1, "there is a way");
            String first = stations.first().textContent();
            Locator tick = page.locator("input[name=have]");
            for (int i = 0; i < tick.count(); i++) {
                tick.nth(i).focus();
                page.keyboard().press("Space");
            }
            page.waitForSelector("#way .notice--success");
            assertEquals(0, stations.count(), "who has all needs nothing");
            assertTrue(page.url().contains("have="), "the address says what is ticked");
            tick.first().uncheck();
            page.waitForSelector("#way .stations, #way .empty");
            toTheJob(page);
            page.click(".stations .button");
            page.waitForURL("**/courses/*");
            assertEquals(first.strip(), page.locator("h1").textContent().strip());
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLearnerKeepsTheGoalSaysWhatIsMissingAndReadsACurriculum(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "amina");
            toTheJob(page);
            assertThat(page.locator("#missing")).isVisible();
            Locator wish = page.locator("#missing ~ .checklist .button").first();
            wish.click();
            page.waitForSelector(".badge--open");
            page.locator("input[name=have]").first().check();
            page.waitForURL("**have=**");
            page.click("#keep");
            page.waitForURL("**/path");
            assertTrue(page.locator("input[name=have]:checked").count() >= 1, "the profile remembers");
            page.navigate("/me/skills");
            page.click("#read");
            page.waitForSelector(".field--error #text");
            page.fill("#text", "J’ai tenu la comptabilité d’une épicerie et saisi les écritures comptables.");
            page.click("#read");
            page.waitForSelector("input[name=skill]");
            page.locator("input[name=skill]").first().check();
            int claimed = page.locator(".checklist__item").count();
            page.click("#claim");
            assertThat(page.locator(".checklist__item")).hasCount(claimed + 1);
            assertEquals(0, page.locator("#forget").count(), "the curriculum vitae is not kept");
            page.locator(".checklist__item input[type=submit]").first().click();
            assertThat(page.locator(".checklist__item")).hasCount(claimed);
            assertEquals(List.of(), window.complaints());
        }
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "formatrice");
            page.navigate("/trainer/demand?zone=all");
            assertTrue(page.locator(".wished li").count() >= 1, "trainers see what learners wish for");
        }
    }

    @ParameterizedTest
    @EnumSource
    void programsGetTheWayAndClearRefusals(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            toTheJob(page);
            String job = page.locator("input[name=job]").inputValue();
            String answer = page.request().get("/api/v1/path?occupation=" + job).text();
            JsonObject path = JsonParser.parseString(answer).getAsJsonObject();
            assertTrue(path.get("proven").getAsBoolean());
            assertEquals(
                    page.locator(".stations__stop h3").count(),
                    path.getAsJsonObject("way").getAsJsonArray("stations").size());
            assertEquals(
                    404, page.request().get("/api/v1/path?occupation=urn:none").status());
            assertEquals(404, page.request().get("/api/v1/path?demand=none").status());
            assertEquals(
                    422,
                    page.request()
                            .get("/api/v1/path?occupation=" + job + "&by=LUCK")
                            .status());
            assertEquals(
                    422,
                    page.request()
                            .get("/api/v1/path?occupation=" + job + "&by=KILOMETRES")
                            .status());
        }
    }
}
