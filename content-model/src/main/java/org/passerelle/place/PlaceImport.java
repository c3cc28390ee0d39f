package org.passerelle.place;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.CsvRows;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Reads files of the national schema of places of digital mediation. A place that was read before is described anew;
 * one that a file does not name any longer stays, since sessions and bookings may be held there. Where only the opening
 * hours can't be understood the place is taken without them, and the report says so.
 */
@UseCase
public class PlaceImport {
    @Inject
    ConnectedPlaces places;

    @Inject
    PlaceReader reader;

    /**
     * Reads every CSV file of a folder, by name.
     *
     * @throws Refusal when there is none
     */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport importAll(Path folder) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new Refusal("place.noFile");
        }
        ImportReport report = ImportReport.EMPTY;
        for (Path file : files) {
            try (Reader csv = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                report = report.and(read(String.valueOf(file.getFileName()), csv));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return report;
    }

    /** Reads one file and closes it. @param name the file's name, for the report */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport read(String name, Reader csv) {
        Map<String, ConnectedPlace> known = places.byCode();
        Set<String> seen = new HashSet<>();
        int[] created = new int[1];
        int[] updated = new int[1];
        int[] unchanged = new int[1];
        List<ImportReport.RefusedRow> odd = new ArrayList<>();
        List<ImportReport.RefusedRow> refused = CsvRows.read(name, csv, row -> {
            PlaceDraft draft = reader.read(row);
            if (!seen.add(draft.code())) {
                throw new Refusal("place.twice");
            }
            if (reader.hasOddHours(row)) {
                odd.add(new ImportReport.RefusedRow(name, row.getRecordNumber() + 1, "place.openingWrong"));
            }
            ConnectedPlace before = known.get(draft.code());
            if (before == null) {
                places.add(new ConnectedPlace(draft));
                created[0]++;
            } else if (before.isAs(draft)) {
                unchanged[0]++;
            } else {
                before.describe(draft);
                updated[0]++;
            }
        });
        odd.addAll(0, refused);
        return new ImportReport(created[0], updated[0], unchanged[0], odd);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
