package org.passerelle.interchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** The demonstration's courses are whole, and a folder with a fault is refused by the fault's name. */
class CourseFolderImportTest {
    private static final Path DEMO = Path.of("../deploy/demo/courses");

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void everyCourseOfTheDemonstrationCanBePublished(Database db) throws IOException {
        try (World w = School.open(db.world());
                Stream<Path> folders = Files.list(DEMO)) {
            UUID body = School.body(w, 0);
            CourseFolderImport reading = w.get(CourseFolderImport.class);
            List<Path> all = folders.sorted().toList();
            assertTrue(all.size() >= 6);
            assertAll(all.stream().map(folder -> () -> {
                Optional<UUID> read = reading.read(body, folder);
                w.flush();
                assertTrue(read.isPresent(), folder.toString());
                CourseView course = w.get(Catalogue.class).bySlug(String.valueOf(folder.getFileName()));
                assertTrue(course.outline().published());
            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatWasReadIsLeftAlone(Database db) {
        try (World w = School.open(db.world())) {
            UUID body = School.body(w, 0);
            CourseFolderImport reading = w.get(CourseFolderImport.class);
            Path folder = DEMO.resolve("client-mecontent");
            assertEquals("institut-services-aquitaine", reading.organisation(folder));
            assertTrue(reading.read(body, folder).isPresent());
            w.flush();
            assertTrue(reading.read(body, folder).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mode, 'SEMINAR', interchange.fieldWrong, mode",
        "hours, 'two', interchange.fieldWrong, hours",
        "units, 'none', interchange.fieldWrong, units",
        "funding, [\"BANK\"], interchange.fieldWrong, funding",
        "outcomes, 'all', interchange.fieldWrong, outcomes",
        "skills, [{\"uri\":\"http://nobody.example/skill\"~\"level\":1}], catalogue.unknownSkill, http://nobody.example/skill",
    })
    void aFaultIsRefusedByItsName(String field, String value, String code, String named) throws IOException {
        try (World w = School.open(Database.H2.world())) {
            UUID body = School.body(w, 0);
            Path folder = copy();
            change(folder, field, value.replace('~', ','));
            Refusal refusal = assertThrows(
                    Refusal.class, () -> w.get(CourseFolderImport.class).read(body, folder));
            assertEquals(code, refusal.code());
            assertEquals(List.of(named), refusal.arguments());
        }
    }

    @ParameterizedTest
    @CsvSource({"nothing-here", "../../other/accueillir"})
    void aFileThatIsNotInTheFolderIsRefused(String lesson) throws IOException {
        try (World w = School.open(Database.H2.world())) {
            UUID body = School.body(w, 0);
            Path folder = copy();
            Path course = folder.resolve("course.json");
            Files.createDirectory(temp.resolve("other"));
            Files.writeString(temp.resolve("other/accueillir.fr.html"), "<p>Ailleurs</p>");
            String json = Files.readString(course);
            Files.writeString(course, json.replace("\"lesson\": \"accueillir\"", "\"lesson\": \"" + lesson + '"'));
            Refusal refusal = assertThrows(
                    Refusal.class, () -> w.get(CourseFolderImport.class).read(body, folder));
            assertEquals("interchange.fileMissing", refusal.code());
        }
    }

    private Path copy() throws IOException {
        Path from = DEMO.resolve("client-mecontent");
        Path to = temp.resolve("client-mecontent");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void change(Path folder, String field, String value) throws IOException {
        Path file = folder.resolve("course.json");
        JsonObject course;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            course = reader.readObject();
        }
        String said = value.startsWith("[") ? value : '"' + value.replace("\"", "") + '"';
        try (JsonReader reader = Json.createReader(new StringReader(said))) {
            Files.writeString(
                    file,
                    Json.createObjectBuilder(course)
                            .add(field, reader.readValue())
                            .build()
                            .toString());
        }
    }
}
