package org.passerelle.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.passerelle.web.platform.Correlation;

/** What went wrong, in words, and what to do next. */
@Named
@RequestScoped
public class ErrorShowPage {
    private static final Set<Integer> SPOKEN = Set.of(400, 403, 404, 409, 413, 429, 503);

    @Inject
    HttpServletRequest request;

    /** The tail of the sentences' keys: {@code error.404.title}. */
    public String getKind() {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE);
        if (thrown instanceof Class<?> type && type.getSimpleName().equals("ViewExpiredException")) {
            return "expired";
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && SPOKEN.contains(code) ? code.toString() : "500";
    }

    /** The identifier to name when asking for help; it stands in the log too. */
    public String getCorrelation() {
        return Correlation.of(request);
    }

    /** The path from which to try again; the expired page's own address. */
    public String getAgain() {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri instanceof String path && path.startsWith("/") && !path.startsWith("//") ? path : "/";
    }
}
