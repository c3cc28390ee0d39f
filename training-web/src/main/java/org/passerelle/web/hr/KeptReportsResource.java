package org.passerelle.web.hr;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.passerelle.credential.keeping.KeepingReports;
import org.passerelle.credential.keeping.RowView;
import org.passerelle.credential.verification.Finding;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Cells;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Texts;

/** The reports that a house keeps, as tables for spreadsheets. */
@RequestScoped
@Path("/hr/batches")
public class KeptReportsResource {
    private static final String MARK = "\uFEFF";

    @Inject
    KeepingReports keeping;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    CurrentCaller caller;

    /** The rows of a report as a table, in the reader's language. */
    @GET
    @Path("/{id}/rows.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(operationId = "keptRows", summary = "The rows of a verification report that the caller's house keeps")
    public Response rows(@PathParam("id") String id) {
        caller.require(Permission.VALIDATE_SKILL);
        StringBuilder table = new StringBuilder(MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(locale.language() == Language.FR ? ';' : ',')
                .get();
        try (CSVPrinter csv = new CSVPrinter(table, format)) {
            csv.printRecord(Arrays.stream(texts.of("hr.csv.head").split("\\|"))
                    .map(String::strip)
                    .toList());
            for (RowView row : keeping.rowsOf(id(id))) {
                csv.printRecord(cells(row).map(Cells::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(table.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"verification.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Stream<String> cells(RowView row) {
        return Stream.of(
                Integer.toString(row.number()),
                row.file(),
                texts.of("verify.short." + row.verdict()),
                sentence(row.reason()),
                row.holder(),
                row.achievement(),
                row.issuerName().isEmpty() ? row.issuerId() : row.issuerName(),
                row.uri(),
                row.sha256(),
                texts.moment(row.acceptedAt()),
                texts.moment(row.withdrawnAt()),
                row.withdrawnReason());
    }

    private String sentence(Finding finding) {
        List<Object> details = finding.details().stream()
                .map(d -> d instanceof Instant moment ? (Object) texts.moment(moment) : d)
                .toList();
        return texts.ofAll("verify.finding." + finding.code(), details);
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("batch", id);
        }
    }
}
