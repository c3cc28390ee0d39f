package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks every page and every operation of the web API with every role and with none, and compares with the table in
 * {@code access.csv}. What is new must be entered there, by hand: that is when somebody thinks about who may.
 */
class AccessIT {
    private static final List<String> ROLES = List.of(
            AccessTable.STRANGER, "amina", "employeur", "formatrice", "rh", "agent", "elue", "facilitateur", "admin");

    private final TestServer server = TestServer.on(TestServer.On.H2);

    @Test
    void everyoneGetsInWhereTheTableSaysAndNowhereElse() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        List<String> operations = operations();
        for (String role : ROLES) {
            try (var window = Chromium.window(server, "en", 1280)) {
                if (!role.equals(AccessTable.STRANGER)) {
                    People.signIn(window.page(), role);
                }
                APIRequestContext requests = window.context().request();
                for (String address : Addresses.all()) {
                    found.computeIfAbsent("PAGE " + address, a -> new ArrayList<>())
                            .add(page(requests, address));
                }
                for (String operation : operations) {
                    found.computeIfAbsent(operation, o -> new ArrayList<>()).add(operation(requests, operation));
                }
            }
        }
        String table = "address;" + String.join(";", ROLES) + "\n"
                + found.entrySet().stream()
                        .map(e -> e.getKey() + ";" + String.join(";", e.getValue()) + "\n")
                        .collect(Collectors.joining());
        Files.writeString(Path.of("target/access.csv"), table);
        assertEquals(Files.readString(AccessTable.FILE), table, "compare target/access.csv with " + AccessTable.FILE);
    }

    /** In, or why not: {@code sign-in} or {@code denied}. */
    private String page(APIRequestContext requests, String address) {
        APIResponse response = requests.get(
                server.address() + Addresses.filled(address),
                RequestOptions.create().setMaxRedirects(0));
        if (response.status() == 302 && response.headers().get("location").contains("/sign-in")) {
            return "sign-in";
        }
        return response.status() == 403 ? "denied" : response.status() < 500 ? "in" : "failed";
    }

    private String operation(APIRequestContext requests, String operation) {
        String[] parts = operation.split(" ");
        RequestOptions options = RequestOptions.create()
                .setMethod(parts[0])
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setHeader("Content-Type", "application/json");
        if (!parts[0].equals("GET")) {
            options.setData("{}");
        }
        int status = requests.fetch(server.address() + Addresses.filled(parts[1]), options)
                .status();
        return status == 401 ? "sign-in" : status == 403 ? "denied" : status < 500 ? "in" : "failed";
    }

    /** What the API says that it can do. */
    private List<String> operations() {
        try (var window = Chromium.window(server, "en", 1280)) {
            JsonObject api = JsonParser.parseString(window.context()
                            .request()
                            .get(server.address() + "/openapi?format=json")
                            .text())
                    .getAsJsonObject();
            return api.getAsJsonObject("paths").entrySet().stream()
                    .flatMap(path ->
                            methods(path.getValue().getAsJsonObject()).map(method -> method + " " + path.getKey()))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> methods(JsonObject path) {
        return Arrays.stream(new String[] {"get", "post", "put", "delete", "patch"})
                .filter(path::has)
                .map(method -> method.toUpperCase(Locale.ROOT));
    }
}
