package org.passerelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.assessment.AnsweringOffline;
import org.passerelle.assessment.Attempting;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.Numeric;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class BringingBackTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private UUID lesson;
    private UUID quiz;
    private UUID unit;
    private UUID place;

    private void enrolled(World world) {
        UUID course = School.course(
                world, School.body(world, 0), DeliveryMode.SPOC, "Loin", ActivityType.LESSON, ActivityType.QUIZ);
        var outline = world.get(Authoring.class).mine(course).outline();
        unit = outline.units().get(0).id();
        lesson = outline.activities().get(0).id();
        quiz = outline.activities().get(1).id();
        Item item = Item.of(
                "q1",
                School.ACCOUNTING,
                School.both("Quoi ?", "What?"),
                new Numeric(20, 0, "%"),
                LocalizedText.of(null, null));
        world.get(SettingItems.class).set(course, quiz, 60, List.of(item));
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        world.flush();
        learner(world, "zoe");
        place = world.get(Enrolling.class).enrol(run);
        world.flush();
    }

    private static void learner(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
    }

    private static Act act(Act.Kind kind, UUID target, String about, String answer, Instant at) {
        return new Act(UUID.randomUUID(), kind, target, about, answer, at);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDoneWithoutANetworkCountsOnceInItsOrder(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Attempting attempting = world.get(Attempting.class);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            world.flush();
            world.pass(Duration.ofHours(2));
            Instant then = NOW.plus(Duration.ofHours(1));
            List<Act> acts = List.of(
                    act(Act.Kind.FINISH, place, lesson.toString(), "", then),
                    act(Act.Kind.ANSWER, attempt, "q1", "3", then),
                    act(Act.Kind.ANSWER, attempt, "q1", "20", then.plusSeconds(60)),
                    act(Act.Kind.HAND_IN, attempt, "", "", then.plusSeconds(90)));
            BringingBack bringing = world.get(BringingBack.class);
            for (int twice = 0; twice < 2; twice++) {
                acts.forEach(act -> assertEquals(Optional.empty(), bringing.take(act)));
                world.flush();
            }
            assertTrue(world.get(Learning.class).desk(place).completed());
            assertEquals(100, attempting.result(place, quiz).orElseThrow().percent());
            assertEquals(
                    Map.of("q1", then.plusSeconds(60)),
                    world.get(AnsweringOffline.class).of(attempt));
            learner(world, "max");
            assertThrows(NotFound.class, () -> bringing.take(acts.get(0)), "another person's act is not there");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotCountAnyMoreIsSaidAndKept(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Attempting attempting = world.get(Attempting.class);
            BringingBack bringing = world.get(BringingBack.class);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            world.pass(Duration.ofMinutes(10));
            attempting.save(attempt, "q1", "20");
            world.flush();
            Act older = act(Act.Kind.ANSWER, attempt, "q1", "3", NOW.plusSeconds(60));
            assertEquals(
                    "assessment.answeredSince",
                    assertThrows(Refusal.class, () -> bringing.take(older)).code());
            attempting.submit(attempt, Map.of());
            world.flush();
            Act same = act(Act.Kind.ANSWER, attempt, "q1", "20", NOW.plusSeconds(900));
            assertEquals(Optional.empty(), bringing.take(same), "it was handed in with the form already");
            Act late = act(Act.Kind.ANSWER, attempt, "q1", "4", NOW.plusSeconds(900));
            assertEquals(
                    "assessment.handedIn",
                    assertThrows(Refusal.class, () -> bringing.take(late)).code());
            bringing.refused(late, "assessment.handedIn");
            world.flush();
            assertEquals(Optional.of("assessment.handedIn"), bringing.take(late), "told again, not done");
            assertEquals(
                    "4",
                    world.em()
                            .createNativeQuery("select answer from content.offline_act where refusal <> ''")
                            .getSingleResult());
            learner(world, "max");
            Act foreign = act(Act.Kind.ANSWER, attempt, "q1", "20", NOW);
            assertThrows(NotFound.class, () -> bringing.take(foreign));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUnitTellsItsWeightAndWhatBelongsToIt(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Parcel parcel = world.get(Packing.class).unit(place, unit, Language.FR, false);
            assertEquals(2, parcel.pages().size());
            assertEquals(List.of(), parcel.files());
            assertTrue(parcel.lightBytes() > 0 && parcel.lightBytes() < 2 * 1024 * 1024);
            assertEquals(
                    parcel.lightBytes(),
                    world.get(Packing.class).units(place, Language.FR).get(unit).lightBytes());
            ChoosingLightness choosing = world.get(ChoosingLightness.class);
            assertEquals(Lightness.BROWSER, choosing.mine());
            choosing.choose(Lightness.LIGHT);
            choosing.choose(Lightness.FULL);
            choosing.choose(Lightness.LIGHT);
            world.flush();
            assertEquals(Lightness.LIGHT, choosing.mine());
            learner(world, "max");
            assertEquals(Lightness.BROWSER, choosing.mine());
            assertThrows(NotFound.class, () -> world.get(Packing.class).units(place, Language.FR));
        }
    }

    @Test
    void inTheLightFormPicturesWaitForATap() {
        UUID file = UUID.fromString("0b0f3c0e-7f0a-4b6e-9d53-1f3f5f0a6c11");
        String html =
                "<p>Avant</p><img src=\"/media/" + file + "/quai.png\" alt=\"Le quai &lt;vide&gt;\" /><p>Après</p>";
        assertEquals(Set.of(file), Pictures.of(html));
        assertEquals(
                "<p>Avant</p><a class=\"on-tap\" href=\"/media/" + file
                        + "/quai.png\" data-picture=\"Le quai &lt;vide&gt;\">34 ko Le quai &lt;vide&gt;</a><p>Après</p>",
                Pictures.onTap(html, (id, alt) -> "34 ko " + alt));
    }
}
