package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Auditing;
import org.passerelle.web.platform.Cells;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Texts;

/** The journal as a table: codes for programs, and the same in words for people. */
@RequestScoped
@Path("/audit.csv")
public class AuditResource {
    @Inject
    Auditing auditing;

    @Inject
    ActWords words;

    @Inject
    Texts texts;

    @Inject
    CurrentCaller caller;

    /** The newest lines that are asked for. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "audit",
            summary = "The newest ten thousand lines of the journal, each act by its code and in words")
    public Response audit(
            @Parameter(description = "words of the act in the caller\u2019s language, or its code")
                    @QueryParam("act")
                    @Nullable
                    String act,
            @Parameter(description = "DONE, REFUSED, DENIED or FAILED") @QueryParam("outcome") @Nullable
                    String outcome) {
        caller.require(Permission.READ_AUDIT);
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "at",
                    "person",
                    "name",
                    "action",
                    "action_words",
                    "object",
                    "outcome",
                    "outcome_words",
                    "detail",
                    "detail_words",
                    "request");
            for (Auditing.Entry line :
                    auditing.newest(AuditQuestion.of(act, outcome).filter(words))) {
                printer.printRecord(
                        line.at(),
                        line.person(),
                        Cells.harmless(line.personName()),
                        line.action(),
                        words.of(line),
                        Cells.harmless(line.object()),
                        line.outcome(),
                        texts.name("admin.outcome", line.outcome()),
                        Cells.harmless(line.detail()),
                        words.why(line),
                        Cells.harmless(line.correlation()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(table.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }
}
