package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.passerelle.delivery.Certifying;
import org.passerelle.delivery.Realisation;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Cells;
import org.passerelle.web.platform.Download;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The hours of each learner of a run, as a table that funders take. */
@Named
@RequestScoped
@Route(path = "/trainer/runs/{run}/hours", view = "/trainer/hours.xhtml", access = Permission.GRADE)
public class HoursPage {
    private static final char MARK = '\uFEFF';
    private static final double HOUR = 60;
    private static final List<String> COLUMNS = List.of(
            "learner", "email", "from", "until", "planned", "present", "online", "total", "halfDays", "completed");

    @Inject
    Certifying certifying;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Download download;

    /** Sends it. */
    public void send() {
        List<Realisation> all = certifying.of(parts.id("run"));
        StringBuilder table = new StringBuilder().append(MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(table, format)) {
            printer.printRecord(COLUMNS.stream().map(c -> texts.of("trainer.hours." + c)));
            for (Realisation done : all) {
                printer.printRecord(cells(done));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        download.send("text/csv;charset=UTF-8", "hours.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> cells(Realisation done) {
        return Stream.of(
                        done.learner(),
                        done.email(),
                        done.from().toString(),
                        done.until().toString(),
                        hours(done.planned()),
                        hours(done.present()),
                        hours(done.online()),
                        hours(done.present() + done.online()),
                        String.valueOf(done.halfDays().size()),
                        done.completed().map(Object::toString).orElse(""))
                .map(Cells::harmless);
    }

    private static String hours(int minutes) {
        return String.format(Locale.ROOT, "%.2f", minutes / HOUR);
    }
}
