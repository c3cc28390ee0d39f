package org.passerelle.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;

/**
 * Strangers' copies of public pages, kept for some seconds, so that a rush of visitors costs one rendering. A change
 * shows after {@link #FRESH} at the latest; whoever is signed in always gets a page of their own.
 */
@ApplicationScoped
public class PageCache {
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final int MOST = 400;

    @Inject
    Clock clock;

    private final Map<String, Copy> copies = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
            return size() > MOST;
        }
    };

    private record Copy(byte[] plain, byte[] zipped, String type, String etag, Instant until) {}

    /** Answers with the copy of this page, which it makes if there is none or it is too old. */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, Language language, RequestDispatcher page)
            throws IOException, ServletException {
        String key = language.tag()
                + '|'
                + ActiveLocale.cookie(request, "zone").orElse("")
                + '|'
                + request.getAttribute(RouteFilter.ADDRESS);
        Copy copy = fresh(key);
        if (copy == null) {
            Recorded recorded = new Recorded(response);
            page.forward(request, recorded);
            if (recorded.isPlainPage() && key.length() < 600) {
                copy = keep(key, recorded);
            } else {
                recorded.replay();
                return;
            }
        }
        send(request, response, copy);
    }

    private @Nullable Copy fresh(String key) {
        synchronized (copies) {
            Copy copy = copies.get(key);
            return copy == null || clock.instant().isAfter(copy.until) ? null : copy;
        }
    }

    private Copy keep(String key, Recorded recorded) throws IOException {
        byte[] plain = recorded.body();
        Copy copy = new Copy(
                plain, zip(plain), recorded.type(), etag(plain), clock.instant().plus(FRESH));

        synchronized (copies) {
            copies.put(key, copy);
        }
        return copy;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Copy copy) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=" + FRESH.toSeconds());
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        response.setHeader("ETag", copy.etag);
        if (copy.etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepts = request.getHeader("Accept-Encoding");
        boolean zipped = accepts != null && accepts.contains("gzip");
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = zipped ? copy.zipped : copy.plain;
        response.setContentType(copy.type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
