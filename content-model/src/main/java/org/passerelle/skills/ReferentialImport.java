package org.passerelle.skills;

import jakarta.inject.Inject;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.ImportProgress;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.ImportReport.RefusedRow;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Reads skills, occupations and their relations: the starter that the product ships, the full ESCO classification or
 * the full ROME. Nothing is ever taken away, and reading the same again changes nothing. Which items of the one may be
 * skills of the other is reckoned anew.
 */
@UseCase
public class ReferentialImport {
    @Inject
    Concepts concepts;

    @Inject
    SkillMatches matches;

    /** Reads the shipped starter. */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport readShipped() {
        return write(tables -> new StarterReader(tables).read(ReferentialImport::shipped), ImportProgress.UNHEARD);
    }

    /**
     * Reads a folder of ESCO's or ROME's CSV files, as their portals hand them out.
     *
     * @param progress hears how far it has come
     * @return what became of each row
     * @throws Refusal when the folder is neither
     */
    @Allowed(Permission.RUN_JOBS)
    public ImportReport read(Path folder, ImportProgress progress) {
        if (EscoReader.knows(folder)) {
            return write(tables -> new EscoReader(tables).read(folder), progress);
        }
        if (RomeReader.knows(folder)) {
            return write(tables -> new RomeReader(tables).read(folder), progress);
        }
        throw new Refusal("skills.folderUnknown");
    }

    private ImportReport write(Function<ConceptTables, List<RefusedRow>> reading, ImportProgress progress) {
        ConceptTables tables = new ConceptTables(concepts.connection());
        List<RefusedRow> refused = reading.apply(tables);
        ImportReport report = tables.write(progress).and(new ImportReport(0, 0, 0, refused));
        if (report.changedAnything()) {
            matches.reckon(tables.skills());
            concepts.remember();
        }
        return report;
    }

    private static Reader shipped(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(ReferentialImport.class.getResourceAsStream("/referential/" + file), file),
                StandardCharsets.UTF_8);
    }
}
