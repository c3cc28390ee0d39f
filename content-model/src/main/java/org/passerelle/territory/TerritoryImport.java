package org.passerelle.territory;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Reads a territory from CSV files: regions, departments, employment zones, communes, and minutes by road. The product
 * ships one region's. What is there already and says the same is left alone.
 */
@UseCase
public class TerritoryImport {
    @Inject
    Places places;

    /** Reads the shipped files; reading them again changes nothing. */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport readShipped() {
        return all(TerritoryImport::shipped);
    }

    /**
     * Reads {@code regions.csv}, {@code departments.csv}, {@code employment_zones.csv}, {@code communes.csv} and
     * {@code travel_minutes.csv} of a folder; a file that is absent is passed over.
     *
     * @throws Refusal when the folder has none of them
     */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport importAll(Path folder) {
        if (TerritoryTables.FILES.stream().noneMatch(file -> Files.isReadable(folder.resolve(file)))) {
            throw new Refusal("territory.nothingToRead");
        }
        return all(file -> open(folder.resolve(file)));
    }

    /**
     * Reads communes: insee_code, name, postal_code, department_code, zone_code, latitude, longitude. Rows with an
     * unknown zone or department, or with coordinates outside France's mainland and Corsica, are refused.
     */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport communes(Reader csv) {
        return all(file -> file.equals("communes.csv") ? csv : Reader.nullReader());
    }

    private ImportReport all(Function<String, Reader> files) {
        ImportReport report = new TerritoryTables(places.connection()).read(files);
        if (report.changedAnything()) {
            places.remember();
        }
        return report;
    }

    private static Reader open(Path file) {
        try {
            return Files.isReadable(file) ? Files.newBufferedReader(file) : Reader.nullReader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader shipped(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(TerritoryImport.class.getResourceAsStream("/territory/" + file), file),
                StandardCharsets.UTF_8);
    }
}
