package org.passerelle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser, launched once per test run; each person gets a window that knows nothing of the others. */
final class Chromium {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    private static synchronized Browser browser() {
        if (browser == null) {
            browser = launch(List.of());
        }
        return browser;
    }

    private static synchronized Browser launch(List<String> more) {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        Path binary = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: apt install chromium"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(binary)
                        .setArgs(Stream.concat(FLAGS.stream(), more.stream()).toList()));
    }

    /** A person's window. */
    static Window window(TestServer server, String language, int width) {
        BrowserContext context = context(browser(), server, language, width);
        return new Window(context, context.newPage());
    }

    /** The window of somebody whose camera sees this film, in a browser that ends with it. */
    static Window camera(TestServer server, String language, int width, Path film) {
        Browser own = launch(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
        BrowserContext context = context(own, server, language, width);
        context.onClose(closed -> own.close());
        return new Window(context, context.newPage());
    }

    private static BrowserContext context(Browser browser, TestServer server, String language, int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.address())
                .setLocale(language.equals("fr") ? "fr-FR" : "en-GB")
                .setViewportSize(width, width < 600 ? 760 : 900));
    }

    /** Sends a form and waits for its answer, also where that has the same address. */
    static void send(Page page, String button) {
        page.evaluate("() => { window.sendingForm = true; }");
        page.click(button);
        page.waitForFunction("() => !window.sendingForm && document.readyState === 'complete'");
    }

    /** A window and what went wrong in it. */
    static final class Window implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        Window(BrowserContext context, Page page) {
            this.context = context;
            this.page = page;
            page.setDefaultTimeout(15_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost")
                        && !request.url().startsWith("data:")
                        && !request.url().startsWith("blob:")) {
                    complaints.add("a request left for " + request.url());
                }
            });
        }

        Page page() {
            return page;
        }

        BrowserContext context() {
            return context;
        }

        /** Errors of scripts and policies, and requests to other hosts. */
        List<String> complaints() {
            return complaints;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
