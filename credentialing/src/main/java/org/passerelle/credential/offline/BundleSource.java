package org.passerelle.credential.offline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.passerelle.credential.proof.Malformed;

/** Where the command has its bundle from: a platform, a file, or a platform once and its file from then on. */
final class BundleSource {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> NEAR = Set.of("localhost", "127.0.0.1", "[::1]");

    private final CommandOptions options;

    BundleSource(CommandOptions options) {
        this.options = options;
    }

    /** No bundle, or not the right one; the message is the end of its sentence's key. */
    static final class Unavailable extends Exception {
        private final String what;

        Unavailable(String key, String what) {
            super(key);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    Bundle bundle() throws Unavailable {
        String text = options.platform().isPresent()
                ? fetched(options.platform().orElseThrow())
                : kept(options.bundle().orElseThrow());
        Bundle bundle = opened(text);
        if (options.platform().isPresent() && options.bundle().isPresent()) {
            keep(options.bundle().orElseThrow(), text);
        }
        return bundle;
    }

    private Bundle opened(String text) throws Unavailable {
        try {
            return options.key().isPresent()
                    ? Bundle.openSignedBy(options.key().orElseThrow(), text)
                    : Bundle.open(text);
        } catch (Malformed e) {
            throw new Unavailable(options.key().isPresent() ? "otherKey" : "noGoodBundle", "");
        }
    }

    private static String fetched(String platform) throws Unavailable {
        try {
            URI address = URI.create(platform + "/verify/bundle.json");
            boolean secure = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && NEAR.contains(String.valueOf(address.getHost())));
            if (!secure) {
                throw new Unavailable("notSecure", platform);
            }
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unavailable("noAnswer", address + " (" + answer.statusCode() + ")");
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unavailable("noAnswer", platform);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("noAnswer", platform);
        }
    }

    private static String kept(Path file) throws Unavailable {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Unavailable("noBundleFile", file.toString());
        }
    }

    private static void keep(Path file, String text) throws Unavailable {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Unavailable("notKept", file.toString());
        }
    }
}
