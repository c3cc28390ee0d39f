package org.passerelle.territory;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.CsvImport;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Reads a region's territory from CSV files; the product ships one region's. */
@UseCase
public class TerritoryImport {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Reads the shipped files; reading them again changes nothing. */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport readShipped() {
        ImportReport report = zones(shipped("employment_zones.csv"))
                .and(communes(shipped("communes.csv")))
                .and(travel(shipped("travel_minutes.csv")));
        remember();
        return report;
    }

    /**
     * Reads communes: insee_code, name, postal_code, department_code, zone_code, latitude, longitude. Rows with an
     * unknown zone or with coordinates outside France's mainland and Corsica are refused.
     */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport communes(Reader csv) {
        return CsvImport.into(
                connection(),
                "communes.csv",
                csv,
                "delete from content.commune where insee_code = ?",
                1,
                "insert into content.commune (insee_code, name, name_key, postal_code, department_code, zone_code,"
                        + " latitude, longitude) values (?, ?, ?, ?, ?, ?, ?, ?)",
                row -> new Object[] {
                    code(row, "insee_code", "[0-9AB]{5}"),
                    Text.required("name", row.get("name"), 120),
                    Text.fold(row.get("name")),
                    code(row, "postal_code", "[0-9]{5}"),
                    code(row, "department_code", "[0-9AB]{2,3}"),
                    known(row.get("zone_code")),
                    latitude(row),
                    longitude(row)
                });
    }

    private ImportReport zones(Reader csv) {
        return CsvImport.into(
                connection(),
                "employment_zones.csv",
                csv,
                "delete from content.employment_zone where code = ? and not exists"
                        + " (select 1 from content.commune c where c.zone_code = code)",
                1,
                "insert into content.employment_zone (code, name, region_code, latitude, longitude)"
                        + " select ?, ?, ?, ?, ? where not exists"
                        + " (select 1 from content.employment_zone z where z.code = ?)",
                row -> new Object[] {
                    code(row, "code", "[0-9A-Z]{4,8}"),
                    Text.required("name", row.get("name"), 120),
                    row.get("region_code"),
                    latitude(row),
                    longitude(row),
                    row.get("code")
                });
    }

    private ImportReport travel(Reader csv) {
        return CsvImport.into(
                connection(),
                "travel_minutes.csv",
                csv,
                "delete from content.zone_travel where from_zone = ? and to_zone = ?",
                2,
                "insert into content.zone_travel (from_zone, to_zone, minutes) values (?, ?, ?)",
                row -> new Object[] {
                    known(row.get("from_zone")), known(row.get("to_zone")), Integer.valueOf(row.get("minutes"))
                });
    }

    private String known(String zone) {
        Number found = (Number) em.createNativeQuery("select count(*) from content.employment_zone where code = ?1")
                .setParameter(1, zone)
                .getSingleResult();
        if (found.intValue() == 0) {
            throw new Refusal("territory.unknownZone");
        }
        return zone;
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

    private void remember() {
        em.createNativeQuery("delete from content.loaded_source where name = 'territory'")
                .executeUpdate();
        em.createNativeQuery("insert into content.loaded_source (name, digest, loaded_at) values ('territory', ?1, ?2)")
                .setParameter(1, clock.instant().toString())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }

    private static Reader shipped(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(TerritoryImport.class.getResourceAsStream("/territory/" + file), file),
                StandardCharsets.UTF_8);
    }
}
