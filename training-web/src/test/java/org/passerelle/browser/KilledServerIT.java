package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of a timed quiz: whatever it said to be saved is there when it is back. */
class KilledServerIT {
    private static final String COURSE = "preparer-une-commande";

    @Test
    void everyAnswerThatWasSaidToBeSavedOutlivesTheServer() throws IOException, InterruptedException {
        TestServer server = TestServer.with(Map.of());
        try (var window = Chromium.window(server, "fr", 360)) {
            Page page = window.page();
            People.signIn(page, "mariam");
            Reader.open(page, Reader.place(page, COURSE), Answers.title(COURSE, "atelier"));
            Chromium.send(page, "#retry");
            String quiz = page.url();
            fill(page, "0", "allée");
            page.waitForFunction(
                    "() => /^Enregistré/.test(document.querySelector('[data-item=a-trous] .saved').textContent)");
            int last = answerUntilKilled(page, server);
            fill(page, "1", "niveau");
            page.waitForFunction(
                    "() => /^Gardé ici/.test(document.querySelector('[data-item=a-trous] .saved').textContent)");
            server.killAndRestart();
            People.signIn(page, "mariam");
            page.navigate(quiz);
            page.waitForFunction(
                    "() => /^Enregistré|^Donné/.test(document.querySelector('[data-item=a-trous] .saved').textContent)");
            page.reload();
            assertEquals("allée", field(page, "0").inputValue(), "saved before");
            assertEquals("niveau", field(page, "1").inputValue(), "kept here while the server was dead");
            int there = Integer.parseInt(
                    page.locator("[data-item=a-poids] input[type=text]").inputValue());
            assertTrue(there >= last, there + " is older than " + last + ", which was said to be saved");
            assertTrue(page.locator("[data-clock]").textContent().matches("2\\d:\\d\\d"), "the time went on meanwhile");
        } finally {
            server.stop();
        }
    }

    /** Gives a rising answer again and again until nobody answers; the last one that was said to be saved. */
    private static int answerUntilKilled(Page page, TestServer server) throws InterruptedException {
        String attempt = page.getAttribute("#quiz", "data-attempt");
        Thread killer = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(1500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            server.kill();
        });
        killer.start();
        int last = 0;
        try {
            for (int n = 1; n < 100_000; n++) {
                RequestOptions options = RequestOptions.create()
                        .setHeader("Sec-Fetch-Site", "same-origin")
                        .setHeader("Content-Type", "application/json")
                        .setData("{\"answer\":\"" + n + "\"}");
                String address = "/api/v1/attempts/" + attempt + "/responses/a-poids";
                if (page.request().put(address, options).ok()) {
                    last = n;
                }
            }
        } catch (PlaywrightException dead) {
            // That is what was waited for.
        }
        killer.join();
        assertTrue(last > 0, "something was saved before");
        return last;
    }

    private static Locator field(Page page, String part) {
        return page.locator("[data-item=a-trous] [data-part='" + part + "']");
    }

    private static void fill(Page page, String part, String text) {
        field(page, part).fill(text);
    }
}
