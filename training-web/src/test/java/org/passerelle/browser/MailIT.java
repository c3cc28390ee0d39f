package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages go out by a real SMTP server, in the reader's language, and what they promise works. */
class MailIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");
    private static final long PATIENCE = 120_000;

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        MAIL.setUser("postier", "postier", "le-mot-du-postier");
        MAIL.start();
        server = TestServer.with(Map.of(
                "passerelle.mail.host", "127.0.0.1",
                "passerelle.mail.port", String.valueOf(MAIL.getSmtp().getPort()),
                "passerelle.mail.security", "none",
                "passerelle.mail.user", "postier",
                "passerelle.mail.password", "le-mot-du-postier",
                "passerelle.mail.outbox", "false"));
    }

    @AfterAll
    static void stop() {
        server.stop();
        MAIL.stop();
    }

    @Test
    void anAccountIsConfirmedByTheLinkThatCameByMail() throws MessagingException, IOException {
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            page.navigate("/register");
            page.fill("#name", "Zoé Lartigue");
            page.fill("#email", "zoe@ailleurs.example");
            page.fill("#password", "une phrase que je retiens");
            page.click("#register");
            MimeMessage message = messageTo("zoe@ailleurs.example");
            assertEquals("fr", message.getHeader("Content-Language", null));
            assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
            String text = String.valueOf(message.getContent());
            assertFalse(text.contains("phrase que je retiens"), "no password in a message");
            Matcher link = LINK.matcher(text);
            assertTrue(link.find(), text);
            page.navigate(link.group(1));
            page.click("#confirm");
            page.navigate("/sign-in?next=/me/learning");
            page.fill("#email", "zoe@ailleurs.example");
            page.fill("#password", "une phrase que je retiens");
            page.click("#signIn");
            page.waitForURL("**/me/learning");
            assertEquals(404, page.navigate("/outbox").status(), "messages are for their readers only");
        }
    }

    @Test
    void aNoticeComesByMailInTwoFormsAndOneClickWithoutSigningInStopsIt() throws Exception {
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "agnes");
            page.navigate("/me/account/notices");
            page.check("input[name='way-ANSWER'][value='AT_ONCE']");
            page.selectOption("#quietFrom", "8");
            Chromium.send(page, "#keep");
            page.waitForSelector("#kept");
        }
        MimeMessage message = messageTo("agnes@passerelle.example");
        assertEquals("List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
        String click = message.getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", "");
        MimeMultipart forms = (MimeMultipart) message.getContent();
        String text = String.valueOf(forms.getBodyPart(0).getContent());
        String html = String.valueOf(forms.getBodyPart(1).getContent());
        assertTrue(text.contains("Faut-il un pare-vapeur"), text);
        assertTrue(html.contains("<a href=\"" + server.address() + "/me/notices/"), html);
        assertTrue(text.contains(click.replace("/api/v1", "")), "the link stands in the text as well");
        HttpResponse<Void> stopped = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(click))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertEquals(204, stopped.statusCode());
        try (var window = Chromium.window(server, "en", 360)) {
            Page page = window.page();
            page.navigate(click);
            page.waitForSelector("#resume");
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            Chromium.send(page, "#stopAll");
            page.waitForSelector("#resume");
            Chromium.send(page, "#resume");
            page.waitForSelector("#stop");
            assertEquals(List.of(), window.complaints());
        }
    }

    /** The demonstration's own people are written to as well. */
    private static MimeMessage messageTo(String address) throws MessagingException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        for (int known = 1; System.nanoTime() < end; known++) {
            MAIL.waitForIncomingEmail(PATIENCE, known);
            for (MimeMessage message : MAIL.getReceivedMessages()) {
                if (address.equals(message.getAllRecipients()[0].toString())) {
                    return message;
                }
            }
        }
        return fail("no message came for " + address);
    }
}
