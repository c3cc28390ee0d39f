package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.SkillDemand;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.Referential;
import org.passerelle.territory.Territory;

/**
 * The demand for skills as open data (Licence Ouverte 2.0). A figure that rests on fewer than three employers or five
 * demands' worth of evidence is not told.
 */
@RequestScoped
@Path("/")
public class DemandDataResource {
    private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
    private static final String CSV = "text/csv; charset=utf-8";

    @Inject
    DemandIndex index;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    /** The skills asked for in a zone, or in the region, with how the figures are made and their licence. */
    @GET
    @Path("/demand.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "demandJson", summary = "The demand for skills in a zone or the region, as open data")
    public JsonObject json(
            @Parameter(description = "INSEE code of the employment zone; the region without it")
                    @QueryParam("zone")
                    @Nullable
                    String zone) {
        String code = code(zone);
        JsonArrayBuilder skills = Json.createArrayBuilder();
        for (SkillDemand demand : told(code)) {
            skills.add(Json.createObjectBuilder()
                    .add("skill", demand.skillUri())
                    .add("label_fr", referential.label(demand.skillUri(), Language.FR))
                    .add("label_en", referential.label(demand.skillUri(), Language.EN))
                    .add("expectedOpenings", rounded(demand.expected()))
                    .add("share", rounded(demand.share()))
                    .add("shareLow", rounded(demand.low()))
                    .add("shareHigh", rounded(demand.high()))
                    .add("openings", demand.openings())
                    .add("employers", demand.employers())
                    .add("days", demand.days()));
        }
        return Json.createObjectBuilder()
                .add("zone", code == null ? "" : code)
                .add("asOf", index.asOf().toString())
                .add("licence", LICENCE)
                .add("attribution", "This service uses the ESCO classification of the European Commission.")
                .add(
                        "method",
                        "share: openings that ask for the skill among those in reach, halved every 45 days, no employer"
                                + " over a quarter, drawn to the region where little is known; shareLow and shareHigh:"
                                + " its 10 % bounds; openings and employers: as posted within the days")
                .add("skills", skills)
                .build();
    }

    /** The same as a table. */
    @GET
    @Path("/demand.csv")
    @Produces(CSV)
    @Operation(operationId = "demandCsv", summary = "The demand for skills in a zone or the region, as a table")
    public String csv(
            @Parameter(description = "INSEE code of the employment zone; the region without it")
                    @QueryParam("zone")
                    @Nullable
                    String zone) {
        String code = code(zone);
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "zone",
                    "skill",
                    "label_fr",
                    "label_en",
                    "expected_openings",
                    "share",
                    "share_low",
                    "share_high",
                    "openings",
                    "employers",
                    "days");
            for (SkillDemand demand : told(code)) {
                printer.printRecord(
                        code == null ? "" : code,
                        demand.skillUri(),
                        referential.label(demand.skillUri(), Language.FR),
                        referential.label(demand.skillUri(), Language.EN),
                        rounded(demand.expected()),
                        rounded(demand.share()),
                        rounded(demand.low()),
                        rounded(demand.high()),
                        demand.openings(),
                        demand.employers(),
                        demand.days());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private @Nullable String code(@Nullable String zone) {
        String code = zone == null || zone.isBlank() ? null : zone.strip();
        if (code != null && territory.zone(code).isEmpty()) {
            throw Refusal.of("zone", "demand.zoneUnknown");
        }
        return code;
    }

    private List<SkillDemand> told(@Nullable String zone) {
        ZoneDemand asked = index.in(zone);
        return asked.topSurely(Integer.MAX_VALUE).stream()
                .filter(skill -> !asked.isThin(skill))
                .map(skill -> index.demand(skill, zone))
                .toList();
    }

    private static java.math.BigDecimal rounded(double value) {
        return new java.math.BigDecimal(String.format(Locale.ROOT, "%.4f", value));
    }
}
