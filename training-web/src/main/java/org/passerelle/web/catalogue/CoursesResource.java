package org.passerelle.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.Facet;
import org.passerelle.kernel.Refusal;
import org.passerelle.matching.FindingCourses;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.Etags;

/** The catalogue for programs; public. */
@RequestScoped
@Path("/courses")
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {
    @Inject
    FindingCourses finding;

    @Inject
    Catalogue catalogue;

    @Inject
    Territory territory;

    @Inject
    CourseJson json;

    /** Published courses, those that employers of the zone ask for most first, each with its reason. */
    @GET
    @Operation(operationId = "findCourses", summary = "Published courses, the most asked for first")
    public Response find(
            @Parameter(description = "Words; accents and small slips are forgiven") @QueryParam("q") @Nullable String q,
            @Parameter(description = "INSEE code of the employment zone whose demand counts")
                    @QueryParam("zone")
                    @Nullable
                    String zone,
            @Parameter(description = "MOOC, SPOC or TUTORIAL") @QueryParam("mode") @Nullable String mode,
            @Parameter(description = "URI of a skill that is taught") @QueryParam("skill") @Nullable String skill,
            @Parameter(description = "From 1") @QueryParam("page") @DefaultValue("1") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size,
            @Context Request request) {
        String code = zone == null || zone.isBlank() ? null : zone.strip();
        if (code != null && territory.zone(code).isEmpty()) {
            throw Refusal.of("zone", "catalogue.zoneUnknown");
        }
        CourseQuery query = new CourseQuery(Objects.requireNonNullElse(q, ""), Map.of())
                .with(Facet.MODE, mode)
                .with(Facet.SKILL, skill);
        return Etags.answer(
                request, json.page(finding.find(query, code, true, page, size).page()));
    }

    /** One published course with its programme. */
    @GET
    @Path("/{slug}")
    @Operation(operationId = "showCourse", summary = "A published course with its programme")
    public Response show(
            @PathParam("slug") String slug,
            @Parameter(description = "INSEE code of the employment zone whose demand counts")
                    @QueryParam("zone")
                    @Nullable
                    String zone,
            @Context Request request) {
        CourseView course = catalogue.bySlug(slug);
        return Etags.answer(request, json.course(course, finding.reasons(course.card(), zone)));
    }
}
