package org.passerelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CoursePublished;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.FilmQuality;
import org.passerelle.catalogue.FilmVersions;
import org.passerelle.catalogue.School;
import org.passerelle.catalogue.WritingSlides;
import org.passerelle.catalogue.WritingVideos;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.documents.SentFile;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TEXT = "<p>Le chariot élévateur.</p><p>On prélève sans erreur.</p>";

    private static UUID learner(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
        return id;
    }

    /** A place of a new learner in a course with a lesson and a film whose captions say something. */
    private record Taken(UUID course, UUID place, UUID lesson, UUID film, UUID body) {}

    private static Taken taken(World world) {
        UUID body = School.body(world, 0);
        UUID course = School.course(world, body, DeliveryMode.SPOC, "Lire", ActivityType.LESSON, ActivityType.VIDEO);
        Authoring authoring = world.get(Authoring.class);
        List<UUID> ids = authoring.mine(course).outline().activities().stream()
                .map(a -> a.id())
                .toList();
        write(world, course, ids.get(0), TEXT);
        long version = authoring.activity(course, ids.get(1)).version();
        world.get(WritingVideos.class)
                .write(
                        course,
                        ids.get(1),
                        School.activity(ActivityType.VIDEO, "a2"),
                        version,
                        new WritingVideos.Files(
                                sent("film.mp4", "\0\0\0\0ftypisom"),
                                sent("fr.vtt", "WEBVTT\n\n00:07.000 --> 00:09.000\nLe transpalette recule."),
                                null,
                                Map.of(FilmQuality.SOUND, sent("son.m4a", "\0\0\0\0ftypM4A "))));
        world.flush();
        authoring.publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(TODAY, null, null));
        world.flush();
        learner(world, "zoe");
        UUID place = world.get(Enrolling.class).enrol(run);
        world.flush();
        return new Taken(course, place, ids.get(0), ids.get(1), body);
    }

    private static WritingVideos.Sent sent(String name, String content) {
        return new WritingVideos.Sent(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(World world, UUID course, UUID lesson, String html) {
        Authoring authoring = world.get(Authoring.class);
        authoring.write(
                course,
                lesson,
                new ActivityDraft(
                        "a1", ActivityType.LESSON, School.both("Partie a1", "Part a1"), 10, School.both(html, html)),
                authoring.activity(course, lesson).version());
        world.flush();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderGoesOnWhereTheyWereOnAnyDevice(Database database) {
        try (World world = School.open(database.world())) {
            Taken taken = taken(world);
            KeepingPlaces places = world.get(KeepingPlaces.class);
            assertEquals(Whereabouts.BEGINNING, places.of(taken.place(), taken.lesson()));
            places.keep(taken.place(), taken.lesson(), new Whereabouts(2, 0));
            places.keep(taken.place(), taken.lesson(), new Whereabouts(-5, 900_000));
            world.flush();
            assertEquals(new Whereabouts(0, 360_000), places.of(taken.place(), taken.lesson()));
            assertThrows(NotFound.class, () -> places.keep(taken.place(), UUID.randomUUID(), Whereabouts.BEGINNING));
            learner(world, "max");
            assertThrows(NotFound.class, () -> places.of(taken.place(), taken.lesson()));
            assertThrows(NotFound.class, () -> places.keep(taken.place(), taken.lesson(), Whereabouts.BEGINNING));
        }
    }

    @ParameterizedTest
    @EnumSource
    void notesStayWithTheirWordsAndWithTheirWriter(Database database) {
        try (World world = School.open(database.world())) {
            Taken taken = taken(world);
            UUID zoe = world.caller().requirePerson();
            TakingNotes notes = world.get(TakingNotes.class);
            UUID note = notes.write(
                    taken.place(), taken.lesson(), Language.FR, 2, "prélève sans", " Compter deux fois.\nToujours. ");
            notes.bookmark(taken.place(), taken.lesson(), Language.FR, 1);
            world.flush();
            NoteView kept = notes.beside(taken.place(), taken.lesson()).get(1);
            assertEquals("prélève sans", kept.quote());
            assertEquals("Compter deux fois.\nToujours.", kept.words());
            assertEquals(2, notes.mine(Language.FR).size());
            notes.bookmark(taken.place(), taken.lesson(), Language.FR, 1);
            world.flush();
            assertEquals(1, notes.mine(Language.FR).size(), "a mark set again is gone");
            assertEquals(
                    "reading.nothingWritten",
                    assertThrows(
                                    Refusal.class,
                                    () -> notes.write(taken.place(), taken.lesson(), Language.FR, 1, "", " "))
                            .code());
            notes.write(taken.place(), taken.lesson(), Language.FR, 99, "inventé", "Sur tout.");
            world.flush();
            assertEquals(0, notes.beside(taken.place(), taken.lesson()).get(0).paragraph());

            world.caller().is(UUID.randomUUID()).in(taken.body(), Permission.AUTHOR_COURSE);
            write(world, taken.course(), taken.lesson(), "<p>Avant.</p>" + TEXT);
            world.caller().is(zoe, Permission.LEARN);
            NoteLine line = notes.mine(Language.FR).stream()
                    .filter(l -> l.note().id().equals(note))
                    .findFirst()
                    .orElseThrow();
            assertEquals(3, line.at().orElseThrow(), "it follows its words");
            assertTrue(line.address().endsWith("#p-3"));

            learner(world, "max");
            assertThrows(NotFound.class, () -> notes.remove(note));
            assertThrows(NotFound.class, () -> notes.beside(taken.place(), taken.lesson()));
            assertEquals(List.of(), notes.mine(Language.FR));
            world.caller().is(zoe, Permission.LEARN);
            notes.remove(note);
            world.flush();
            assertEquals(1, notes.mine(Language.FR).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreFoundInLessonsFilmsAndNotesOfOnesOwn(Database database) {
        try (World world = School.open(database.world())) {
            Taken taken = taken(world);
            FindingInCourses finding = world.get(FindingInCourses.class);
            world.get(TakingNotes.class)
                    .write(taken.place(), taken.lesson(), Language.FR, 1, "", "Demander au cariste.");
            world.flush();
            Passage lesson = finding.find("PRELEVE", Language.FR).get(0);
            assertEquals(Passage.Kind.LESSON, lesson.kind());
            assertTrue(lesson.address().endsWith("/" + taken.lesson() + "#p-2"));
            Passage said = finding.find("transpalette", Language.FR).get(0);
            assertEquals(Passage.Kind.TRANSCRIPT, said.kind());
            assertTrue(said.address().endsWith("#t-7"));
            assertEquals(
                    Passage.Kind.NOTE,
                    finding.find("cariste", Language.FR).get(0).kind());
            assertEquals(List.of(), finding.find("  ", Language.FR));
            learner(world, "max");
            assertEquals(List.of(), finding.find("chariot", Language.FR), "only in one's own courses");
            assertEquals(List.of(), world.get(Learning.class).mine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUnitIsPublishedBelowTwoMegabytesInItsLightForm(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            UUID course = School.course(world, body, DeliveryMode.SPOC, "Lourd", ActivityType.VIDEO);
            Authoring authoring = world.get(Authoring.class);
            UUID film = authoring.mine(course).outline().activities().get(0).id();
            WritingVideos writing = world.get(WritingVideos.class);
            ActivityDraft draft = School.activity(ActivityType.VIDEO, "a1");
            String heavy = "\0\0\0\0ftypisom" + "x".repeat(3 * 1024 * 1024);
            writing.write(
                    course,
                    film,
                    draft,
                    authoring.activity(course, film).version(),
                    new WritingVideos.Files(sent("film.mp4", heavy), null, null));
            world.flush();
            WeighingUnits weighing = world.get(WeighingUnits.class);
            UnitWeight weight = weighing.of(course).get(0);
            assertTrue(weight.isHeavy());
            assertEquals(UnitWeight.Kind.FILM, weight.parts().get(0).kind());
            CoursePublished published = new CoursePublished(course, DeliveryMode.SPOC, List.of());
            Refusal refused = assertThrows(Refusal.class, () -> weighing.requireLight(published));
            assertEquals("reading.unitTooHeavy", refused.code());
            writing.write(
                    course,
                    film,
                    draft,
                    authoring.activity(course, film).version(),
                    new WritingVideos.Files(
                            null, null, null, Map.of(FilmQuality.SOUND, sent("son.m4a", "\0\0\0\0ftypM4A "))));
            world.flush();
            UnitWeight light = weighing.of(course).get(0);
            assertFalse(light.isHeavy());
            weighing.requireLight(published);
            assertTrue(light.bytes() > 3 * 1024 * 1024, "the film is still there");
            School.body(world, 1);
            assertThrows(NotFound.class, () -> weighing.of(course));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFilmIsOfferedInLighterForms(Database database) {
        try (World world = School.open(database.world())) {
            Taken taken = taken(world);
            FilmVersions versions = world.get(FilmVersions.class);
            var view = world.get(Learning.class).enter(taken.place(), taken.film());
            assertEquals(
                    List.of(FilmQuality.FULL, FilmQuality.SOUND),
                    List.copyOf(versions.of(view).keySet()));
            assertEquals("audio/mp4", versions.of(view).get(FilmQuality.SOUND).type());
            UUID film = view.video().orElseThrow();
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.AUTHOR_COURSE);
            assertThrows(NotFound.class, () -> versions.offer(taken.course(), taken.film(), FilmQuality.P240, film));
            world.caller().is(UUID.randomUUID()).in(taken.body(), Permission.AUTHOR_COURSE);
            versions.offer(taken.course(), taken.film(), FilmQuality.P240, film);
            versions.offer(taken.course(), taken.film(), FilmQuality.P240, film);
            world.flush();
            assertEquals(3, versions.of(view).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void slidesAreTakenAlongAndAreTheLightFormWhereTheyWeighLess(Database database) throws IOException {
        try (World world = School.open(database.world())) {
            Taken taken = taken(world);
            UUID unit = world.get(Learning.class)
                    .desk(taken.place())
                    .course()
                    .units()
                    .get(0)
                    .id();
            Packing packing = world.get(Packing.class);
            long before = packing.unit(taken.place(), unit, Language.FR, false).bytes();
            UUID zoe = world.caller().requirePerson();
            world.caller().is(UUID.randomUUID()).in(taken.body(), Permission.AUTHOR_COURSE);
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", picture);
            world.get(WritingSlides.class)
                    .bring(taken.course(), taken.film(), List.of(new SentFile("a.png", picture.toByteArray())));
            world.flush();
            UnitWeight weight =
                    world.get(WeighingUnits.class).of(taken.course()).get(0);
            assertTrue(
                    weight.parts().stream().noneMatch(part -> part.kind() == UnitWeight.Kind.SLIDES),
                    "sound of twelve bytes weighs less");
            WritingVideos.Files heavier = new WritingVideos.Files(
                    null,
                    null,
                    null,
                    Map.of(FilmQuality.SOUND, sent("son.m4a", "\0\0\0\0ftypM4A " + "x".repeat(9000))));
            world.get(WritingVideos.class)
                    .write(
                            taken.course(),
                            taken.film(),
                            School.activity(ActivityType.VIDEO, "a2"),
                            world.get(Authoring.class)
                                    .activity(taken.course(), taken.film())
                                    .version(),
                            heavier);
            world.flush();
            assertTrue(world.get(WeighingUnits.class).of(taken.course()).get(0).parts().stream()
                    .anyMatch(part -> part.kind() == UnitWeight.Kind.SLIDES));
            world.caller().is(zoe, Permission.LEARN);
            Parcel whole = packing.unit(taken.place(), unit, Language.FR, false);
            assertTrue(whole.bytes() > before);
            assertEquals(
                    1,
                    whole.files().stream()
                            .filter(file -> file.type().startsWith("image/"))
                            .count());
            assertTrue(packing.unit(taken.place(), unit, Language.FR, true).files().stream()
                    .noneMatch(file -> file.type().startsWith("image/")));
        }
    }
}
