package org.passerelle.design.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's fold and the server's make one board of one log; needs Node.js to run the browser's. */
class FoldInBrowserTest {
    private static final Path FOLD = Path.of("../training-web/src/main/webapp/resources/js/board-fold.js");

    @TempDir
    Path folder;

    @Test
    void theBrowserMakesTheSameBoardOfTheSameLog() throws Exception {
        assumeTrue(hasNode(), "Node.js is not installed: the browser's fold was not compared");
        JsonArrayBuilder logs = Json.createArrayBuilder();
        List<String> expected = new ArrayList<>();
        for (long seed = 1; seed <= 30; seed++) {
            List<Entry> log = new RandomLogs(seed, 6).log(300);
            add(log, logs, expected);
            add(Veil.over(log, BoardState.of(log), new UUID(0, seed)), logs, expected);
        }
        Files.copy(FOLD, folder.resolve("fold.mjs"));
        Files.writeString(folder.resolve("logs.json"), logs.build().toString());
        Files.writeString(
                folder.resolve("run.mjs"),
                "import { fold, document } from './fold.mjs';\nimport { readFileSync } from 'node:fs';\n"
                        + "const logs = JSON.parse(readFileSync(new URL('./logs.json', import.meta.url)));\n"
                        + "for (const log of logs) console.log(JSON.stringify(document(fold(log))));\n");
        List<String> made = run();
        assertEquals(expected.size(), made.size());
        for (int i = 0; i < made.size(); i++) {
            assertEquals(object(expected.get(i)), object(made.get(i)), "log " + i);
        }
    }

    private static void add(List<Entry> log, JsonArrayBuilder logs, List<String> expected) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        log.forEach(entry -> lines.add(ActionJson.write(entry)));
        logs.add(lines);
        expected.add(StateJson.write(BoardState.of(log)).toString());
    }

    private List<String> run() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process node = new ProcessBuilder("node", folder.resolve("run.mjs").toString())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        boolean ended = node.waitFor(60, TimeUnit.SECONDS);
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(0, ended ? node.exitValue() : -1, said);
        return said.lines().toList();
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
