package org.passerelle.browser;

import com.microsoft.playwright.Page;

/** Takes a course of the demonstration from enrolment to the credential. */
final class Earning {
    private static final String COURSE = "soudage-securite";

    private Earning() {}

    /** The code of the credential that this person has earned. */
    static String credential(TestServer server, String who) {
        return credential(server, who, COURSE);
    }

    /** The code of the credential that this person has earned in this course. */
    static String credential(TestServer server, String who, String course) {
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, who);
            page.navigate("/courses/" + course + "/enrol");
            page.click("#enrol");
            page.waitForURL("**/me/learning/*-*");
            String place = page.url();
            Answers answers = Answers.to(course);
            leave(page, ".resume .button");
            while (!page.url().equals(place)) {
                if (page.locator("#finish").count() > 0) {
                    leave(page, "#finish");
                } else {
                    answers.give(page);
                    page.click("#submit");
                    page.waitForSelector(".notice--success");
                    leave(page, "#done a.button");
                }
            }
            page.locator(".credential .button").click();
            page.waitForURL("**/credentials/*");
            return page.url().substring(page.url().lastIndexOf('/') + 1);
        }
    }

    /** Clicks what leads on, and waits until the next page is there instead of this one. */
    private static void leave(Page page, String selector) {
        page.evaluate("window.isLeft = true");
        page.locator(selector).first().click();
        page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
    }

    /** Withdraws it, as an administrator does. */
    static void withdraw(TestServer server, String code, String reason) {
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/credentials?q=" + code);
            page.locator(".table tbody a").first().click();
            page.fill("#reason", reason);
            page.click("#revoke");
            page.waitForSelector(".notice--error");
        }
    }
}
