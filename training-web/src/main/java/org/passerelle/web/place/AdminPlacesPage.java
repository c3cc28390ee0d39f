package org.passerelle.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.place.FindingPlaces;
import org.passerelle.place.PlaceImport;
import org.passerelle.web.platform.Route;

/** The connected places of the region for its administrators: a file to read, and each place's rooms and half-days. */
@Named
@RequestScoped
@Route(path = "/admin/places", view = "/place/admin.xhtml", access = Permission.ADMINISTER)
public class AdminPlacesPage {
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int SHOWN = 100;

    @Inject
    PlaceImport reading;

    @Inject
    FindingPlaces finding;

    private String q = "";
    private int page = 1;

    @Nullable
    private Part file;

    @Nullable
    private ImportReport report;

    /** The places, by name. */
    public Page<FindingPlaces.Near> getFound() {
        return finding.around(null, q, null, page, Page.LARGEST);
    }

    /** Reads the file that was chosen, and shows what became of its rows. */
    public void read() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw Refusal.of("file", "kernel.required");
        }
        if (sent.getSize() > MOST_BYTES) {
            throw Refusal.of("file", "place.fileTooLarge");
        }
        String name = Objects.requireNonNullElse(sent.getSubmittedFileName(), "places.csv");
        try (InputStreamReader csv = new InputStreamReader(sent.getInputStream(), StandardCharsets.UTF_8)) {
            report = reading.read(name, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of the rows of the file that was read just now; null when none was. */
    public @Nullable ImportReport getReport() {
        return report;
    }

    /** The rows to look at that are shown. */
    public List<ImportReport.RefusedRow> getRefused() {
        return report == null
                ? List.of()
                : report.refused().stream().limit(SHOWN).toList();
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
