package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.design.procedure.Gains;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.StepTable;
import org.passerelle.kernel.NotFound;

/**
 * What was given back as open data (Licence Ouverte 2.0), without a person in it; and a procedure's steps as a table.
 */
@RequestScoped
@Path("/")
public class GainsResource {
    private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    @Inject
    Gains gains;

    @Inject
    MappingProcedure mapping;

    /** The published procedures: days before, promised and measured. */
    @GET
    @Path("/design/gains.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "designGains", summary = "Days given back by shortened procedures, measured, as open data")
    public JsonObject gains() {
        JsonArrayBuilder procedures = Json.createArrayBuilder();
        gains.lines().forEach(line -> procedures.add(json(line)));
        return Json.createObjectBuilder()
                .add("licence", LICENCE)
                .add("method", "daysGivenBackPerYear = max(0, daysBefore - last measured days) * casesPerYear")
                .add("daysGivenBackPerYear", gains.givenBack())
                .add("bySector", bySector())
                .add("procedures", procedures)
                .build();
    }

    private JsonArrayBuilder bySector() {
        JsonArrayBuilder sectors = Json.createArrayBuilder();
        gains.bySector()
                .forEach(gain -> sectors.add(Json.createObjectBuilder()
                        .add("sector", gain.sector().name())
                        .add("procedures", gain.procedures())
                        .add("measured", gain.measured())
                        .add("longer", gain.longer())
                        .add("daysGivenBackPerYear", gain.givenBack())));
        return sectors;
    }

    /** What was given back, a row for each field of public action. */
    @GET
    @Path("/design/gains-by-sector.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(
            operationId = "designGainsBySector",
            summary = "Days given back by field of public action, measured, as open data (Licence Ouverte 2.0)")
    public String sectors() {
        StringBuilder table = new StringBuilder("\uFEFFsector,procedures,measured,longer,daysGivenBackPerYear\n");
        gains.bySector()
                .forEach(gain -> table.append(String.join(
                                ",",
                                gain.sector().name(),
                                String.valueOf(gain.procedures()),
                                String.valueOf(gain.measured()),
                                String.valueOf(gain.longer()),
                                String.valueOf(gain.givenBack())))
                        .append("\n"));
        return table.toString();
    }

    private static JsonObject json(Gains.Line line) {
        JsonObjectBuilder o = Json.createObjectBuilder()
                .add("title", line.title())
                .add("sector", line.sector().name())
                .add("casesPerYear", line.casesPerYear())
                .add("daysBefore", line.before())
                .add("daysPromised", line.promised())
                .add("daysGivenBackPerYear", line.givenBack());
        line.at3().ifPresent(days -> o.add("daysAfter3Months", days));
        line.at12().ifPresent(days -> o.add("daysAfter12Months", days));
        return o.build();
    }

    /** A procedure's steps, as the import takes them. */
    @GET
    @Path("/procedures/{procedure}/steps.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(operationId = "procedureSteps", summary = "The steps of a procedure as a table")
    public String steps(@PathParam("procedure") String procedure) {
        try {
            return "\uFEFF"
                    + StepTable.write(mapping.show(UUID.fromString(procedure)).today());
        } catch (IllegalArgumentException e) {
            throw new NotFound("procedure", procedure);
        }
    }
}
