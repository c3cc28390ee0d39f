package org.passerelle.browser;

import com.microsoft.playwright.Page;

/** The demonstration's people, at the door. */
final class People {
    private static final String PASSWORD = "passerelle-demo-2026";

    private People() {}

    /** Signs in by the form. @param who the part of the address before the @ */
    static void signIn(Page page, String who) {
        page.navigate("/sign-in");
        page.fill("#email", who + "@passerelle.example");
        page.fill("#password", PASSWORD);
        page.click("#signIn");
        page.waitForSelector(".menu summary");
    }
}
