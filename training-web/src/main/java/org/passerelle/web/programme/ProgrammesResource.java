package org.passerelle.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ProgrammeCatalogue;
import org.passerelle.catalogue.ProgrammeView;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Etags;
import org.passerelle.web.platform.Texts;

/** The programmes for programs; public. */
@RequestScoped
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {
    @Inject
    ProgrammeCatalogue programmes;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Referential referential;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /** The published programmes with their courses in order and the skills that they give. */
    @GET
    @Operation(operationId = "listProgrammes", summary = "Published programmes: several courses with one award")
    public Response list(@Context Request request) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        var all = programmes.all();
        Map<UUID, OrganisationDirectory.Card> bodies = organisations.cards(
                all.stream().map(ProgrammeView::organisation).distinct().toList());
        all.forEach(programme -> items.add(json(programme, bodies.get(programme.organisation()))));
        return Etags.answer(
                request, Json.createObjectBuilder().add("items", items).build());
    }

    private JsonObjectBuilder json(ProgrammeView programme, OrganisationDirectory.@Nullable Card body) {
        JsonArrayBuilder courses = Json.createArrayBuilder();
        programme
                .courses()
                .forEach(course -> courses.add(Json.createObjectBuilder()
                        .add("slug", course.slug())
                        .add("title", texts.in(course.title()))
                        .add("hours", course.hours())));
        JsonArrayBuilder skills = Json.createArrayBuilder();
        programme
                .skills()
                .forEach(skill -> skills.add(Json.createObjectBuilder()
                        .add("uri", skill.uri())
                        .add("label", referential.label(skill.uri(), locale.language()))
                        .add("level", skill.level())));
        return Json.createObjectBuilder()
                .add("slug", programme.slug())
                .add("title", texts.in(programme.title()))
                .add("summary", texts.in(programme.summary()))
                .add("organisation", body == null ? "" : body.name())
                .add("required", programme.required())
                .add("hours", programme.hours())
                .add("courses", courses)
                .add("skills", skills);
    }
}
