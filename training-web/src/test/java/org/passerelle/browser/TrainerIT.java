package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What trainers do at their desk, each from the address to the end, on both databases. */
class TrainerIT {
    private static final String TRAINER = "formatrice";

    @ParameterizedTest
    @EnumSource
    void aTutorialIsWrittenOnOnePageAndEverybodyReadsIt(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, TRAINER);
            page.navigate("/trainer/tutorials/new");
            String word = "plan" + UUID.randomUUID().toString().substring(0, 8);
            page.fill("#titleFr", "Lire un " + word);
            page.fill("#summaryFr", "Pour qui reçoit un plan et doit couper juste.");
            teach(page, "soud", "2");
            assertEquals("Lire un " + word, page.inputValue("#titleFr"), "what was typed is kept");
            page.fill("#bodyFr", "## Le cartouche\n\nOn y lit l'échelle.\n\n- la matière\n- la date\n\n2 < 3 & 4 > 3");
            page.click("#preview");
            page.waitForSelector(".lesson-preview .lesson h2");
            assertEquals(2, page.locator(".lesson-preview li").count());
            page.click("#publish");
            page.waitForSelector(".error-summary");
            assertTrue(page.locator("input[name=skill]").first().isChecked(), "what was ticked is kept");
            page.fill("#outcomesFr", "Lire l'échelle\nTrouver une cote");
            page.click("#publish");
            page.waitForURL("**/trainer/courses/*-*");
            page.navigate("/courses?q=" + word);
            page.locator(".course-card a").first().click();
            page.click(".course-head .button");
            page.waitForSelector(".lesson");
            assertTrue(page.locator(".lesson").textContent().contains("2 < 3 & 4 > 3"));
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCourseGrowsFromItsSheetToItsPublicationAndBackOutOfTheCatalogue(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "en", 1280)) {
            Page page = window.page();
            People.signIn(page, TRAINER);
            String course = begin(page, "Reading drawings " + UUID.randomUUID());
            add(page, course, "LESSON", "What a drawing says");
            page.fill("#bodyEn", "Every line means something.");
            save(page);
            assertThat(page.locator(".lesson p").first()).isVisible();
            String quiz = add(page, course, "QUIZ", "What you keep");
            ask(page, quiz);
            film(page, course);
            page.navigate(course);
            page.locator(".programme li ul li input").nth(1).click();
            page.waitForFunction("document.querySelector('.programme li ul li a').textContent === 'What you keep'");
            page.navigate(course + "/runs");
            page.fill("#startsOn", "2027-03-15");
            page.fill("#endsOn", "2027-03-01");
            page.click("#save");
            page.waitForSelector(".field--error #endsOn");
            page.fill("#endsOn", "2027-04-15");
            page.fill("#seats", "12");
            page.click("#save");
            page.waitForSelector(".list .card");
            judge(page, course);
            page.navigate(course);
            assertEquals(0, page.locator("#missing").count(), "nothing is missing");
            page.click("#publish");
            page.waitForSelector("#retire", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            String open = page.locator("main a[href^='/courses/']").first().getAttribute("href");
            assertEquals(200, page.request().get(open).status());
            page.locator("details:has(#retire) summary").click();
            page.click("#retire");
            page.waitForSelector("#publish");
            assertEquals(404, page.request().get(open).status());
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWindowsOnOneTextTheSecondIsToldAndKeepsWhatItTyped(TestServer.On database) {
        try (var window = Chromium.window(TestServer.on(database), "en", 360)) {
            Page page = window.page();
            People.signIn(page, TRAINER);
            String course = begin(page, "Two at one text " + UUID.randomUUID());
            String lesson = add(page, course, "LESSON", "One text");
            Page other = window.context().newPage();
            other.navigate(lesson);
            page.fill("#bodyEn", "Hers");
            save(page);
            other.fill("#bodyEn", "His");
            other.click("#save");
            other.waitForSelector(".error-summary");
            assertEquals("His", other.inputValue("#bodyEn"), "what was typed is kept");
            page.navigate(lesson);
            assertEquals("<p>Hers</p>", page.inputValue("#bodyEn"));
            page.fill("#minutes", "0");
            page.click("#save");
            page.waitForSelector(".field--error #minutes");
            page.fill("#minutes", "5");
            save(page);
            assertEquals(0, page.locator(".error-summary").count(), "a refusal kept nothing, so there is no conflict");
        }
    }

    /** Describes a course of one unit; answers its address. */
    private static String begin(Page page, String title) {
        page.navigate("/trainer/courses/new?lang=en");
        page.fill("#titleEn", title);
        page.fill("#summaryEn", "For whoever reads drawings.");
        page.fill("#outcomesEn", "Read a scale");
        page.fill("#hours", "1.5");
        page.selectOption("#language", "EN");
        teach(page, "weld", "2");
        page.click("#save");
        page.waitForURL("**/trainer/courses/*-*");
        String course = page.url().replaceAll("\\?.*", "");
        page.fill("#title", "The drawing");
        page.click("#addUnit");
        page.waitForSelector("#addActivity");
        return course;
    }

    private static void teach(Page page, String words, String level) {
        page.fill("#wanted", words);
        page.click("#search");
        page.waitForSelector("input[name=skill]");
        page.locator("input[name=skill]").first().check();
        page.locator("[name^='level:']").first().selectOption(level);
    }

    /** Adds an activity; answers its address, where the page now is. */
    private static String add(Page page, String course, String type, String title) {
        page.navigate(course);
        page.fill("#title", title);
        page.selectOption("#type", type);
        page.click("#addActivity");
        page.waitForURL("**/activities/*");
        return page.url();
    }

    private static void save(Page page) {
        page.waitForNavigation(() -> page.click("#save"));
    }

    private static void ask(Page page, String quiz) {
        page.navigate(quiz + "/items/new?type=SINGLE");
        page.fill("#promptEn", "Which scale?");
        page.fill("#option0En", "1:10");
        page.fill("#option1En", "1:100");
        page.click("#save");
        page.waitForSelector(".error-summary");
        page.check("#correct1");
        page.fill("#said0En", "Ten times too large.");
        page.click("#save");
        page.waitForURL(quiz);
        page.navigate(quiz + "/items/new?type=NUMERIC");
        page.fill("#promptEn", "How many millimetres?");
        page.fill("#answer", "2.5");
        page.fill("#tolerance", "0.1");
        page.click("#save");
        page.waitForURL(quiz);
        page.navigate(quiz + "/items/new?type=SHORT_TEXT");
        page.fill("#promptEn", "Which word?");
        page.fill("#acceptedEn", "dimension\nmeasure");
        page.click("#save");
        page.waitForURL(quiz);
        assertEquals(3, page.locator(".item-line").count());
    }

    private static void film(Page page, String course) {
        add(page, course, "VIDEO", "Seen");
        page.setInputFiles("#film", new FilePayload("a.txt", "text/plain", "no film".getBytes(StandardCharsets.UTF_8)));
        page.click("#save");
        page.waitForSelector(".field--error #film");
        page.setInputFiles(
                "#film", new FilePayload("a.mp4", "video/mp4", "0000ftypisom".getBytes(StandardCharsets.UTF_8)));
        save(page);
        assertEquals(1, page.locator("video").count());
        page.click("#toSlides");
        page.setInputFiles("#slides", new FilePayload("a.png", "image/png", "x<svg>".getBytes(StandardCharsets.UTF_8)));
        Chromium.send(page, "#bring");
        page.waitForSelector(".field--error #slides");
        page.setInputFiles("#slides", new FilePayload[] {slide("red"), slide("blue")});
        Chromium.send(page, "#bring");
        page.waitForSelector("#rows li:nth-child(2) img");
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
        page.fill("#at0", "1 minute");
        page.fill("#alt0En", "A gauge");
        Chromium.send(page, "#save");
        page.waitForSelector(".field--error #at0");
        assertEquals("A gauge", page.inputValue("#alt0En"), "nothing typed is lost");
        page.fill("#at0", "0:05");
        page.fill("#at1", "1:05");
        page.fill("#text1En", "It measures.");
        Chromium.send(page, "#save");
        assertEquals("1:05", page.inputValue("#at1"));
        Chromium.send(page, "#rows li:nth-child(2) .programme-line__moves input");
        assertEquals("1:05", page.inputValue("#at1"), "the moments keep their order");
        assertEquals("It measures.", page.inputValue("#text0En"));
    }

    private static FilePayload slide(String colour) {
        BufferedImage picture = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, colour.hashCode());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(colour + ".png", "image/png", out.toByteArray());
    }

    /** Answers in the preview: one wrong, one right, one not at all. */
    private static void judge(Page page, String course) {
        page.navigate(course + "/preview");
        page.locator("input[type=radio]").first().check();
        page.locator(".quiz__state input").first().fill("2,45");
        page.locator(".preview-part input[type=submit]").click();
        page.waitForSelector(".feedback--right");
        assertEquals(2, page.locator(".feedback--wrong").count());
        assertTrue(page.content().contains("Ten times too large."));
        assertTrue(page.locator("input[type=radio]").first().isChecked());
    }
}
