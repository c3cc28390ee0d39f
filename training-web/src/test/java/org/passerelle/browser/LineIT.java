package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The product's line, walked by five people on each database: an employer asks, a job-seeker finds, a learner learns
 * and earns, human resources verify, and a forger is found out.
 */
class LineIT {
    private static final String COURSE = "soudage-securite";
    private static final String ZONE = "7511";
    private static final String AD = """
            Atelier de Guéret, vingt personnes. Il faut identifier les risques sur un lieu de travail, porter les
            équipements de protection individuelle et manipuler des bouteilles de gaz. Contact : chef@atelier.example.
            """;

    @ParameterizedTest
    @EnumSource
    void fromThePastedAdToTheVerifiedCredential(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var employer = Chromium.window(server, "fr", 1280);
                var seeker = Chromium.window(server, "fr", 360);
                var learner = Chromium.window(server, "fr", 1280);
                var resources = Chromium.window(server, "en", 1280);
                var forger = Chromium.window(server, "en", 1280);
                var administrator = Chromium.window(server, "fr", 360)) {
            int before = openings(seeker.page());
            ask(employer.page());
            find(seeker.page(), before);
            String credential = learn(learner.page());
            String document = learner.page()
                    .request()
                    .get("/api/v1/credentials/" + credential)
                    .text();
            verify(resources.page(), document, credential);
            forge(forger.page(), document);
            withdraw(administrator.page(), credential);
            refuse(resources.page(), document);
            assertEquals(List.of(), administrator.complaints());
            assertEquals(List.of(), employer.complaints());
            assertEquals(List.of(), seeker.complaints());
            assertEquals(List.of(), learner.complaints());
            assertEquals(List.of(), resources.complaints());
        }
    }

    private static void ask(Page page) {
        People.signIn(page, "employeur");
        page.navigate("/employer/demands/new");
        page.fill("#title", "Soudeuse, soudeur");
        page.fill("#text", AD);
        page.click("#find");
        page.waitForSelector("mark");
        assertEquals(0, page.locator("input[name=skill]:checked").count(), "nothing is ticked for the employer");
        tick(page, "identifier les risques sur un lieu de travail");
        tick(page, "équipements de protection individuelle");
        tick(page, "manipuler des bouteilles de gaz");
        page.click("#post");
        assertEquals("Soudeuse, soudeur", page.inputValue("#title"), "without a zone it is refused, and all is kept");
        assertEquals(3, page.locator("input[name=skill]:checked").count());
        page.selectOption("#zoneCode", ZONE);
        page.fill("#openings", "7");
        page.dblclick("#post");
        page.waitForURL("**/employer/demands/*-*");
        assertFalse(page.content().contains("chef@atelier.example"), "no address of a person is kept");
        assertTrue(page.locator("a[href='/courses/" + COURSE + "']").count() > 0, "the course that answers is told");
        page.navigate("/employer/demands");
        assertEquals(
                1,
                page.locator(".card__title", new Page.LocatorOptions().setHasText("Soudeuse, soudeur"))
                        .count(),
                "a double click posts once");
    }

    private static void tick(Page page, String skill) {
        page.locator(".skill-line", new Page.LocatorOptions().setHasText(skill))
                .first()
                .locator("input[name=skill]")
                .check();
    }

    private static int openings(Page page) {
        JsonObject course = JsonParser.parseString(
                        page.request().get("/api/v1/courses/" + COURSE).text())
                .getAsJsonObject();
        return course.getAsJsonObject("demand").get("openings").getAsInt();
    }

    private static void find(Page page, int before) {
        page.waitForCondition(
                () -> openings(page) == before + 7, new Page.WaitForConditionOptions().setTimeout(60_000));
        page.navigate("/courses?zone=" + ZONE + "&q=souder+sans+dangr");
        assertTrue(page.locator(".course-card").first().textContent().contains("Souder"), "a slip is forgiven");
        assertThat(page.locator(".course-card .demand").first()).isVisible();
        page.locator(".course-card a").first().click();
        page.waitForURL("**/courses/" + COURSE);
        assertThat(page.locator(".demand").first()).isVisible();
        page.locator(".course-head .button").click();
        page.waitForURL("**/sign-in?next=*");
    }

    private static String learn(Page page) {
        Answers answers = Answers.to(COURSE);
        People.signIn(page, "amina");
        page.navigate("/courses/" + COURSE + "/enrol");
        page.dblclick("#enrol");
        page.waitForURL("**/me/learning/*-*");
        String place = page.url();
        page.navigate("/me/learning");
        page.locator(".resume .button").click();
        page.waitForURL("**/me/learning/*/*");
        boolean reloaded = false;
        while (!page.url().equals(place)) {
            if (page.locator("#finish").count() > 0) {
                page.click("#finish");
            } else {
                answers.give(page);
                if (!reloaded) {
                    page.reload();
                    assertTrue(
                            page.locator("#quiz input:checked").count() > 0, "what was saved is there after a reload");
                    reloaded = true;
                }
                page.dblclick("#submit");
                page.waitForSelector(".notice--success");
                page.locator("#done a.button").click();
            }
            page.waitForLoadState();
        }
        assertTrue(page.locator(".credential meter").count() >= 3, "a result for each skill");
        page.locator(".credential .button").click();
        page.waitForURL("**/credentials/*");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static void verify(Page page, String document, String code) {
        page.navigate("/verify");
        page.setInputFiles("#file", file(document));
        page.waitForSelector(".verdict--VALID");
        assertTrue(page.content().contains("Amina Benhaddou"));
        page.navigate("/verify");
        page.fill("#code", code);
        page.click("#verify");
        page.waitForSelector(".verdict--VALID");
        assertEquals(List.of(), page.context().cookies());
    }

    private static void forge(Page page, String document) {
        page.navigate("/verify");
        page.setInputFiles("#file", file(document.replace("Amina Benhaddou", "Anima Benhaddou")));
        page.waitForSelector(".verdict--NOT_VALID");
    }

    private static void withdraw(Page page, String code) {
        People.signIn(page, "admin");
        page.navigate("/admin/credentials?q=" + code);
        page.locator(".table tbody a").first().click();
        page.waitForSelector("#revoke");
        page.click("#revoke");
        page.waitForSelector(".field--error #reason");
        page.fill("#reason", "Nom mal orthographié.");
        page.click("#revoke");
        page.waitForSelector(".notice--error");
        assertEquals(0, page.locator("#revoke").count(), "it is withdrawn once and for all");
    }

    private static void refuse(Page page, String document) {
        page.navigate("/verify");
        page.setInputFiles("#file", file(document));
        page.waitForSelector(".verdict--NOT_VALID");
        assertTrue(page.content().contains("Nom mal orthographié."), "the reason is told");
    }

    private static FilePayload file(String document) {
        return new FilePayload("credential.json", "application/json", document.getBytes(StandardCharsets.UTF_8));
    }
}
