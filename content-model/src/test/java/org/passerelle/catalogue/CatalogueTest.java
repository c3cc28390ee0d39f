package org.passerelle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class CatalogueTest {
    private static UUID published(World world, UUID body, DeliveryMode mode, String fr) {
        UUID course = School.course(world, body, mode, fr, ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        world.flush();
        return course;
    }

    private static List<String> found(World world, CourseQuery query) {
        return world.get(Catalogue.class).find(query).courses().stream()
                .map(course -> course.card().slug())
                .toList();
    }

    private static CourseQuery words(String text) {
        return new CourseQuery(text, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsFoundByNobodyUntilItIsPublishedAndAgainWhenItIsRetired(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Tenir", ActivityType.LESSON);
            Catalogue catalogue = world.get(Catalogue.class);
            assertThrows(NotFound.class, () -> catalogue.bySlug("tenir"));
            assertEquals(List.of(), found(world, CourseQuery.ALL));
            world.get(Authoring.class).publish(course);
            world.flush();
            assertEquals(List.of("tenir"), found(world, CourseQuery.ALL));
            assertEquals(1, catalogue.bySlug("tenir").units().size());
            world.get(Authoring.class).retire(course);
            world.flush();
            assertThrows(NotFound.class, () -> catalogue.bySlug("tenir"));
            assertEquals(List.of(), found(world, CourseQuery.ALL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreFoundWithoutAccentsInThePluralAndWithASlip(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            published(world, body, DeliveryMode.MOOC, "Sécurité en soudage à l’arc");
            published(world, body, DeliveryMode.SPOC, "Accueillir des clients");
            assertEquals(List.of("securite-en-soudage-a-l-arc"), found(world, words("securite")));
            assertEquals(List.of("securite-en-soudage-a-l-arc"), found(world, words("soudge")));
            assertEquals(List.of("securite-en-soudage-a-l-arc"), found(world, words("SECURITES d’arcs")));
            assertEquals(List.of("accueillir-des-clients"), found(world, words("clie")));
            assertEquals(2, found(world, words("comptabilité")).size(), "by the skill that both teach");
            assertEquals(List.of(), found(world, words("zzzzzz")));
            assertEquals(List.of(), found(world, words("\" AND ( [")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFacetCountsWhatChoosingItsValueWouldFind(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            published(world, body, DeliveryMode.MOOC, "Un");
            published(world, body, DeliveryMode.SPOC, "Deux");
            published(world, body, DeliveryMode.SPOC, "Trois");
            CourseQuery query = CourseQuery.ALL.with(Facet.MODE, "MOOC").with(Facet.ZONE, "7502");
            CatalogueAnswer answer = world.get(Catalogue.class).find(query);
            assertEquals(1, answer.courses().size());
            assertEquals(
                    List.of(new FacetCount("SPOC", 2, false), new FacetCount("MOOC", 1, true)),
                    answer.facets().get(Facet.MODE));
            assertEquals(
                    List.of(new FacetCount("7502", 1, true)), answer.facets().get(Facet.ZONE));
            for (Facet facet : Facet.values()) {
                for (FacetCount value : answer.facets().get(facet)) {
                    assertEquals(
                            value.count(),
                            found(world, query.with(facet, value.value())).size(),
                            facet + " " + value);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCourseIsPublishedOnlyWhenItIsComplete(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Vide", ActivityType.VIDEO);
            Authoring authoring = world.get(Authoring.class);
            assertEquals(
                    "catalogue.emptyActivity",
                    assertThrows(Refusal.class, () -> authoring.publish(course)).code());
            CourseView view = authoring.mine(course);
            authoring.removeUnit(course, view.units().get(0).id());
            world.flush();
            assertEquals(
                    "catalogue.needsActivity",
                    assertThrows(Refusal.class, () -> authoring.publish(course)).code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedCourseCannotBeEmptied(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = published(world, School.body(world, 0), DeliveryMode.MOOC, "Plein");
            Authoring authoring = world.get(Authoring.class);
            UUID activity = authoring.mine(course).outline().activities().get(0).id();
            assertThrows(Refusal.class, () -> authoring.removeActivity(course, activity));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditThatBeganFromAnOlderVersionIsRefused(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Bis", ActivityType.LESSON);
            Authoring authoring = world.get(Authoring.class);
            long version = authoring.mine(course).version();
            authoring.describe(course, School.draft(DeliveryMode.SPOC, "Ter", "Third"), version);
            world.flush();
            assertThrows(
                    OptimisticLockException.class,
                    () -> authoring.describe(course, School.draft(DeliveryMode.SPOC, "Quater", "Fourth"), version));
            assertEquals(DeliveryMode.SPOC, authoring.mine(course).card().mode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCourseIsUnknownToTheAuthorsOfAnotherBody(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "À eux", ActivityType.LESSON);
            School.body(world, 1);
            Authoring authoring = world.get(Authoring.class);
            assertThrows(NotFound.class, () -> authoring.mine(course));
            assertThrows(NotFound.class, () -> authoring.publish(course));
            assertEquals(List.of(), authoring.mine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void unitsAndActivitiesMoveAndKeepTheirPlaces(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = School.course(
                    world,
                    School.body(world, 0),
                    DeliveryMode.MOOC,
                    "Ordre",
                    ActivityType.LESSON,
                    ActivityType.QUIZ,
                    ActivityType.LESSON);
            Authoring authoring = world.get(Authoring.class);
            UUID third = authoring.mine(course).outline().activities().get(2).id();
            authoring.moveActivity(course, third, -1);
            authoring.moveActivity(course, third, -5);
            world.flush();
            assertEquals(
                    List.of("a3", "a1", "a2"),
                    authoring.mine(course).outline().activities().stream()
                            .map(ActivityOutline::key)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSkillIsTaughtOnceAndItsLevelCanChange(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Niveau", ActivityType.LESSON);
            Authoring authoring = world.get(Authoring.class);
            CourseDraft same = School.draft(DeliveryMode.MOOC, "Niveau", "Level");
            CourseDraft deeper = new CourseDraft(
                    same.mode(),
                    same.language(),
                    true,
                    same.title(),
                    same.summary(),
                    same.outcomes(),
                    same.prerequisites(),
                    2,
                    4.0,
                    10,
                    same.funding(),
                    List.of(new TaughtSkill(School.ACCOUNTING, 4), new TaughtSkill(School.ACCOUNTING, 1)),
                    Set.of());
            authoring.describe(course, deeper, authoring.mine(course).version());
            world.flush();
            assertEquals(
                    List.of(new TaughtSkill(School.ACCOUNTING, 4)),
                    authoring.mine(course).card().skills());
            authoring.publish(course);
            world.pass(Duration.ofSeconds(10));
            assertEquals(
                    1, world.get(Catalogue.class).teaching(School.ACCOUNTING).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileComesBackByteForByteInPieces(Database database) {
        try (World world = School.open(database.world())) {
            UUID course = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Film", ActivityType.VIDEO);
            byte[] video = new byte[Media.PIECE * 2 + 17];
            new java.util.Random(3).nextBytes(video);
            System.arraycopy(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'}, 0, video, 0, 8);
            MediaLibrary library = world.get(MediaLibrary.class);
            UUID id = library.add(course, "film.mp4", video);
            world.flush();
            MediaView media = library.get(id);
            assertEquals(video.length, media.size());
            java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
            for (int i = 0; i < 3; i++) {
                read.writeBytes(library.piece(id, i));
            }
            org.junit.jupiter.api.Assertions.assertArrayEquals(video, read.toByteArray());
            assertThrows(NotFound.class, () -> library.piece(id, 3));
            UUID activity = world.get(Authoring.class)
                    .mine(course)
                    .outline()
                    .activities()
                    .get(0)
                    .id();
            library.film(course, activity, id, java.util.Optional.empty(), java.util.Optional.empty());
            world.get(Authoring.class).publish(course);
            assertThrows(Refusal.class, () -> library.add(course, "x.svg", "<svg/>".getBytes()));
            assertTrue(world.events().stream().anyMatch(CoursePublished.class::isInstance));
            world.caller().is(UUID.randomUUID(), Permission.LEARN);
            assertThrows(NotFound.class, () -> library.add(course, "film.mp4", video));
            assertFalse(found(world, CourseQuery.ALL).isEmpty());
        }
    }
}
