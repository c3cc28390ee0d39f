package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.reading.Packing;
import org.passerelle.reading.Parcel;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** What belongs to a unit that is taken along, for the page that fetches it piece by piece. */
@RequestScoped
@Path("/learning/{enrolment}/units/{unit}")
public class ParcelsResource {
    @Inject
    Packing packing;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    /** The addresses of the unit's pages and files, in the order in which they are best fetched. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "unitParcel", summary = "The pages and files of a unit that is taken along")
    public Response parcel(
            @PathParam("enrolment") String enrolment,
            @PathParam("unit") String unit,
            @QueryParam("light") String light) {
        Parcel parcel = packing.unit(
                Ids.of("enrolment", enrolment), Ids.of("unit", unit), locale.language(), "true".equals(light));
        String place = "/me/learning/" + enrolment;
        JsonArrayBuilder pages = Json.createArrayBuilder();
        parcel.pages()
                .forEach(page -> pages.add(Json.createObjectBuilder()
                        .add("address", place + '/' + page.id())
                        .add("title", texts.in(page.title()))));
        JsonArrayBuilder files = Json.createArrayBuilder();
        parcel.files()
                .forEach(file -> files.add(Json.createObjectBuilder()
                        .add("address", "/media/" + file.id() + '/' + file.name())
                        .add("bytes", file.size())));
        JsonObject answer = Json.createObjectBuilder()
                .add("course", texts.in(parcel.course()))
                .add("unit", texts.in(parcel.unit()))
                .add("bytes", parcel.bytes())
                .add("pages", pages)
                .add("files", files)
                .build();
        return Response.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
