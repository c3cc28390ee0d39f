package org.passerelle.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.kernel.Permission;
import org.passerelle.people.People;
import org.passerelle.web.platform.CurrentCaller;

/** Who asks, for programs that act in a person's name. */
@RequestScoped
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    CurrentCaller caller;

    @Inject
    People people;

    /** The caller's name, language and rights. */
    @GET
    @Operation(operationId = "showMe", summary = "Whose token this is, and what it allows")
    public JsonObject show() {
        UUID person = caller.requirePerson();
        People.Line me = caller.asPlatform(() -> people.find(person));
        JsonArrayBuilder permissions = Json.createArrayBuilder();
        Arrays.stream(Permission.values()).filter(caller::may).forEach(p -> permissions.add(p.name()));
        JsonArrayBuilder organisations = Json.createArrayBuilder();
        Arrays.stream(Permission.values())
                .flatMap(p -> caller.organisationsWith(p).stream())
                .distinct()
                .forEach(id -> organisations.add(id.toString()));
        return Json.createObjectBuilder()
                .add("id", person.toString())
                .add("name", me.name())
                .add("email", me.email())
                .add("language", me.language().tag())
                .add("permissions", permissions)
                .add("organisations", organisations)
                .add("mayWrite", !caller.isReadOnly())
                .build();
    }
}
