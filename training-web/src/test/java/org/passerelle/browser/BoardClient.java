package org.passerelle.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A screen without a browser: it has a log, and keeps what it did until that comes back as a line. */
final class BoardClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String board;
    private final String cookies;
    private final List<JsonObject> log = new ArrayList<>();
    private final Map<String, JsonObject> queue = new LinkedHashMap<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private WebSocket socket;
    private boolean open;

    BoardClient(String board, String cookies) {
        this.board = board;
        this.cookies = cookies;
    }

    /** Opens the line to a server, tells what it has, and sends again what was not acknowledged. */
    void open(TestServer server) {
        String address = server.address().replace("http", "ws") + "/live/boards/" + board + "?word=" + UUID.randomUUID()
                + "&since=" + size();
        WebSocket line = HTTP.newWebSocketBuilder()
                .header("Origin", server.address())
                .header("Cookie", cookies)
                .buildAsync(URI.create(address), new Listener())
                .join();
        List<JsonObject> again;
        synchronized (this) {
            socket = line;
            open = true;
            again = List.copyOf(queue.values());
        }
        again.forEach(this::say);
    }

    /** Does something; while the line is cut it waits. */
    String act(JsonObject action, int late) {
        JsonObject act = new JsonObject();
        String id = UUID.randomUUID().toString();
        act.addProperty("id", id);
        act.addProperty("late", late);
        act.add("do", action);
        synchronized (this) {
            queue.put(id, act);
        }
        say(act);
        return id;
    }

    /** Puts up a note. */
    String put(String item, String text) {
        JsonObject put = new JsonObject();
        put.addProperty("kind", "put");
        put.addProperty("item", item);
        put.addProperty("shape", "NOTE");
        put.addProperty("colour", "BLUE");
        put.addProperty("text", text);
        return act(spot(put, 100, 100), 0);
    }

    /** Moves a note. */
    String move(String item, int x, int y) {
        JsonObject place = new JsonObject();
        place.addProperty("kind", "place");
        place.addProperty("item", item);
        return act(spot(place, x, y), 0);
    }

    private static JsonObject spot(JsonObject act, int x, int y) {
        act.addProperty("x", x);
        act.addProperty("y", y);
        act.addProperty("w", 200);
        act.addProperty("h", 140);
        return act;
    }

    /** One message at a time; what cannot be sent waits for the next line. */
    private synchronized void say(JsonObject act) {
        if (open && socket != null) {
            try {
                socket.sendText(act.toString(), true).get(10, TimeUnit.SECONDS);
            } catch (Exception cut) {
                open = false;
            }
        }
    }

    synchronized int size() {
        return log.size();
    }

    synchronized int waiting() {
        return queue.size();
    }

    synchronized boolean isOpen() {
        return open;
    }

    synchronized List<JsonObject> log() {
        return List.copyOf(log);
    }

    /** The acts that came back to it as lines. */
    synchronized List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What else it was told: refusals, and that it may not be there. */
    synchronized List<String> answers() {
        return List.copyOf(answers);
    }

    synchronized void close() {
        open = false;
        if (socket != null) {
            socket.abort();
        }
    }

    private synchronized void hear(String text) {
        for (JsonElement one : JsonParser.parseString(text).getAsJsonArray()) {
            JsonObject told = one.getAsJsonObject();
            String kind = told.get("kind").getAsString();
            if (kind.equals("lines")) {
                take(told.getAsJsonArray("lines"));
            } else if (kind.equals("kept")) {
                settle(told.get("id").getAsString());
            } else if (kind.equals("refused") || kind.equals("again") || kind.equals("out")) {
                answers.add(told.toString());
            }
        }
    }

    private void take(JsonArray lines) {
        for (JsonElement one : lines) {
            JsonObject line = one.getAsJsonObject();
            long seq = line.get("seq").getAsLong();
            if (seq == log.size() + 1L) {
                log.add(line);
            } else if (seq > log.size()) {
                throw new IllegalStateException("line " + seq + " after " + log.size());
            }
            settle(line.get("id").getAsString());
        }
    }

    private void settle(String id) {
        if (queue.remove(id) != null) {
            acknowledged.add(id);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket line, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                String text = parts.toString();
                parts.setLength(0);
                hear(text);
            }
            line.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket line, int code, String reason) {
            lost(line);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket line, Throwable cut) {
            lost(line);
        }
    }

    private synchronized void lost(WebSocket line) {
        if (line.equals(socket)) {
            open = false;
        }
    }
}
