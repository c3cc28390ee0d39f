package org.passerelle.web.error;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Makes problem details (RFC 9457). */
final class Problems {
    private Problems() {}

    /**
     * An answer of {@code application/problem+json}.
     *
     * @param type the stable name of the problem, without the prefix {@code urn:passerelle:problem:}, or the address
     *     that a specification gives it
     * @param field the field that it concerns, null for none
     */
    static Response of(int status, String type, String title, @Nullable String field, String correlation) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", type.contains(":") ? type : "urn:passerelle:problem:" + type)
                .add("title", title)
                .add("status", status)
                .add("instance", "urn:passerelle:request:" + correlation);
        if (field != null) {
            problem.add("field", field);
        }
        Response.ResponseBuilder response = Response.status(status)
                .type("application/problem+json")
                .entity(problem.build().toString());
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer realm=\"passerelle\"");
        }
        return response.build();
    }
}
