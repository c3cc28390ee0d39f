package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.workshop.Convening;

/** The keys by which a guest's browser is known at workshops, in a cookie that no script reads. */
@RequestScoped
public class GuestKey {
    /** The cookie's name. */
    static final String COOKIE = "guest";

    private static final int MOST = 5;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** The keys, with points between; empty for who is no guest. */
    String keys() {
        return in(request.getCookies());
    }

    private static String in(Cookie @Nullable [] cookies) {
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> checked(cookie.getValue()))
                        .findFirst()
                        .orElse("");
    }

    /** The keys in a Cookie header, for a line that is opened. */
    static String in(String header) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(part -> part.startsWith(COOKIE + "="))
                .map(part -> checked(part.substring(COOKIE.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String checked(String value) {
        return value.matches("[A-Za-z0-9_.-]{1,400}") ? value : "";
    }

    /** Gives the browser one more key; the latest come first. */
    void add(Convening.Arrival arrival, HttpServletResponse response) {
        String known = Arrays.stream(keys().split("\\."))
                .filter(key -> !key.isEmpty())
                .limit(MOST - 1L)
                .reduce(arrival.key(), (a, b) -> a + "." + b);
        Cookie cookie = new Cookie(COOKIE, Objects.requireNonNull(known));
        cookie.setPath("/");
        cookie.setMaxAge((int)
                Math.max(60, Duration.between(clock.instant(), arrival.until()).toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
