package org.passerelle.web.error;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.passerelle.web.platform.Correlation;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Meter;
import org.passerelle.web.platform.Metered;
import org.passerelle.web.platform.Texts;

/** Turns strangers away from a {@link Metered} operation who ask too often, and tells them when to come again. */
@Provider
@Metered
public class MeterFilter implements ContainerRequestFilter {
    private static final int TOO_MANY = 429;

    @Inject
    Meter meter;

    @Inject
    CurrentCaller caller;

    @Inject
    Texts texts;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Duration wait = caller.isKnown() ? Duration.ZERO : meter.count(request.getRemoteAddr());
        if (!wait.isZero()) {
            Response problem =
                    Problems.of(TOO_MANY, "tooOften", texts.of("error.429.title"), null, Correlation.of(request));
            context.abortWith(Response.fromResponse(problem)
                    .header("Retry-After", wait.toSeconds())
                    .build());
        }
    }
}
