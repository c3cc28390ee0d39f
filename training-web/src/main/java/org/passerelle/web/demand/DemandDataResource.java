package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandFigures;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.Referential;
import org.passerelle.territory.Territory;
import org.passerelle.web.demand.DemandColumn.Told;

/**
 * The demand for skills and for occupations as open data (Licence Ouverte 2.0). A figure that rests on fewer than three
 * employers or five demands' worth of evidence is not told. Each answer leads to its licence and to its schema.
 */
@RequestScoped
@Path("/")
public class DemandDataResource {
    private static final String ZONE = "INSEE code of the employment zone; the region without it";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String SCHEMA = "/api/v1/demand-datapackage.json";

    @Inject
    DemandIndex index;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    /** Where the data is. @param format {@code json} or {@code csv} */
    static String address(Subject subject, String format) {
        return (subject == Subject.SKILL ? "/api/v1/demand." : "/api/v1/demand-occupations.") + format;
    }

    /** The skills asked for in a zone, or in the region, with how the figures are made and their licence. */
    @GET
    @Path("/demand.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "demandJson", summary = "The demand for skills in a zone or the region, as open data")
    public Response json(@Parameter(description = ZONE) @QueryParam("zone") @Nullable String zone) {
        return json(Subject.SKILL, zone);
    }

    /** The same as a table. */
    @GET
    @Path("/demand.csv")
    @Produces(CSV)
    @Operation(operationId = "demandCsv", summary = "The demand for skills in a zone or the region, as a table")
    public Response csv(@Parameter(description = ZONE) @QueryParam("zone") @Nullable String zone) {
        return csv(Subject.SKILL, zone);
    }

    /** The occupations that people are looked for in, in a zone or in the region. */
    @GET
    @Path("/demand-occupations.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "demandOccupationsJson",
            summary = "The demand for occupations in a zone or the region, as open data")
    public Response occupationsJson(@Parameter(description = ZONE) @QueryParam("zone") @Nullable String zone) {
        return json(Subject.OCCUPATION, zone);
    }

    /** The same as a table. */
    @GET
    @Path("/demand-occupations.csv")
    @Produces(CSV)
    @Operation(
            operationId = "demandOccupationsCsv",
            summary = "The demand for occupations in a zone or the region, as a table")
    public Response occupationsCsv(@Parameter(description = ZONE) @QueryParam("zone") @Nullable String zone) {
        return csv(Subject.OCCUPATION, zone);
    }

    /** The schema of the tables, what their columns mean, and their licence. */
    @GET
    @Path("/demand-datapackage.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "demandDataPackage",
            summary = "The schema and licence of the open data on demand, as a Data Package")
    public JsonObject dataPackage() {
        return DemandPackage.json();
    }

    private Response json(Subject subject, @Nullable String zone) {
        String code = code(zone);
        List<DemandColumn> columns = DemandColumn.of(subject);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Told told : told(subject, code)) {
            JsonObjectBuilder row = Json.createObjectBuilder();
            columns.stream().skip(1).forEach(column -> add(row, column, told));
            rows.add(row);
        }
        return linked(Json.createObjectBuilder()
                .add("zone", code == null ? "" : code)
                .add("asOf", index.asOf().toString())
                .add("licence", DemandPackage.LICENCE)
                .add("schema", SCHEMA)
                .add("attribution", "This service uses the ESCO classification of the European Commission.")
                .add(
                        "method",
                        "share: openings that ask for it among those in reach, halved every 45 days, no employer over a"
                                + " quarter, drawn to the region where little is known; shareLow and shareHigh: its"
                                + " 10 % bounds; openings and employers: as posted within the days")
                .add(subject.many(), rows)
                .build());
    }

    private static void add(JsonObjectBuilder row, DemandColumn column, Told told) {
        Object value = column.value().apply(told);
        if (value instanceof BigDecimal number) {
            row.add(column.member(), number);
        } else if (value instanceof Integer number) {
            row.add(column.member(), number);
        } else {
            row.add(column.member(), value.toString());
        }
    }

    private Response csv(Subject subject, @Nullable String zone) {
        List<DemandColumn> columns = DemandColumn.of(subject);
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(DemandColumn::name));
            for (Told told : told(subject, code(zone))) {
                printer.printRecord(
                        columns.stream().map(column -> column.value().apply(told)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return linked(table.toString());
    }

    /** RFC 8288. */
    private static Response linked(Object data) {
        return Response.ok(data)
                .header("Link", "<" + DemandPackage.LICENCE + ">; rel=\"license\"")
                .header("Link", "<" + SCHEMA + ">; rel=\"describedby\"; type=\"application/json\"")
                .build();
    }

    private @Nullable String code(@Nullable String zone) {
        String code = zone == null || zone.isBlank() ? null : zone.strip();
        if (code != null && territory.zone(code).isEmpty()) {
            throw Refusal.of("zone", "demand.zoneUnknown");
        }
        return code;
    }

    private List<Told> told(Subject subject, @Nullable String zone) {
        ZoneDemand asked = index.in(zone);
        return subject.top(asked, Integer.MAX_VALUE).stream()
                .filter(uri -> !asked.isThin(uri))
                .map(uri -> index.published(uri, zone))
                .filter(figures -> figures.told() && !figures.estimatedFromRegion())
                .map(figures -> told(subject, zone, asked, figures))
                .toList();
    }

    private Told told(Subject subject, @Nullable String zone, ZoneDemand asked, DemandFigures figures) {
        return new Told(
                zone == null ? "" : zone,
                subject.label(referential, figures.uri(), Language.FR),
                subject.label(referential, figures.uri(), Language.EN),
                figures,
                index.trend(figures.uri(), zone),
                zone == null ? 1 : asked.specificity(figures.uri()));
    }
}
