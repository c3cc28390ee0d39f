package org.passerelle.web.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** The headers of every answer. No page has scripts or styles in its text, so none needs an exception. */
final class SecurityHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    /** The pages that may ask for the camera, to read a code. */
    private static final Set<String> SEEING = Set.of("/verify");

    private SecurityHeaders() {}

    static void on(HttpServletResponse response, String path, boolean https) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        String camera = SEEING.contains(path) ? "(self)" : "()";
        response.setHeader("Permissions-Policy", "camera=" + camera + ", geolocation=(self), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
