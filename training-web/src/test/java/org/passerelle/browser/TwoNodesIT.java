package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.StateJson;

/** Two servers over one database: people on either see each other's acts, and one server may die in the middle. */
class TwoNodesIT {
    private static final int GUESTS = 6;

    @Test
    void peopleOnTwoServersShareABoardAndOneMayBeKilledWithoutLosingWhatItAcknowledged() throws Exception {
        List<TestServer> pair = TestServer.pair();
        TestServer first = pair.get(0);
        TestServer second = pair.get(1);
        List<BoardClient> screens = new ArrayList<>();
        try (var window = Chromium.window(first, "fr", 1280);
                var guests = Chromium.window(first, "fr", 1280)) {
            String board = BoardIT.convene(window.page());
            String door = BoardIT.door(window.page());
            String id = board.substring(board.lastIndexOf('/') + 1);
            for (int i = 0; i < GUESTS; i++) {
                guests.context().clearCookies();
                BoardIT.come(guests.page(), door, board);
                screens.add(new BoardClient(id, cookies(guests.page())));
            }
            guests.page().navigate("about:blank");
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < GUESTS; i++) {
                screens.get(i).open(server(i, first, second));
                notes.add(UUID.randomUUID().toString());
                screens.get(i).put(notes.get(i), "Note de " + i);
            }
            await("everybody sees everybody's note", () -> screens.stream().allMatch(s -> s.size() == GUESTS));

            String image = hang(window.page(), board);
            await("everybody sees the image", () -> screens.stream().allMatch(s -> s.size() == GUESTS + 1));

            work(screens, notes, 12, () -> {});
            await("all acts reached all screens", () -> screens.stream().allMatch(s -> s.size() == GUESTS * 13 + 1));

            work(screens, notes, 12, first::kill);
            await(
                    "the lines of the dead server are cut",
                    () -> screens.stream().filter(s -> !s.isOpen()).count() >= GUESTS / 2);
            assertTrue(screens.stream().mapToInt(BoardClient::waiting).sum() > 0, "something was under way");
            for (int i = 0; i < GUESTS; i += 2) {
                screens.get(i).open(second);
            }
            work(screens, notes, 4, () -> {});
            await("all that was done arrived", () -> screens.stream().allMatch(s -> s.waiting() == 0));
            await("all screens are one", () -> screens.stream().allMatch(s -> s.size() == GUESTS * (13 + 12 + 4) + 1));
            same(guests.page(), second, door, id, screens);
            String file = second.address() + "/api/v1/boards/" + id + "/images/" + image;
            assertTrue(
                    guests.context()
                            .request()
                            .get(file)
                            .headers()
                            .get("content-type")
                            .startsWith("image/png"),
                    "an image that the dead server took is there");

            Page lead = window.page();
            lead.navigate(second.address() + "/design/boards/" + id);
            assertTrue(lead.url().contains("/sign-in"), "a session lives on one server: one signs in anew");
            signIn(lead, second);
            lead.navigate(second.address() + "/design/boards/" + id);
            lead.waitForSelector(".note:has-text('Note de 0')");
            assertEquals(GUESTS + 1, lead.locator(".note").count());
        } finally {
            screens.forEach(BoardClient::close);
            first.kill();
            second.kill();
        }
    }

    /** Puts up an image; which it is on the log. */
    private static String hang(Page page, String board) {
        var request = page.context().request();
        String api = board.replace("/design/", "/api/v1/");
        assertEquals(
                201,
                request.post(
                                api + "/images?says=mur",
                                RequestOptions.create()
                                        .setHeader("Sec-Fetch-Site", "same-origin")
                                        .setHeader("Content-Type", "application/octet-stream")
                                        .setData(BoardIT.photo().buffer))
                        .status());
        JsonObject told =
                JsonParser.parseString(request.get(api + "/board.json").text()).getAsJsonObject();
        return told.getAsJsonArray("files")
                .get(0)
                .getAsJsonObject()
                .get("image")
                .getAsString();
    }

    private static TestServer server(int guest, TestServer first, TestServer second) {
        return guest % 2 == 0 ? first : second;
    }

    /** Everybody moves their note so many times; in the middle something happens. */
    private static void work(List<BoardClient> screens, List<String> notes, int times, Runnable middle)
            throws InterruptedException {
        Random random = new Random(times);
        for (int round = 0; round < times; round++) {
            if (round == times / 2) {
                middle.run();
            }
            for (int i = 0; i < screens.size(); i++) {
                screens.get(i)
                        .move(notes.get(random.nextInt(notes.size())), random.nextInt(2500), random.nextInt(1800));
            }
            TimeUnit.MILLISECONDS.sleep(120);
        }
    }

    /** Each screen, and the log as a newcomer reads it, give one board, with each acknowledged act once. */
    private static void same(Page guest, TestServer server, String door, String id, List<BoardClient> screens) {
        guest.context().clearCookies();
        guest.navigate(door.replaceFirst("^https?://[^/]*", server.address()));
        guest.fill("#name", "Témoin");
        guest.click("#enter");
        guest.waitForSelector(".board-link");
        JsonObject told = JsonParser.parseString(guest.request()
                        .get(server.address() + "/api/v1/boards/" + id + "/board.json")
                        .text())
                .getAsJsonObject();
        List<JsonObject> log = new ArrayList<>();
        told.getAsJsonArray("log").forEach(line -> log.add(line.getAsJsonObject()));
        String board = told.get("board").toString();
        assertEquals(JsonParser.parseString(board), JsonParser.parseString(folded(log)));
        Set<String> acts = new HashSet<>();
        log.forEach(line -> assertTrue(acts.add(line.get("id").getAsString()), "no act twice"));
        for (BoardClient screen : screens) {
            assertEquals(log, screen.log());
            assertTrue(acts.containsAll(screen.acknowledged()), "nothing acknowledged is lost");
            assertEquals(List.of(), screen.answers());
        }
    }

    private static String folded(List<JsonObject> log) {
        List<Entry> entries = new ArrayList<>();
        for (JsonObject line : log) {
            try (var reader = Json.createReader(new StringReader(line.get("do").toString()))) {
                entries.add(new Entry(
                        line.get("seq").getAsLong(),
                        UUID.fromString(line.get("id").getAsString()),
                        UUID.fromString(line.get("author").getAsString()),
                        Instant.ofEpochMilli(line.get("at").getAsLong()),
                        line.get("late").getAsInt(),
                        line.get("veiled").getAsBoolean(),
                        ActionJson.read(reader.readObject())));
            }
        }
        return StateJson.write(BoardState.of(entries)).toString();
    }

    private static void signIn(Page page, TestServer server) {
        page.navigate(server.address() + "/sign-in");
        page.fill("#email", "agent@passerelle.example");
        page.fill("#password", "passerelle-demo-2026");
        page.click("#signIn");
        page.waitForSelector(".menu summary");
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("guest"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, BooleanSupplier come) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!come.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
