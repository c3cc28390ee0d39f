package org.passerelle.web.error;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Correlation;
import org.passerelle.web.platform.Denied;
import org.passerelle.web.platform.Texts;

/** Every exception that leaves a resource becomes a problem in the caller's language, never a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    private static final String PARSING = "https://www.w3.org/TR/vc-data-model#PARSING_ERROR";

    @Inject
    Texts texts;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Denied) {
                return problem(403, "denied", texts.of("kernel.denied"));
            }
            if (t instanceof Refusal refusal) {
                int status = refusal.code().equals("kernel.signInFirst") ? 401 : 422;
                return Problems.of(
                        status, refusal.code(), texts.refusal(refusal), refusal.field(), Correlation.of(request));
            }
            if (t instanceof NotFound) {
                return problem(404, "notFound", texts.of("error.404.title"));
            }
            if (t instanceof OptimisticLockException) {
                return problem(409, "conflict", texts.of("error.409.title"));
            }
            if (t instanceof Malformed) {
                return problem(400, PARSING, texts.of("error.400.title"));
            }
            // A number such as 1e9999999999 leaves the parser as a NumberFormatException.
            if (t instanceof JsonException
                    || t instanceof JsonbException
                    || t instanceof ProcessingException
                    || t instanceof NumberFormatException) {
                return problem(400, "unreadable", texts.of("error.400.title"));
            }
            if (t instanceof WebApplicationException web) {
                int status = web.getResponse().getStatus();
                String key = "error." + status + ".title";
                return problem(status, "http-" + status, status >= 500 ? texts.of("error.500.title") : title(key));
            }
        }
        LOG.log(Level.ERROR, "request " + Correlation.of(request) + " failed", thrown);
        return problem(500, "failure", texts.of("error.500.title"));
    }

    private String title(String key) {
        String said = texts.of(key);
        return said.startsWith("[") ? texts.of("error.400.title") : said;
    }

    private Response problem(int status, String type, String title) {
        return Problems.of(status, type, title, null, Correlation.of(request));
    }
}
