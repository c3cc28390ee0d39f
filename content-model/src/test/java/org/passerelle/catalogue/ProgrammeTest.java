package org.passerelle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ProgrammeTest {
    private static final LocalizedText TITLE = School.both("Entrer dans l’atelier", "Into the workshop");

    private static ProgrammeDraft draft(Integer required, UUID... courses) {
        return new ProgrammeDraft(
                TITLE,
                School.both("Du premier geste au métier.", "From first steps to the job."),
                required,
                List.of(courses));
    }

    private static UUID published(World world, UUID body, String title) {
        UUID course = School.course(world, body, DeliveryMode.MOOC, title, ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        world.flush();
        return course;
    }

    @ParameterizedTest
    @EnumSource
    void coursesArePutTogetherPublishedAndRetired(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            UUID one = published(world, body, "Une");
            UUID two = published(world, body, "Deux");
            UUID three = published(world, body, "Trois");
            WritingProgrammes writing = world.get(WritingProgrammes.class);
            ProgrammeCatalogue catalogue = world.get(ProgrammeCatalogue.class);
            UUID id = writing.draft(body, draft(2, two, one, three, two));
            world.flush();
            assertEquals(List.of(), catalogue.all(), "a draft is its authors'");
            assertThrows(NotFound.class, () -> catalogue.bySlug("entrer-dans-l-atelier"));
            writing.publish(id);
            world.flush();
            ProgrammeView view = catalogue.bySlug("entrer-dans-l-atelier");
            assertEquals(
                    List.of(two, one, three),
                    view.courses().stream().map(CourseCard::id).toList());
            assertEquals(2, view.required());
            assertFalse(view.isWhole());
            assertEquals(1, view.skills().size(), "each skill once");
            assertFalse(view.isCompletedBy(List.of(one)));
            assertTrue(view.isCompletedBy(List.of(one, three)));
            assertEquals(1, catalogue.with(view.courses().get(0).slug()).size());
            writing.describe(id, draft(null, one, two), view.version());
            world.flush();
            view = catalogue.bySlug("entrer-dans-l-atelier");
            assertEquals(
                    List.of(one, two),
                    view.courses().stream().map(CourseCard::id).toList(),
                    "reordered");
            assertTrue(view.isWhole());
            long old = view.version() - 1;
            assertThrows(OptimisticLockException.class, () -> writing.describe(id, draft(null, one, two), old));
            writing.retire(id);
            world.flush();
            assertEquals(List.of(), catalogue.all());
            assertEquals(CourseStatus.RETIRED, writing.mine(id).status());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeCompletedIsNotPublished(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            UUID one = published(world, body, "Une");
            UUID open = School.course(world, body, DeliveryMode.MOOC, "Brouillon", ActivityType.LESSON);
            UUID tutorial = School.course(world, body, DeliveryMode.TUTORIAL, "Tutoriel", ActivityType.LESSON);
            world.get(Authoring.class).publish(tutorial);
            world.flush();
            WritingProgrammes writing = world.get(WritingProgrammes.class);
            for (UUID[] few : new UUID[][] {{one}, {}, {one, open}, {one, tutorial}}) {
                UUID id = writing.draft(body, draft(null, few));
                world.flush();
                assertThrows(Refusal.class, () -> writing.publish(id));
            }
            for (int wrong : new int[] {0, 1, 3, -1}) {
                Refusal refusal = assertThrows(Refusal.class, () -> writing.draft(body, draft(wrong, one, open)));
                assertEquals("required", refusal.field());
            }
            assertEquals(
                    "titleFr",
                    assertThrows(
                                    Refusal.class,
                                    () -> writing.draft(
                                            body,
                                            new ProgrammeDraft(LocalizedText.of("", "x"), TITLE, null, List.of())))
                            .field());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsOfOneTrainingBodyAndOfNoOther(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            UUID one = published(world, body, "Une");
            UUID two = published(world, body, "Deux");
            WritingProgrammes writing = world.get(WritingProgrammes.class);
            UUID id = writing.draft(body, draft(null, one, two));
            world.flush();
            UUID other = School.body(world, 1);
            assertThrows(NotFound.class, () -> writing.mine(id));
            assertThrows(NotFound.class, () -> writing.publish(id));
            assertThrows(NotFound.class, () -> writing.draft(body, draft(null, one, two)));
            assertThrows(NotFound.class, () -> writing.draft(other, draft(null, one, two)), "others' courses");
            assertEquals(List.of(), writing.mine());
            world.caller().is(UUID.randomUUID(), Permission.LEARN);
            assertThrows(
                    NotFound.class, () -> world.get(ProgrammeCatalogue.class).claim("entrer-dans-l-atelier"));
        }
    }
}
