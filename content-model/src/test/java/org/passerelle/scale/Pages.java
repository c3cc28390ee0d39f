package org.passerelle.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the running application over HTTP, one client after the other, each address once: nobody asked for it
 * before, so no copy of a page answers.
 */
final class Pages {
    private static final int ZONES = 150;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final List<String> zones;

    private Pages(String base, List<String> zones) {
        this.base = base;
        this.zones = zones;
    }

    /** Usage: as {@link Scale#of}; the application's address and process are in the environment. */
    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        Scale scale = Scale.of(arguments);
        Pages pages = new Pages(System.getenv("PASSERELLE_BASE_URL"), zones(scale));
        Path process = Path.of("/proc", System.getenv("PASSERELLE_PROCESS"), "status");
        Times.say("memory of the process after its start, MB", resident(process));
        Times.head("over HTTP");
        for (int i = 0; i < 20; i++) {
            pages.ask("/courses", pages.zones.get(pages.zones.size() - 1 - i));
            pages.ask("/demand", pages.zones.get(pages.zones.size() - 1 - i));
        }
        pages.measure("catalogue page for a zone", zone -> pages.ask("/courses", zone));
        pages.measure("its second page", zone -> pages.ask("/courses?page=2", zone));
        pages.measure("demand page of a zone", zone -> pages.ask("/demand", zone));
        pages.measure("occupations page of a zone", zone -> pages.ask("/demand/occupations", zone));
        pages.measure("courses by the web API for a zone", zone -> pages.ask("/api/v1/courses?zone=" + zone, ""));
        new Times().add(() -> pages.ask("/courses", "")).print("catalogue page, no zone");
        new Times().add(() -> pages.ask("/demand", "")).print("demand page, no zone");
        pages.export();
        Times.say("memory of the process at the end, MB", resident(process));
    }

    private static List<String> zones(Scale scale) throws SQLException {
        List<String> zones = new ArrayList<>();
        try (Connection connection = scale.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select code from content.employment_zone order by md5(code)")) {
            while (rows.next()) {
                zones.add(rows.getString(1));
            }
        }
        return zones;
    }

    private static double resident(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** Something that is asked for in a zone. */
    private interface Asking {
        void ask(String zone) throws IOException, InterruptedException;
    }

    private void measure(String name, Asking asking) {
        Times times = new Times();
        zones.stream().limit(ZONES).forEach(zone -> times.add(() -> asking.ask(zone)));
        times.print(name);
    }

    /** Open data of every zone and of all together. */
    private void export() throws IOException {
        Times times = new Times();
        long[] bytes = new long[1];
        long began = System.nanoTime();
        zones.forEach(zone -> times.add(() -> bytes[0] += ask("/api/v1/demand.csv?zone=" + zone, "")));
        Times all = new Times().add(() -> bytes[0] += ask("/api/v1/demand.csv", ""));
        times.print("open data of a zone");
        all.print("open data of all zones together");
        Times.say("open data of everything, MB", bytes[0] / 1048576.0);
        Times.since("open data of everything, s", began);
    }

    /** The length of what is answered. */
    private int ask(String path, String zone) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!zone.isEmpty()) {
            request.header("Cookie", "zone=" + zone);
        }
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }
}
