package org.passerelle.skills;

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
import org.passerelle.kernel.UseCase;

/** Reads skills, occupations and their relations. The product ships a starter of each. */
@UseCase
public class ReferentialImport {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Reads the shipped starter; reading it again changes nothing. */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport readShipped() {
        em.createNativeQuery("delete from content.skill_relation").executeUpdate();
        ImportReport report = skills(shipped("skills.csv"))
                .and(occupations(shipped("occupations.csv")))
                .and(relations(shipped("relations.csv")));
        remember();
        return report;
    }

    private ImportReport skills(Reader csv) {
        return CsvImport.into(
                em.unwrap(Connection.class),
                "skills.csv",
                csv,
                "delete from content.skill where uri = ?",
                1,
                "insert into content.skill (uri, rome_code, knowledge, label_fr, label_en, other_fr, other_en)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                row -> new Object[] {
                    uri(row.get("uri")),
                    row.get("rome_code"),
                    row.get("type").equals("knowledge"),
                    label(row, "label_fr"),
                    label(row, "label_en"),
                    row.get("alt_fr").replace('|', '\n'),
                    row.get("alt_en").replace('|', '\n')
                });
    }

    private ImportReport occupations(Reader csv) {
        return CsvImport.into(
                em.unwrap(Connection.class),
                "occupations.csv",
                csv,
                "delete from content.occupation where uri = ?",
                1,
                "insert into content.occupation (uri, rome_code, label_fr, label_en, other_fr, other_en)"
                        + " values (?, ?, ?, ?, ?, ?)",
                row -> new Object[] {
                    uri(row.get("uri")),
                    row.get("rome_code"),
                    label(row, "label_fr"),
                    label(row, "label_en"),
                    row.get("alt_fr").replace('|', '\n'),
                    row.get("alt_en").replace('|', '\n')
                });
    }

    private ImportReport relations(Reader csv) {
        return CsvImport.into(
                em.unwrap(Connection.class),
                "relations.csv",
                csv,
                "delete from content.skill_relation where occupation_uri = ? and skill_uri = ?",
                2,
                "insert into content.skill_relation (occupation_uri, skill_uri, essential) values (?, ?, ?)",
                row -> new Object[] {
                    uri(row.get("occupation_uri")),
                    uri(row.get("skill_uri")),
                    row.get("relation").equals("essential")
                });
    }

    private static String uri(String uri) {
        if (!uri.startsWith("http://data.europa.eu/esco/") || uri.length() > 200) {
            throw new Refusal("skills.wrongUri");
        }
        return uri;
    }

    private static String label(CSVRecord row, String column) {
        String label = row.get(column);
        if (label.isEmpty() || label.length() > 400) {
            throw new Refusal("skills.wrongLabel");
        }
        return label;
    }

    private void remember() {
        em.createNativeQuery("delete from content.loaded_source where name = 'referential'")
                .executeUpdate();
        em.createNativeQuery(
                        "insert into content.loaded_source (name, digest, loaded_at) values ('referential', ?1, ?2)")
                .setParameter(1, clock.instant().toString())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static Reader shipped(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(ReferentialImport.class.getResourceAsStream("/referential/" + file), file),
                StandardCharsets.UTF_8);
    }
}
