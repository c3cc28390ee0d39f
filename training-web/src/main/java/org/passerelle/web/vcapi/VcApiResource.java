package org.passerelle.web.vcapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.credential.program.Deriving;
import org.passerelle.credential.program.IssuingForPrograms;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.PresentationReport;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.VerifyingForPrograms;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Metered;

/** The W3C VC-API; reached at {@code /vc-api}. */
@RequestScoped
@Path("/vc-api")
@Consumes({"application/json", "application/ld+json"})
public class VcApiResource {
    private static final String CREDENTIAL = "verifiableCredential";

    @Inject
    IssuingForPrograms issuing;

    @Inject
    VerifyingForPrograms verifying;

    @Inject
    Deriving deriving;

    @Inject
    Verdicts verdicts;

    @Inject
    CurrentCaller caller;

    /** Signs the credential in {@code credential}. */
    @POST
    @Path("/credentials/issue")
    @Operation(operationId = "issueForProgram", summary = "Has a credential of W3C data model 2.0 signed")
    public Response issue(InputStream in) {
        caller.require(Permission.ADMINISTER);
        JsonObject credential = Body.of(in).object("credential");
        List<Finding> problems = issuing.problems(credential);
        if (!problems.isEmpty()) {
            return verdicts.refused(problems);
        }
        String signed = issuing.document(issuing.issue(credential));
        return made(StrictJson.read(signed));
    }

    /** Checks the credential in {@code verifiableCredential}. */
    @POST
    @Metered
    @Path("/credentials/verify")
    @Operation(
            operationId = "verifyForProgram",
            summary = "Verifies a credential; 400 when something speaks against it")
    public Response verify(InputStream in) {
        Body body = Body.of(in);
        VerificationReport report = verifying.credential(body.object(CREDENTIAL));
        List<Finding> problems = Verdicts.problems(report.findings(), body.optionTexts("checks"));
        return verdicts.answer(
                problems.isEmpty(),
                Json.createObjectBuilder()
                        .add("verdict", report.verdict().name())
                        .add("problemDetails", verdicts.written(problems)));
    }

    /** Makes the part of a credential that a holder shows. */
    @POST
    @Metered
    @Path("/credentials/derive")
    @Operation(
            operationId = "derivePart",
            summary = "Makes the part of an ecdsa-sd-2023 credential that is to be shown")
    public Response derive(InputStream in) {
        caller.require(Permission.LEARN);
        Body body = Body.of(in);
        return deriving.part(body.object(CREDENTIAL), body.optionTexts("selectivePointers"))
                .map(VcApiResource::made)
                .orElseGet(() -> verdicts.refused(List.of(Finding.of(FindingCode.PROOF_MALFORMED))));
    }

    /** Withdraws a credential that was issued here, for ever. */
    @POST
    @Path("/credentials/status")
    @Operation(operationId = "withdrawForProgram", summary = "Withdraws a credential that was issued here, for ever")
    public Response status(InputStream in) {
        caller.require(Permission.ADMINISTER);
        Body body = Body.of(in);
        JsonObject entry = body.object("credentialStatus");
        boolean withdrawn = body.json().getOrDefault("status", JsonValue.TRUE).equals(JsonValue.TRUE);
        if (!withdrawn || !entry.getString("statusPurpose", "").equals("revocation")) {
            throw new Refusal("credential.programStatus");
        }
        issuing.revoke(body.text("credentialId"));
        return Response.ok(Json.createObjectBuilder().build().toString(), "application/json")
                .build();
    }

    /** Checks the presentation in {@code verifiablePresentation}, and what it presents. */
    @POST
    @Metered
    @Path("/presentations/verify")
    @Operation(operationId = "verifyPresentation", summary = "Verifies a presentation, its holder and its credentials")
    public Response verifyPresentation(InputStream in) {
        Body body = Body.of(in);
        PresentationReport report = verifying.presentation(
                body.object("verifiablePresentation"), body.optionText("challenge"), body.optionText("domain"));
        List<String> checks = body.optionTexts("checks");
        List<Finding> problems = Verdicts.problems(report.findings(), checks);
        boolean verified = problems.isEmpty();
        JsonArrayBuilder each = Json.createArrayBuilder();
        for (VerificationReport credential : report.credentials()) {
            List<Finding> ofOne = Verdicts.problems(credential.findings(), checks);
            verified &= ofOne.isEmpty();
            each.add(Json.createObjectBuilder()
                    .add("verified", ofOne.isEmpty())
                    .add("verdict", credential.verdict().name())
                    .add("problemDetails", verdicts.written(ofOne)));
        }
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("problemDetails", verdicts.written(problems))
                .add("credentialResults", each);
        return verdicts.answer(verified, answer);
    }

    private static Response made(JsonObject credential) {
        return Response.status(Response.Status.CREATED)
                .type("application/json")
                .entity(Json.createObjectBuilder()
                        .add(CREDENTIAL, credential)
                        .build()
                        .toString())
                .build();
    }
}
