package org.passerelle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What two trainers at one text, a page in one go, and a list of what is missing come to. */
class AuthoringTest {
    @ParameterizedTest
    @EnumSource
    void whoWritesOnAnOlderLessonIsToldAndNothingIsLost(Database db) {
        try (World w = School.open(db.world())) {
            Authoring authoring = w.get(Authoring.class);
            UUID course = authoring.draft(School.body(w, 0), School.draft(DeliveryMode.MOOC, "Tenir", "Keep"));
            UUID unit = authoring.addUnit(course, School.both("Un", "One"));
            UUID lesson = authoring.addActivity(course, unit, School.activity(ActivityType.LESSON, "a"));
            w.flush();
            long read = authoring.activity(course, lesson).version();
            authoring.write(course, lesson, text("<p>hers</p>"), read);
            w.flush();
            assertThrows(
                    OptimisticLockException.class, () -> authoring.write(course, lesson, text("<p>his</p>"), read));
            assertEquals(
                    "<p>hers</p>", authoring.activity(course, lesson).body().in(Language.FR));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatIsMissingIsToldAtOnce(Database db) {
        try (World w = School.open(db.world())) {
            Authoring authoring = w.get(Authoring.class);
            LocalizedText none = LocalizedText.of(null, null);
            CourseDraft bare = new CourseDraft(
                    DeliveryMode.MOOC,
                    Language.FR,
                    false,
                    LocalizedText.of("Seul un titre", null),
                    none,
                    none,
                    none,
                    1,
                    1.0,
                    null,
                    Set.of(),
                    List.of(),
                    Set.of());
            UUID course = authoring.draft(School.body(w, 0), bare);
            assertEquals(
                    List.of(
                            "catalogue.needsSummary",
                            "catalogue.needsOutcomes",
                            "catalogue.needsSkill",
                            "catalogue.needsActivity"),
                    authoring.missing(course).stream().map(Refusal::code).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTutorialIsPublishedInOneGo(Database db) {
        try (World w = School.open(db.world())) {
            UUID body = School.body(w, 0);
            CourseDraft draft = School.draft(DeliveryMode.TUTORIAL, "Lire une facture", "Read an invoice");
            WritingTutorials writing = w.get(WritingTutorials.class);
            UUID course = writing.publish(body, draft, text("<p>Une facture a un numéro.</p>"));
            w.flush();
            CourseView view = w.get(Authoring.class).mine(course);
            assertEquals(CourseStatus.PUBLISHED, view.status());
            assertEquals(1, view.units().get(0).activities().size());
            assertThrows(Refusal.class, () -> writing.publish(body, draft, text("")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFilesOfACourseAreListedForItsAuthorsAlone(Database db) {
        try (World w = School.open(db.world())) {
            MediaLibrary library = w.get(MediaLibrary.class);
            UUID course =
                    w.get(Authoring.class).draft(School.body(w, 0), School.draft(DeliveryMode.MOOC, "Tenir", "Keep"));
            byte[] captions = "WEBVTT\n".getBytes(StandardCharsets.UTF_8);
            UUID added = library.add(course, "a.vtt", captions);
            w.flush();
            assertEquals(
                    List.of(added),
                    library.of(course).stream().map(MediaView::id).toList());
            School.body(w, 1);
            assertThrows(NotFound.class, () -> library.of(course));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVideoIsWrittenWithItsFilesOrNotAtAll(Database db) {
        try (World w = School.open(db.world())) {
            Authoring authoring = w.get(Authoring.class);
            WritingVideos writing = w.get(WritingVideos.class);
            UUID course = School.course(w, School.body(w, 0), DeliveryMode.MOOC, "Filmer", ActivityType.VIDEO);
            UUID id = authoring.mine(course).outline().activities().get(0).id();
            ActivityDraft draft = School.activity(ActivityType.VIDEO, "film");
            WritingVideos.Sent film = new WritingVideos.Sent("f.mp4", "0000ftypisom".getBytes(StandardCharsets.UTF_8));
            WritingVideos.Sent captions = new WritingVideos.Sent("f.vtt", "WEBVTT\n".getBytes(StandardCharsets.UTF_8));
            assertRefused(
                    "kernel.required",
                    () -> writing.write(
                            course, id, draft, version(w, course, id), new WritingVideos.Files(null, captions, null)));
            assertRefused(
                    "catalogue.notFilm",
                    () -> writing.write(
                            course, id, draft, version(w, course, id), new WritingVideos.Files(captions, null, null)));
            assertRefused(
                    "catalogue.notCaptions",
                    () -> writing.write(
                            course, id, draft, version(w, course, id), new WritingVideos.Files(film, null, film)));
            writing.write(course, id, draft, version(w, course, id), new WritingVideos.Files(film, captions, null));
            w.flush();
            ActivityView first = authoring.activity(course, id);
            writing.write(course, id, draft, version(w, course, id), new WritingVideos.Files(null, null, captions));
            w.flush();
            ActivityView second = authoring.activity(course, id);
            assertEquals(first.video(), second.video(), "a file that is not sent stays");
            assertEquals(first.captionsFr(), second.captionsFr());
            assertTrue(second.captionsEn().isPresent());
        }
    }

    private static long version(World w, UUID course, UUID activity) {
        w.flush();
        return w.get(Authoring.class).activity(course, activity).version();
    }

    private static void assertRefused(String code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }

    private static ActivityDraft text(String html) {
        return new ActivityDraft(
                "page", ActivityType.LESSON, School.both("Page", "Page"), 5, LocalizedText.of(html, null));
    }
}
