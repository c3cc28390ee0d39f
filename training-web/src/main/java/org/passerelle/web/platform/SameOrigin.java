package org.passerelle.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Tells a request that one of our own pages made from one that a stranger's page made in the person's name. Browsers
 * say so by {@code Sec-Fetch-Site} and {@code Origin}, which no page can forge (Fetch Metadata; OWASP CSRF cheat
 * sheet).
 */
final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SameOrigin() {}

    /** Whether this request may change something with the authority of a cookie. */
    static boolean mayChange(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && host(origin).equals(request.getHeader("Host"));
    }

    /** Whether the page that opens this line is one of ours: {@code Origin} comes with every WebSocket's handshake. */
    static boolean mayOpen(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && (host(origin).equals(request.getHeader("Host"))
                        || host(origin).equals(host(Setting.BASE_URL.value())));
    }

    private static String host(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
