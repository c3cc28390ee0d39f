package org.passerelle.web.trainer;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.delivery.EnrollingMany;
import org.passerelle.delivery.EnrolmentListView;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Cells;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Texts;

/** The rows of a list of learners that are left out, for whoever mends them. */
@RequestScoped
@Path("/enrolment-lists")
public class EnrolmentListsResource {
    private static final char MARK = '\uFEFF';

    @Inject
    EnrollingMany enrolling;

    @Inject
    Texts texts;

    @Inject
    CurrentCaller caller;

    /** The rows as a table that spreadsheets open rightly. */
    @GET
    @Path("/{list}/rejected.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "rejectedLearners",
            summary = "The rows of a list of learners that are left out, and what to do")
    public Response rejected(@PathParam("list") String list) {
        caller.require(Permission.GRADE);
        StringBuilder table = new StringBuilder().append(MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(table, format)) {
            for (EnrolmentListView.Row row : enrolling.one(id(list)).rejected()) {
                List<Object> cells = new ArrayList<>();
                cells.add(row.line());
                cells.add(texts.name("delivery.fault", row.fault()));
                Arrays.stream(row.raw().split("\t", -1)).map(Cells::harmless).forEach(cells::add);
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(table.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.csv\"")
                .build();
    }

    private static UUID id(String list) {
        try {
            return UUID.fromString(list);
        } catch (IllegalArgumentException e) {
            throw new NotFound("enrolment list", list);
        }
    }
}
