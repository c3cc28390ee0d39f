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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.passerelle.gradebook.Cell;
import org.passerelle.gradebook.GradeRow;
import org.passerelle.gradebook.Gradebook;
import org.passerelle.gradebook.Gradebooks;
import org.passerelle.gradebook.SkillStand;
import org.passerelle.gradebook.Task;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Cells;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Texts;

/** The grades of a run as a table for spreadsheets, which can be put in again. */
@RequestScoped
@Path("/runs")
public class GradesResource {
    private static final String MARK = "\uFEFF";
    private static final int FULL = 20;

    @Inject
    Gradebooks gradebooks;

    @Inject
    Referential referential;

    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    @Inject
    CurrentCaller caller;

    /** The table, in the reader's language; results are out of 20. */
    @GET
    @Path("/{run}/grades.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "runGrades",
            summary = "The grades of a run, out of 20, as a table that can be put in again")
    public Response grades(@PathParam("run") String run) {
        caller.require(Permission.GRADE);
        UUID id = id(run);
        UUID course = gradebooks.courseOf(id);
        StringBuilder table = new StringBuilder(MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(locale.language() == Language.FR ? ';' : ',')
                .get();
        try (CSVPrinter csv = new CSVPrinter(table, format)) {
            Gradebook book = gradebooks.of(course, id, "", 1, Page.LARGEST);
            csv.printRecord(head(book));
            for (int page = 1; page <= book.rows().pages(); page++) {
                Gradebook slice = page == 1 ? book : gradebooks.of(course, id, "", page, Page.LARGEST);
                for (GradeRow row : slice.rows().items()) {
                    csv.printRecord(cells(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(table.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"grades.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private List<String> head(Gradebook book) {
        List<String> head = new ArrayList<>(
                List.of(texts.of("gradebook.csv.id"), texts.of("gradebook.csv.name"), texts.of("gradebook.csv.group")));
        book.tasks().stream()
                .map(Task::title)
                .map(texts::in)
                .map(Cells::harmless)
                .forEach(head::add);
        head.add(texts.of("gradebook.csv.total"));
        head.add(texts.of("gradebook.csv.missing"));
        return head;
    }

    private List<String> cells(GradeRow row) {
        List<String> cells = new ArrayList<>(
                List.of(row.enrolment().toString(), Cells.harmless(row.name()), Cells.harmless(row.group())));
        row.cells().stream().map(Cell::score).map(this::number).forEach(cells::add);
        cells.add(number(row.total().share()));
        cells.add(Cells.harmless(row.missing().stream()
                .map(SkillStand::skill)
                .map(skill -> referential.label(skill, locale.language()))
                .collect(Collectors.joining(" | "))));
        return cells;
    }

    /** Exact to a hundredth, so that what is put in again unchanged is the same; empty for none. */
    private String number(@Nullable Double share) {
        if (share == null) {
            return "";
        }
        String plain = BigDecimal.valueOf(share * FULL)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return locale.language() == Language.FR ? plain.replace('.', ',') : plain;
    }

    private static UUID id(String run) {
        try {
            return UUID.fromString(run);
        } catch (IllegalArgumentException e) {
            throw new NotFound("run", run);
        }
    }
}
