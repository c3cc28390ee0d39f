package org.passerelle.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.programs.LettingPrograms;
import org.passerelle.credential.programs.Scope;
import org.passerelle.web.platform.CurrentCaller;

/** Lets a program act for the holder whose token it shows, as far as that reaches. */
@RequestScoped
class Letting {
    private static final String BEARER = "Bearer ";

    @Inject
    LettingPrograms programs;

    @Inject
    CurrentCaller caller;

    /**
     * From now on the holder asks. @throws WebApplicationException when there is no such token, or it does not reach
     */
    UUID holder(@Nullable String authorization, Scope scope) {
        Optional<LettingPrograms.Bearer> bearer = authorization != null && authorization.startsWith(BEARER)
                ? programs.bearer(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
        if (bearer.isEmpty()) {
            throw new WebApplicationException(status(401, "unauthorisedrequest", "")
                    .header("WWW-Authenticate", "Bearer")
                    .build());
        }
        if (!bearer.get().scopes().contains(scope)) {
            throw new WebApplicationException(status(403, "forbidden", "").build());
        }
        boolean writes = scope == Scope.CREDENTIAL_UPSERT || scope == Scope.PROFILE_UPDATE;
        caller.isProgramOf(bearer.get().person(), writes);
        return bearer.get().person();
    }

    /** A failure in the words of 1EdTech. */
    static Response.ResponseBuilder status(int status, String minor, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder()
                        .add("imsx_codeMajor", "failure")
                        .add("imsx_severity", "error")
                        .add("imsx_description", description)
                        .add(
                                "imsx_codeMinor",
                                Json.createObjectBuilder()
                                        .add(
                                                "imsx_codeMinorField",
                                                Json.createArrayBuilder()
                                                        .add(Json.createObjectBuilder()
                                                                .add("imsx_codeMinorFieldName", "TargetEndSystem")
                                                                .add("imsx_codeMinorFieldValue", minor))))
                        .build()
                        .toString());
    }
}
