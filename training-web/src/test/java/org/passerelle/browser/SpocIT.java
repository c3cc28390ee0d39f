package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small group with a session in a room, from the plan to the certificate, on a telephone and on both databases. */
class SpocIT {
    private static final String COURSE = "isoler-les-combles";

    @ParameterizedTest
    @EnumSource
    void aSessionIsPlannedSignedAndCertifiedOnATelephone(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var trainer = Chromium.window(server, "fr", 360);
                var learner = Chromium.window(server, "fr", 360)) {
            Page desk = trainer.page();
            Page amina = learner.page();
            People.signIn(desk, "formatrice");
            People.signIn(amina, "amina");
            String title = "Séance " + UUID.randomUUID();
            String run = plan(desk, title);
            String place = enrol(amina, title);
            signOnTablet(database, desk, run, title);
            sign(desk, run, title);
            assertFile(amina, place + "/certificate", "application/pdf");
            assertFile(desk, run + "/hours", "text/csv");
            readCalendar(amina);
            bookHalfDay(amina);
            assertEquals(List.of(), trainer.complaints());
            assertEquals(List.of(), learner.complaints());
        }
    }

    /**
     * Plans a session that began with this half of the day, so that it can be signed now; answers the run's address.
     */
    private static String plan(Page page, String title) {
        page.navigate("/trainer");
        page.locator(".card__title a", new Page.LocatorOptions().setHasText("combles"))
                .first()
                .click();
        page.waitForSelector(".programme");
        page.navigate(page.url().replaceAll("\\?.*", "") + "/runs");
        String run = page.locator("a[href^='/trainer/runs/']").first().getAttribute("href");
        page.navigate(run + "/sessions/new");
        page.fill("#titleFr", title);
        page.fill("#day", LocalDate.now(ZoneId.of("Europe/Paris")).toString());
        int now = LocalTime.now(ZoneId.of("Europe/Paris")).getHour();
        String from = now < 13 ? "00:00" : now < 19 ? "13:00" : "19:00";
        page.fill("#from", from);
        page.fill("#until", from);
        page.selectOption("#room", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.click("#save");
        page.waitForSelector(".field--error #until");
        page.fill("#until", now < 13 ? "03:30" : now < 19 ? "16:30" : "23:59");
        page.click("#save");
        page.waitForSelector("#sessions");
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText(title)))
                .isVisible();
        return run;
    }

    /** Takes a seat and sees the session with its room; answers the place's address. */
    private static String enrol(Page page, String title) {
        page.navigate("/courses/" + COURSE + "/enrol");
        if (page.locator("#enrol").count() > 0) {
            page.click("#enrol");
        }
        page.waitForURL("**/me/learning/*");
        Locator session = page.locator(".card", new Page.LocatorOptions().setHasText(title));
        assertThat(session.locator("a[href*='openstreetmap.org']")).isVisible();
        return page.url().replaceAll("\\?.*", "");
    }

    /** Opens signing on a tablet that nobody is signed in to, signs there for another learner, and closes it. */
    private static void signOnTablet(TestServer.On database, Page page, String run, String title) {
        openSheet(page, run, title);
        page.click("#openSigning");
        page.waitForSelector("#tablet-code");
        String code = page.locator("#tablet-code").textContent();
        try (var window = Chromium.window(TestServer.on(database), "fr", 360)) {
            Page tablet = window.page();
            tablet.navigate("/signing");
            tablet.fill("#code", "0000-0000");
            tablet.click("#enter");
            tablet.waitForSelector(".field--error #code");
            tablet.fill("#code", code);
            tablet.click("#enter");
            tablet.waitForSelector(".tablet__names");
            String list = tablet.url();
            assertEquals(0, tablet.locator("text=Benhaddou").count(), "no more than a first name and a letter");
            assertEquals(
                    0, tablet.locator("a[href^='/trainer'], a[href='/sign-in']").count());
            tablet.click(".tablet__names a:not(:has-text('Amina')) >> nth=0");
            tablet.waitForSelector("#field");
            draw(tablet, "#field");
            tablet.click("#keep");
            tablet.waitForSelector(".tablet__done");
            assertEquals(List.of(), window.complaints());
            page.click("#closeSigning");
            page.waitForSelector("#openSigning");
            tablet.navigate(list);
            assertEquals(0, tablet.locator(".tablet__names").count());
        }
    }

    private static void draw(Page page, String what) {
        BoundingBox field = page.locator(what).boundingBox();
        page.mouse().move(field.x + 20, field.y + 40);
        page.mouse().down();
        for (int step = 1; step < 12; step++) {
            page.mouse().move(field.x + 20 + step * 18, field.y + (step % 2 == 0 ? 40 : 80));
        }
        page.mouse().up();
    }

    private static void openSheet(Page page, String run, String title) {
        page.navigate(run);
        page.locator(".card", new Page.LocatorOptions().setHasText(title))
                .locator("a[href^='/trainer/sessions/']")
                .click();
        page.waitForSelector("#form");
    }

    private static void sign(Page page, String run, String title) {
        openSheet(page, run, title);
        page.waitForSelector("[data-name='Amina Benhaddou']");
        page.click("[data-name='Amina Benhaddou']");
        page.click("#pad-keep");
        assertTrue(page.locator("#pad-error").textContent().length() > 5, "nothing was drawn");
        draw(page, ".pad__field");
        page.click("#pad-keep");
        page.waitForSelector(".signature path[d^='M']");
        assertFile(page, page.url() + "/print", "application/pdf");
    }

    private static void readCalendar(Page page) {
        page.navigate("/me/calendar");
        page.click("#renew");
        page.waitForSelector("#feed");
        String address = page.locator("#feed").textContent();
        String path = address.substring(address.indexOf("/calendar/"));
        APIResponse file = page.request().get(path);
        assertEquals(200, file.status());
        assertTrue(file.text().contains("BEGIN:VEVENT")
                && file.text().contains("STATUS") == file.text().contains("CANCELLED"));
        APIResponse again = page.request()
                .get(
                        path,
                        RequestOptions.create()
                                .setHeader("If-None-Match", file.headers().get("etag")));
        assertEquals(304, again.status());
        page.click("#revoke");
        page.waitForSelector(
                "#feed",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertEquals(404, page.request().get(path).status());
    }

    private static void bookHalfDay(Page page) {
        page.navigate("/places?q=fabrique");
        page.locator(".card__title a").first().click();
        page.waitForSelector("#open");
        page.locator("a[href$='/book']").click();
        page.locator(".list .button--secondary").first().click();
        page.waitForSelector("[role=status]");
        page.navigate("/me/learning");
        assertThat(page.locator("#next")).isVisible();
        page.locator("details:has(#aim) summary").click();
        page.fill("#amount", "90");
        Chromium.send(page, "#aim");
        assertThat(page.locator("meter").first()).isVisible();
    }

    private static void assertFile(Page page, String address, String type) {
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status(), address);
        assertTrue(file.headers().get("content-type").startsWith(type), address);
    }
}
