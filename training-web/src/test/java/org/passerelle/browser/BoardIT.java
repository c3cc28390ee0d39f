package org.passerelle.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several people on one board: in the room, by a link, from a list, and one who was cut off for a while. */
class BoardIT {
    private static final String BOARD = "JSON.stringify((await import('/resources/js/board-fold.js'))"
            + ".document(document.getElementById('board').line.view()))";

    @ParameterizedTest
    @EnumSource
    void threePeopleAndOneWhoWasCutOffSeeOneBoardAndNoWordIsLost(TestServer.On database) {
        TestServer server = TestServer.on(database);
        try (var ines = Chromium.window(server, "fr", 1280);
                var guest = Chromium.window(server, "fr", 1280);
                var tomasz = Chromium.window(server, "fr", 1280)) {
            String board = convene(ines.page());
            String door = door(ines.page());
            come(guest.page(), door, board);
            People.signIn(tomasz.page(), "facilitateur");
            tomasz.page().navigate(workshop(ines.page(), board));
            tomasz.page().click("#join");
            tomasz.page().waitForSelector(".board-link");
            tomasz.page().navigate(board);
            ines.page().navigate(board);

            put(ines.page(), "63 jours d’attente");
            guest.page().waitForSelector(".note:has-text('63 jours')");
            tomasz.page().waitForSelector(".note:has-text('63 jours')");

            guest.context().setOffline(true);
            guest.page().waitForSelector("#line:has-text('Hors ligne')");
            put(guest.page(), "écrit dans le train");
            rewrite(guest.page(), "63 jours", "63 jours, dit la guichetière");
            rewrite(ines.page(), "63 jours", "63 jours, dit le registre");
            tomasz.page().waitForSelector(".note:has-text('dit le registre')");
            guest.page().waitForTimeout(6500);
            guest.context().setOffline(false);
            for (Page page : List.of(ines.page(), tomasz.page(), guest.page())) {
                page.waitForSelector(".note:has-text('écrit dans le train'):has-text('hors ligne')");
                page.waitForSelector(".note--disputed:has-text('guichetière'):has-text('registre')");
            }

            yesterday(guest.page(), ines.page(), board);

            Page list = tomasz.page();
            list.navigate(board + "/outline");
            list.focus("#text");
            list.keyboard().type("posé depuis la liste");
            list.keyboard().press("Tab");
            list.keyboard().press("Tab");
            list.keyboard().press("Tab");
            list.keyboard().press("Tab");
            list.keyboard().press("Enter");
            list.waitForSelector(".outline-item:has-text('posé depuis la liste')");
            guest.page().waitForSelector(".note:has-text('posé depuis la liste')");
            put(guest.page(), "et la liste suit");
            list.waitForSelector(".outline-item:has-text('et la liste suit')");
            move(ines.page(), "et la liste suit");

            images(guest.page(), ines.page(), list, board);
            put(guest.page(), "=1+1");
            same(ines.page(), guest.page(), board);
            String table = api(guest.page(), board, "/board.csv");
            assertTrue(table.contains("\"'=1+1\"") && table.contains("M. Brandy"), table);
            assertTrue(table.contains("IMAGE") && table.contains(".png\r\n"), table);
            paper(guest.page(), board);
            assertEquals(List.of(), ines.complaints());
            assertEquals(List.of(), tomasz.complaints());
        }
    }

    @Test
    void whoLeadsHasSilenceVoteTimerLockAndTheDoor() {
        TestServer server = TestServer.on(TestServer.On.H2);
        try (var ines = Chromium.window(server, "fr", 1280);
                var guest = Chromium.window(server, "en", 1280)) {
            Page lead = ines.page();
            Page other = guest.page();
            String board = convene(lead);
            come(other, door(lead), board);
            lead.navigate(board);
            put(lead, "idée de départ");
            lead.click("#panel summary");
            lead.fill("#stepText", "Idées, en silence");
            lead.click("#stepForm button");
            other.waitForSelector("#step:has-text('en silence')");
            lead.click("#timerForm button");
            other.waitForSelector("#timer:has-text('7:5')");
            lead.click("#silence");
            other.waitForSelector("#state:has-text('silence')");
            put(other, "secret du guichet");
            lead.waitForSelector(".note:has-text('caché')");
            assertFalse(lead.content().contains("secret du guichet"));
            assertFalse(json(lead, board).contains("secret du guichet"));
            assertFalse(print(lead, board).contains("secret du guichet"));
            assertTrue(print(other, board).contains("secret du guichet"), "one's own words are one's own");
            lead.click("#silence");
            lead.waitForSelector(".note:has-text('secret du guichet')");

            lead.fill("#dots", "2");
            lead.click("#ballot");
            other.waitForSelector("#state:has-text('2 dots of 2')");
            other.click(".note:has-text('secret')");
            other.click("#vote");
            other.click("#vote");
            other.waitForSelector("#state:has-text('0 dots of 2')");
            other.click("#vote");
            other.waitForSelector("#said:has-text('2 dots are placed')");
            assertEquals(0, lead.locator(".note__dots").count(), "dots are secret");
            assertFalse(print(other, board).contains("2 dots"));
            lead.click("#ballot");
            lead.waitForSelector(".note__dots:has-text('2 points')");
            lead.click("#lock");
            other.waitForSelector("#add[disabled]");
            assertEquals(
                    "refused design.board.locked", answer(other, "{kind:'remark',item:crypto.randomUUID(),text:'x'}"));
            assertEquals("refused design.board.facilitatorOnly", answer(other, "{kind:'lock',on:false}"));
            lead.click("#lock");
            other.waitForSelector("#add:not([disabled])");
            assertEquals(
                    "refused kernel.tooLong",
                    answer(
                            other,
                            "{kind:'put',item:crypto.randomUUID(),shape:'NOTE',colour:'BLUE',x:1,y:1,w:9,h:9,text:'x'.repeat(50000)}"));
            assertEquals("refused design.board.unreadable", answer(other, "{kind:'format'}"));
            assertEquals("closed", answer(other, "{kind:'step',text:'x'.repeat(70000)}"));
            assertEquals(List.of(), broken(lead, other));

            lead.navigate(workshop(lead, board));
            String before = drag(other, "idée de départ");
            lead.click(".send-out >> nth=-1");
            lead.waitForSelector(".badge:has-text('plus à la table')");
            other.waitForSelector("#said:has-text('no seat')");
            other.mouse().up();
            other.waitForCondition(() -> before.equals(place(other, "idée de départ")));
            assertEquals(0, other.evaluate("document.getElementById('board').line.queue.length"), "nothing waits");
            assertEquals(
                    422,
                    other.context()
                            .request()
                            .get(board.replace("/design/", "/api/v1/") + "/board.pdf")
                            .status(),
                    "nor is it read any more");
            lead.navigate(board + "/history");
            assertTrue(lead.locator(".history li").count() > 8);
            lead.locator(".restore").last().click();
            lead.waitForSelector(".history li:has-text('retiré')");
            lead.navigate(board);
            lead.waitForSelector("#line:has-text('En ligne')");
            lead.waitForCondition(() -> lead.locator(".note").count() == 1);
            lead.navigate(board + "?replay=1");
            lead.waitForSelector("#line:has-text('En ligne')");
            lead.waitForSelector("#moment[max]:not([max='0'])");
            lead.click("#play");
            lead.waitForSelector(".note:has-text('secret du guichet')");
            assertEquals(List.of(), ines.complaints());
        }
    }

    @Test
    void everyPageOfAWorkshopKeepsTheRulesOnATelephoneToo() {
        List<String> broken = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            try (var ines = Chromium.window(TestServer.on(TestServer.On.H2), width == 360 ? "fr" : "en", width)) {
                Page page = ines.page();
                String board = convene(page);
                broken.addAll(broken(page));
                String door = door(page);
                broken.addAll(broken(page));
                page.navigate(door);
                broken.addAll(broken(page));
                page.navigate(board);
                put(page, "une note");
                broken.addAll(broken(page));
                page.click(".note");
                broken.addAll(broken(page));
                page.click("#addImage");
                broken.addAll(broken(page));
                page.navigate(board + "/wall");
                broken.addAll(broken(page));
                page.setInputFiles("#file", photo());
                page.click("#send");
                page.waitForSelector(".wall__photo img");
                broken.addAll(broken(page));
                page.navigate(board);
                page.waitForSelector(".note--IMAGE img");
                page.focus(".note--IMAGE");
                page.keyboard().press("Enter");
                page.waitForSelector("#larger");
                broken.addAll(broken(page));
                for (String part : List.of("/outline", "/history")) {
                    page.navigate(board + part);
                    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
                    broken.addAll(broken(page));
                }
                assertEquals(List.of(), ines.complaints());
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void aLineIsOpenedOnlyFromOurOwnPagesAndAnAddressAloneOpensNothing() throws Exception {
        TestServer server = TestServer.on(TestServer.On.H2);
        try (var ines = Chromium.window(server, "fr", 1280);
                var stranger = Chromium.window(server, "fr", 1280)) {
            String board = convene(ines.page());
            String id = board.substring(board.lastIndexOf('/') + 1);
            String cookies = ines.context().cookies().stream()
                    .map(c -> c.name + "=" + c.value)
                    .reduce("", (a, b) -> a + "; " + b)
                    .replaceFirst("^; ", "");
            CompletionException elsewhere =
                    assertThrows(CompletionException.class, () -> told(server, id, "https://evil.example", cookies));
            assertTrue(elsewhere.getCause() instanceof WebSocketHandshakeException, elsewhere.toString());
            assertTrue(told(server, id, server.address(), cookies).contains("\"hello\""));
            assertTrue(told(server, id, server.address(), "").contains("\"out\""));
            assertTrue(told(server, UUID.randomUUID().toString(), server.address(), cookies)
                    .contains("\"out\""));
            Page page = stranger.page();
            page.navigate(board);
            assertTrue(page.url().contains("/sign-in"), page.url());
            People.signIn(page, "amina");
            assertEquals(404, page.navigate(board).status());
            assertEquals(404, page.navigate(board + "/outline").status());
            assertEquals(
                    404,
                    page.context()
                            .request()
                            .get(board.replace("/design/", "/api/v1/") + "/board.json", RequestOptions.create())
                            .status());
        }
    }

    /** A device that was away since yesterday: what it wrote then stands beside what was written since, and says so. */
    private static void yesterday(Page away, Page other, String board) {
        away.evaluate(
                "() => { const line = document.getElementById('board').line;"
                        + "const note = [...line.board.items.values()].find((i) => i.versions.some((v) => v.text === 'écrit dans le train'));"
                        + "localStorage.setItem(`${line.key}:queue`, JSON.stringify([{ id: crypto.randomUUID(), made: Date.now() - 86400000,"
                        + " do: { kind: 'write', item: note.id, basis: note.versions.map((v) => v.id), text: 'écrit hier soir' } }])); }");
        away.navigate("about:blank");
        rewrite(other, "écrit dans le train", "écrit dans le bus");
        away.navigate(board);
        for (Page page : List.of(away, other)) {
            page.waitForSelector(
                    ".note--disputed:has-text('écrit hier soir'):has-text('écrit dans le bus'):has-text('1440 minutes')");
        }
    }

    /**
     * A guest puts up an image, somebody a wall of paper, somebody one from the list; what is no image disturbs nobody.
     */
    private static void images(Page guest, Page ines, Page list, String board) {
        guest.click("#addImage");
        guest.setInputFiles("#imageFile", new FilePayload("mur.png", "image/png", "bonjour".getBytes(UTF_8)));
        guest.fill("#imageSays", "le mur du guichet");
        guest.click("#imageDo");
        guest.waitForSelector("#imageSaid:has-text('pas une image')");
        guest.setInputFiles("#imageFile", photo());
        guest.click("#imageDo");
        for (Page page : List.of(guest, ines)) {
            page.waitForSelector(".note--IMAGE img[alt='le mur du guichet']");
            page.waitForCondition(
                    () -> (Boolean)
                            page.evaluate(
                                    "(() => { const i = document.querySelector('.note__image'); return i.complete && i.naturalWidth === 640; })()"));
        }
        list.waitForSelector(".outline-item img[alt='le mur du guichet']");
        String before = (String) ines.locator(".note--IMAGE").evaluate("n => n.style.width");
        ines.focus(".note--IMAGE");
        ines.keyboard().press("+");
        guest.waitForCondition(
                () -> !before.equals(guest.locator(".note--IMAGE").evaluate("n => n.style.width")));
        String file = (String) guest.locator(".note__image").evaluate("i => i.src");
        var handed = guest.context().request().get(file);
        assertTrue(handed.headers().get("content-type").startsWith("image/png"));
        assertTrue(handed.headers().get("cache-control").contains("immutable"));
        assertEquals("nosniff", handed.headers().get("x-content-type-options"));
        try (var stranger = Chromium.window(TestServer.on(TestServer.On.H2), "fr", 1280)) {
            assertEquals(404, stranger.context().request().get(file).status());
        }

        ines.navigate(board + "/wall");
        ines.setInputFiles("#file", photo());
        assertTrue(ines.inputValue("#says").endsWith(", 2"), ines.inputValue("#says"));
        ines.click("#send");
        ines.waitForSelector(".wall__photo img");
        ines.fill("#text", "- ligne du mur\n\n- autre ligne du mur");
        ines.click("#lines button");
        ines.waitForSelector("#done:has-text('2 notes')");
        guest.waitForSelector(".note:has-text('autre ligne du mur')");
        ines.navigate(board);

        list.click("#putImage summary");
        list.setInputFiles("#imageFile", photo());
        list.fill("#imageSays", "posée depuis la liste");
        list.focus("#imageDo");
        list.keyboard().press("Enter");
        list.waitForSelector(".outline-item img[alt='posée depuis la liste']");
        guest.waitForSelector(".note--IMAGE img[alt='posée depuis la liste']");
        var plain = guest.context()
                .request()
                .post(
                        board + "/outline",
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setMultipart(FormData.create()
                                        .set("act", "image")
                                        .set("says", "sans script")
                                        .set("part", "says")
                                        .set("file", photo())));
        assertTrue(plain.text().contains("alt=\"sans script\""), "a plain form does as well");
        guest.waitForSelector(".note--IMAGE img[alt='sans script']");
    }

    static FilePayload photo() {
        BufferedImage drawn = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400; i++) {
            drawn.setRGB(i, i, 0xFFEDA8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("mur.png", "image/png", out.toByteArray());
    }

    /** The board on paper says all of it, and its picture is one. */
    private static void paper(Page page, String board) {
        String said = print(page, board);
        assertTrue(said.contains("63 jours, dit la guichetière") && said.contains("et la liste suit"), said);
        assertTrue(said.contains("M. Brandy") && said.contains("440 minutes"), said);
        byte[] picture = page.context()
                .request()
                .get(board.replace("/design/", "/api/v1/") + "/board.png")
                .body();
        try {
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture));
            assertTrue(drawn.getWidth() > 2000 && drawn.getWidth() > drawn.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String print(Page page, String board) {
        byte[] answer = page.context()
                .request()
                .get(board.replace("/design/", "/api/v1/") + "/board.pdf")
                .body();
        try (var pdf = Loader.loadPDF(answer)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a note with the pointer and begins to move it; where it was. */
    private static String drag(Page page, String text) {
        var box = page.locator(".note:has-text('" + text + "')").first().boundingBox();
        String before = place(page, text);
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 40);
        page.waitForCondition(() -> !before.equals(place(page, text)));
        return before;
    }

    private static String place(Page page, String text) {
        return (String) page.locator(".note:has-text('" + text + "')").first().evaluate("n => n.style.left");
    }

    private static String told(TestServer server, String board, String origin, String cookies) throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        WebSocket socket = builder.buildAsync(
                        URI.create(server.address().replace("http", "ws") + "/live/boards/" + board + "?word="
                                + UUID.randomUUID()),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket line, CharSequence data, boolean last) {
                                first.complete(data.toString());
                                return WebSocket.Listener.super.onText(line, data, last);
                            }
                        })
                .join();
        String said = first.get(15, TimeUnit.SECONDS);
        socket.abort();
        return said;
    }

    static String convene(Page page) {
        People.signIn(page, "agent");
        page.navigate("/design");
        page.locator(".card__title a[href^='/design/challenges/']").first().click();
        page.click("#newWorkshop");
        page.fill("#title", "Atelier " + UUID.randomUUID());
        page.click("#convene");
        page.waitForSelector(".board-link");
        return page.url().replaceFirst("/design/.*", "")
                + page.locator(".board-link").first().getAttribute("href");
    }

    static String door(Page page) {
        page.click("#openDoor");
        page.waitForSelector("#door");
        return page.inputValue("#door");
    }

    static void come(Page page, String door, String board) {
        page.navigate(door);
        page.fill("#name", "M. Brandy");
        page.click("#enter");
        page.waitForSelector(".board-link");
        page.navigate(board);
    }

    private static String workshop(Page page, String board) {
        page.navigate(board);
        return page.locator(".board__way a").getAttribute("href");
    }

    private static void put(Page page, String text) {
        page.waitForSelector("#add:not([disabled])");
        page.click("#add");
        page.fill("#words", text);
        page.click("#save");
        page.waitForSelector(".note:has-text('" + text + "')");
    }

    private static void rewrite(Page page, String old, String text) {
        page.locator(".note:has-text('" + old + "')").first().focus();
        page.keyboard().press("Enter");
        page.fill("#words", text);
        page.click("#save");
        page.waitForSelector(".note:has-text('" + text + "')");
    }

    /** By keys: two steps to the right. */
    private static void move(Page page, String text) {
        var note = page.locator(".note:has-text('" + text + "')").first();
        note.waitFor();
        String before = (String) note.evaluate("n => n.style.left");
        note.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() ->
                note.evaluate("n => n.style.left").equals((Integer.parseInt(before.replace("px", "")) + 40) + "px"));
    }

    /** Both screens and the replayed log are one board. */
    private static void same(Page one, Page other, String board) {
        one.waitForCondition(() -> one.evaluate("async () => " + BOARD).equals(other.evaluate("async () => " + BOARD))
                && (Boolean) one.evaluate("document.getElementById('board').line.queue.length === 0"));
        var replayed = JsonParser.parseString(json(one, board)).getAsJsonObject();
        var seen = JsonParser.parseString((String) one.evaluate("async () => " + BOARD));
        assertEquals(replayed.get("board"), seen);
        assertEquals(
                replayed.get("log").getAsJsonArray().size(),
                replayed.get("board").getAsJsonObject().get("seq").getAsInt());
    }

    private static String json(Page page, String board) {
        return api(page, board, "/board.json");
    }

    private static String api(Page page, String board, String part) {
        return page.context()
                .request()
                .get(board.replace("/design/", "/api/v1/") + part)
                .text();
    }

    /** What a line of this person's own answers to an act. */
    private static String answer(Page page, String action) {
        return (String) page.evaluate("() => new Promise((done) => {"
                + "const board = document.getElementById('board').dataset.board;"
                + "const id = crypto.randomUUID();"
                + "const s = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live/boards/${board}?word=${crypto.randomUUID()}&since=99999`);"
                + "s.onclose = () => done('closed');"
                + "s.onmessage = (e) => { for (const t of JSON.parse(e.data)) {"
                + "  if (t.kind === 'hello') s.send(JSON.stringify({ id, late: 0, do: " + action + " }));"
                + "  if (t.id === id) { done(`${t.kind} ${t.code}`); s.close(); } } };"
                + "})");
    }

    private static List<String> broken(Page... pages) {
        List<String> broken = new ArrayList<>();
        for (Page page : pages) {
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations()
                    .forEach(v -> broken.add(page.url() + ": " + v.getId() + " "
                            + v.getNodes().get(0).getHtml()));
            if (!(Boolean)
                    page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
                broken.add(page.url() + ": wider than the screen");
            }
        }
        return broken;
    }
}
