package org.passerelle.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.ImportProgress;
import org.passerelle.skills.ReferentialImport;
import org.passerelle.territory.TerritoryImport;
import org.passerelle.testing.World;

/**
 * Fills an empty database: places and skills by the product's own imports, courses and the standing demands by COPY.
 */
final class Grow {
    private static final int SKILLS = 14_000;
    private static final int OCCUPATIONS = 3_000;

    private Grow() {}

    /** Usage: as {@link Scale#of}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Scale scale = Scale.of(arguments);
        Path folder = Files.createTempDirectory(scale.folder(), "plane");
        Plane plane = new Plane(scale.zones());
        plane.write(folder);
        long began = System.nanoTime();
        try (World world = scale.world()) {
            world.get(TerritoryImport.class).importAll(folder);
            Path skills = scale.referential().orElseGet(() -> generated(folder));
            world.get(ReferentialImport.class).read(skills, ImportProgress.UNHEARD);
            world.commit();
        }
        Times.since("places and skills imported, s", began);
        try (Connection connection = scale.source().getConnection()) {
            Stock stock = new Stock(connection, plane, uris(connection));
            began = System.nanoTime();
            stock.courses(scale.courses());
            stock.demands(scale.demands());
            Times.since("courses and standing demands copied, s", began);
        }
    }

    private static List<String> uris(Connection connection) throws SQLException {
        List<String> uris = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select uri from content.skill order by md5(uri)")) {
            while (rows.next()) {
                uris.add(rows.getString(1));
            }
        }
        return uris;
    }

    /** Skills and occupations in the form of ESCO's files, with names put together from syllables. */
    private static Path generated(Path folder) {
        try {
            try (PrintWriter out =
                    Plane.file(folder, "skills_fr.csv", "conceptUri,skillType,preferredLabel,altLabels,description")) {
                for (int i = 0; i < SKILLS; i++) {
                    out.printf(
                            "http://data.europa.eu/esco/skill/g%d,skill/competence,%s,%s,%n",
                            i, Syllables.label(i), Syllables.label(i + SKILLS));
                }
            }
            try (PrintWriter out = Plane.file(
                    folder, "occupations_fr.csv", "conceptUri,iscoGroup,preferredLabel,altLabels,description")) {
                for (int i = 0; i < OCCUPATIONS; i++) {
                    out.printf("http://data.europa.eu/esco/occupation/g%d,,métier %s,,%n", i, Syllables.label(i));
                }
            }
            try (PrintWriter out = Plane.file(
                    folder, "occupationSkillRelations.csv", "occupationUri,relationType,skillType,skillUri")) {
                for (int i = 0; i < OCCUPATIONS * 20; i++) {
                    out.printf(
                            "http://data.europa.eu/esco/occupation/g%d,essential,,http://data.europa.eu/esco/skill/g%d%n",
                            i / 20, (i / 20 * 31 + i % 20 * 7) % SKILLS);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
