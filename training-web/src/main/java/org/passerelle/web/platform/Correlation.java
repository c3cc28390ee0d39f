package org.passerelle.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The identifier of a request: on the error page, in the problem, in the audit and in the log alike. */
public final class Correlation {
    private static final String KEY = "passerelle.correlation";

    private Correlation() {}

    /** The request's identifier, made at the first call. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof String known) {
            return known;
        }
        String made = UUID.randomUUID().toString().substring(0, 13);
        request.setAttribute(KEY, made);
        return made;
    }
}
