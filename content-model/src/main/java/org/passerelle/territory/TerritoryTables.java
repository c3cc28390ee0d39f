package org.passerelle.territory;

import java.io.Reader;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.CsvRows;
import org.passerelle.kernel.ImportProgress;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.ImportReport.RefusedRow;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.TableMerge;
import org.passerelle.kernel.Text;

/** The tables of the territory, and how the rows of each file go into them. */
final class TerritoryTables {
    static final List<String> FILES =
            List.of("regions.csv", "departments.csv", "employment_zones.csv", "communes.csv", "travel_minutes.csv");
    private static final int LONGEST_WAY = 24 * 60;

    private final TableMerge regions;
    private final TableMerge departments;
    private final TableMerge zones;
    private final TableMerge communes;
    private final TableMerge travel;

    TerritoryTables(Connection connection) {
        regions = new TableMerge(connection, "content.region", 1, "code", "name");
        departments = new TableMerge(connection, "content.department", 1, "code", "name", "region_code");
        zones = new TableMerge(
                connection, "content.employment_zone", 1, "code", "name", "region_code", "latitude", "longitude");
        communes = new TableMerge(
                connection,
                "content.commune",
                1,
                "insee_code",
                "name",
                "name_key",
                "postal_code",
                "department_code",
                "zone_code",
                "latitude",
                "longitude");
        travel = new TableMerge(connection, "content.zone_travel", 2, "from_zone", "to_zone", "minutes");
    }

    ImportReport read(Function<String, Reader> files) {
        List<RefusedRow> refused = new ArrayList<>();
        List<CsvRows.RowReader> readers =
                List.of(this::region, this::department, this::zone, this::commune, this::travel);
        for (int i = 0; i < FILES.size(); i++) {
            String file = FILES.get(i);
            refused.addAll(CsvRows.read(file, files.apply(file), readers.get(i)));
        }
        ImportReport report = new ImportReport(0, 0, 0, refused);
        for (TableMerge table : List.of(regions, departments, zones, communes, travel)) {
            report = report.and(table.write(ImportProgress.UNHEARD));
        }
        return report;
    }

    private void region(CSVRecord row) {
        regions.put(code(row, "code", "[0-9A-Z]{2,3}"), name(row));
    }

    private void department(CSVRecord row) {
        departments.put(
                code(row, "code", "[0-9AB]{2,3}"),
                name(row),
                known(regions, row.get("region_code"), "territory.unknownRegion"));
    }

    private void zone(CSVRecord row) {
        zones.put(
                code(row, "code", "[0-9A-Z]{4,8}"),
                name(row),
                known(regions, row.get("region_code"), "territory.unknownRegion"),
                latitude(row),
                longitude(row));
    }

    private void commune(CSVRecord row) {
        String name = name(row);
        communes.put(
                code(row, "insee_code", "[0-9AB]{5}"),
                name,
                Text.fold(name),
                code(row, "postal_code", "[0-9]{5}"),
                known(departments, row.get("department_code"), "territory.unknownDepartment"),
                known(zones, row.get("zone_code"), "territory.unknownZone"),
                latitude(row),
                longitude(row));
    }

    private void travel(CSVRecord row) {
        int minutes = Integer.parseInt(row.get("minutes"));
        if (minutes < 0 || minutes > LONGEST_WAY) {
            throw new Refusal("territory.wrongMinutes");
        }
        travel.put(
                known(zones, row.get("from_zone"), "territory.unknownZone"),
                known(zones, row.get("to_zone"), "territory.unknownZone"),
                minutes);
    }

    private static String known(TableMerge table, String code, String otherwise) {
        if (!table.has(code)) {
            throw new Refusal(otherwise);
        }
        return code;
    }

    private static String name(CSVRecord row) {
        return Text.required("name", row.get("name"), 120);
    }

    private static String code(CSVRecord row, String column, String form) {
        String code = row.get(column);
        if (!code.matches(form)) {
            throw new Refusal("territory.wrongCode");
        }
        return code;
    }

    private static double latitude(CSVRecord row) {
        return within(row.get("latitude"), 41, 51.5);
    }

    private static double longitude(CSVRecord row) {
        return within(row.get("longitude"), -5.5, 10);
    }

    private static double within(String typed, double least, double most) {
        double degrees = Double.parseDouble(typed);
        if (!(degrees >= least && degrees <= most)) {
            throw new Refusal("territory.elsewhere");
        }
        return degrees;
    }
}
