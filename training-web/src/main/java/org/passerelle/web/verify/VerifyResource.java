package org.passerelle.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.net.URI;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.web.platform.Metered;
import org.passerelle.web.platform.Texts;

/** Verification in the shape of the W3C VC-API; reached at {@code POST /credentials/verify}. */
@RequestScoped
@Path("/credentials/verify")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VerifyResource {
    @Inject
    Verifying verifying;

    @Inject
    Texts texts;

    /** Checks the credential in {@code verifiableCredential}. */
    @POST
    @Metered
    public String verify(String body) {
        VerificationReport report = verifying.verify(credential(body));
        boolean verified = report.findings().stream().noneMatch(VerifyResource::isProblem);
        JsonArrayBuilder problems = Json.createArrayBuilder();
        report.findings().stream().filter(VerifyResource::isProblem).forEach(f -> problems.add(problem(f)));
        JsonArrayBuilder warnings = Json.createArrayBuilder();
        report.findings().stream()
                .filter(f -> f.outcome() == Outcome.NOTE)
                .forEach(f -> warnings.add(f.code().name()));
        return Json.createObjectBuilder()
                .add("verified", verified)
                .add("verdict", report.verdict().name())
                .add("problemDetails", problems)
                .add("warnings", warnings)
                .build()
                .toString();
    }

    /** The credential's own text, to the letter: reading it here would hide what a strict reader refuses. */
    private static String credential(String body) {
        try (JsonParser parser = Json.createParser(new StringReader(body))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new BadRequestException();
            }
            while (parser.hasNext() && parser.next() == JsonParser.Event.KEY_NAME) {
                boolean wanted = parser.getString().equals("verifiableCredential");
                JsonParser.Event value = parser.next();
                int from = (int) parser.getLocation().getStreamOffset() - 1;
                if (value == JsonParser.Event.START_OBJECT) {
                    parser.skipObject();
                } else if (value == JsonParser.Event.START_ARRAY) {
                    parser.skipArray();
                }
                if (wanted && value == JsonParser.Event.START_OBJECT) {
                    return body.substring(from, (int) parser.getLocation().getStreamOffset());
                }
            }
        }
        throw new BadRequestException("verifiableCredential is missing");
    }

    private static boolean isProblem(Finding finding) {
        return finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.UNKNOWN;
    }

    private JsonObject problem(Finding finding) {
        return Json.createObjectBuilder()
                .add("type", finding.code().problemType().map(URI::toString).orElse("about:blank"))
                .add("title", texts.of("verify.check." + finding.check()))
                .add("code", finding.code().name())
                .build();
    }
}
