package org.passerelle.web.vcapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.credential.verification.Check;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.web.platform.Texts;

/** Writes what was found as the VC-API answers it: 200 when all is verified, else 400 with the problems. */
@RequestScoped
class Verdicts {
    private static final int BAD = 400;
    private static final Set<Check> OF_PROOF =
            Set.of(Check.STRUCTURE, Check.SCHEMA, Check.CONTEXTS, Check.PROOF, Check.KEY);

    @Inject
    Texts texts;

    /**
     * Whether these findings leave nothing to be said against it.
     *
     * @param checks what the program asked for; nothing for all
     */
    static List<Finding> problems(List<Finding> findings, List<String> checks) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.UNKNOWN)
                .filter(finding -> isAsked(finding.check(), checks))
                .toList();
    }

    private static boolean isAsked(Check check, List<String> checks) {
        return checks.isEmpty()
                || OF_PROOF.contains(check)
                || (check == Check.STATUS && checks.contains("credentialStatus"));
    }

    /** The problems, each with the type that the specifications give it. */
    JsonArrayBuilder written(List<Finding> problems) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        problems.forEach(problem -> all.add(problem(problem)));
        return all;
    }

    private JsonObject problem(Finding finding) {
        String details = finding.details().stream().map(Object::toString).collect(Collectors.joining(", "));
        return Json.createObjectBuilder()
                .add("type", type(finding))
                .add("title", texts.of("verify.check." + finding.check()))
                .add("detail", finding.code().name() + (details.isEmpty() ? "" : ": " + details))
                .add("code", finding.code().name())
                .build();
    }

    private static String type(Finding finding) {
        return finding.code().problemType().map(URI::toString).orElse("about:blank");
    }

    /** The answer to a verification. */
    Response answer(boolean verified, JsonObjectBuilder body) {
        return Response.status(verified ? Response.Status.OK.getStatusCode() : BAD)
                .type("application/json")
                .entity(body.add("verified", verified).build().toString())
                .build();
    }

    /** The answer to something that cannot be done as it was asked. */
    Response refused(List<Finding> problems) {
        Finding first = problems.get(0);
        JsonObject body = Json.createObjectBuilder(problem(first))
                .add("status", BAD)
                .add("problemDetails", written(problems))
                .build();
        return Response.status(BAD)
                .type("application/problem+json")
                .entity(body.toString())
                .build();
    }
}
