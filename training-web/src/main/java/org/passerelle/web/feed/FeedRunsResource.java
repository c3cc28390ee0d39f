package org.passerelle.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.feed.FeedLimits;
import org.passerelle.feed.RefusedRow;
import org.passerelle.feed.RunningFeed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.CurrentCaller;

/** The readings of feeds, for whoever mends the source. */
@RequestScoped
@Path("/feed-runs")
public class FeedRunsResource {
    @Inject
    RunningFeed running;

    @Inject
    Reasons reasons;

    @Inject
    CurrentCaller caller;

    /** The rows that a reading refused, as a table. */
    @GET
    @Path("/{run}/refused.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "refusedRows",
            summary = "The first thousand rows that a reading of a feed refused, and why")
    public Response refused(@PathParam("run") String run) {
        caller.require(Permission.RUN_JOBS);
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord("posting", "line", "reference", "reason");
            for (RefusedRow row : running.refused(id(run), FeedLimits.REFUSALS)) {
                printer.printRecord(
                        row.number(), row.line(), harmless(row.reference()), harmless(reasons.of(row.reason())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(table.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"")
                .build();
    }

    /** A cell that a spreadsheet does not take for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static UUID id(String run) {
        try {
            return UUID.fromString(run);
        } catch (IllegalArgumentException e) {
            throw new NotFound("run", run);
        }
    }
}
