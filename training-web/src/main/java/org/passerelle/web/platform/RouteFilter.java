package org.passerelle.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.people.AccessTokens;
import org.passerelle.people.Rights;
import org.passerelle.people.RightsOf;
import org.passerelle.people.TokenScope;

/**
 * The porter. Every request comes by here: it gets its correlation id, its headers, its caller and its language; a
 * changing request from a foreign page is refused; an address is led to its view if the caller may see it, and what has
 * no route is not there.
 */
public class RouteFilter extends HttpFilter {
    /** The request attribute that holds the address as people see it, to which forms post back. */
    public static final String ADDRESS = "passerelle.address";

    /** Served as they are, without a caller. */
    private static final List<String> FILES =
            List.of("/resources/", "/favicon.ico", "/robots.txt", "/sw.js", "/learning-sw.js");

    /** Lines that stay open: a browser sends the cookies with them from any page, so that the page is asked for. */
    private static final String LIVE = "/live/";

    /** Led on to servlets that decide themselves: the web API, the library's scripts, push, health. */
    private static final List<String> SERVLETS = List.of(
            "/api/",
            "/jakarta.faces.resource/",
            "/jakarta.faces.push/",
            "/media/",
            LIVE,
            "/health",
            "/openapi",
            "/metrics");

    /** Addresses that standards prescribe, and the resources that answer there. */
    private static final Map<String, String> PRESCRIBED = Map.of(
            "/.well-known/did.json", "/api/v1/did",
            "/.well-known/openid-credential-issuer", "/api/v1/wallet/issuer",
            "/.well-known/oauth-authorization-server", "/api/v1/wallet/authorization",
            "/credentials/verify", "/api/v1/credentials/verify",
            "/verify/bundle.json", "/api/v1/verification/bundle.json",
            "/verify/contexts.json", "/api/v1/verification/contexts.json");

    /** Where programs expect the W3C VC-API. */
    private static final String VC_API = "/vc-api/";

    /**
     * Also under these: lists of what was withdrawn, bodies' keys, calendars, and the API of Open Badges 3.0, as
     * standards say.
     */
    private static final List<String> FORWARDED =
            List.of("/status/", "/issuers/", "/calendar/", "/ims/ob/v3p0/", VC_API);

    @Inject
    transient Routes routes;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient ActiveLocale locale;

    @Inject
    transient ActiveZone zone;

    @Inject
    transient PageCache cache;

    @Inject
    transient Clock clock;

    @Inject
    transient AccessTokens tokens;

    @Inject
    transient RightsOf rightsOf;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        SecurityHeaders.on(response, path, request.isSecure());
        if (FILES.stream().anyMatch(path::startsWith)) {
            response.setHeader("Cache-Control", "public, max-age=604800");
            chain.doFilter(request, response);
            return;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        caller.correlate(Correlation.of(request));
        response.setHeader("X-Correlation-Id", Correlation.of(request));
        Optional<SignedIn> signedIn = identify(request);
        locale.decide(request, signedIn.map(SignedIn::language).orElse(null));
        if (signedIn.isPresent() && !SameOrigin.mayChange(request)
                || path.startsWith(LIVE) && !SameOrigin.mayOpen(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (FORWARDED.stream().anyMatch(path::startsWith)) {
            request.getRequestDispatcher("/api/v1" + path).forward(request, response);
        } else if (PRESCRIBED.containsKey(path)) {
            request.getRequestDispatcher(PRESCRIBED.get(path)).forward(request, response);
        } else if (SERVLETS.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else {
            lead(request, response, path, signedIn.isPresent());
        }
    }

    /** A session's person, unless signed out everywhere since; in the web API also the person of a bearer's token. */
    private Optional<SignedIn> identify(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null
                && authorization.startsWith("Bearer ")
                && (path(request).startsWith("/api/") || path(request).startsWith(VC_API))) {
            tokens.authenticate(authorization.substring(7).strip())
                    .ifPresent(b -> caller.isProgramOf(b.person().person(), b.scope() == TokenScope.WRITE));
            return Optional.empty();
        }
        return SignedIn.in(request.getSession(false), clock.instant()).filter(this::enters);
    }

    private boolean enters(SignedIn signedIn) {
        Optional<Rights> rights = rightsOf.inSession(signedIn.person(), signedIn.since());
        rights.ifPresent(now -> caller.entered(signedIn, now));
        return rights.isPresent();
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, String path, boolean known)
            throws IOException, ServletException {
        Optional<Routes.Match> match = routes.match(path);
        if (match.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Routes.Target target = match.get().target();
        if (target.access() != Permission.PUBLIC && !known) {
            signInFirst(request, response);
        } else if (!caller.may(target.access())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(request, response, match.get(), known);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Routes.Match match, boolean known)
            throws IOException, ServletException {
        Routes.Target target = match.target();
        request.setAttribute(ADDRESS, address(request));
        zone.decide(request);
        if (!target.cookieless()) {
            remember(request, response);
        }
        var dispatcher = request.getRequestDispatcher(match.forward());
        if (target.cached() && !known && isCommon(request, target)) {
            cache.answer(request, response, locale.language(), dispatcher);
        } else {
            response.setHeader("Cache-Control", "private, no-store");
            dispatcher.forward(request, response);
        }
    }

    /** Where no cookie is set, what somebody asks in the address is kept neither: it may be a credential's code. */
    private static boolean isCommon(HttpServletRequest request, Routes.Target target) {
        return "GET".equals(request.getMethod()) && (!target.cookieless() || request.getQueryString() == null);
    }

    private static void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean partial = "partial/ajax".equals(request.getHeader("Faces-Request"));
        String back = "GET".equals(request.getMethod()) ? address(request) : path(request);
        String to = "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        if (partial) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .print("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + to
                            + "\"></redirect></partial-response>");
        } else {
            response.sendRedirect(to);
        }
    }

    private void remember(HttpServletRequest request, HttpServletResponse response) {
        Language.ofTag(request.getParameter(ActiveLocale.NAME))
                .ifPresent(language -> response.addCookie(cookie(request, ActiveLocale.NAME, language.tag())));
        zone.said(request).ifPresent(code -> response.addCookie(cookie(request, ActiveZone.NAME, code)));
    }

    /** A cookie that remembers a choice for a year; nothing secret goes into one. */
    static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path.isEmpty() ? "/" : path;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
