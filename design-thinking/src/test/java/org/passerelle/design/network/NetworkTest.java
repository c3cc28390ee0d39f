package org.passerelle.design.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.experience.AdministrationSize;
import org.passerelle.design.experience.ExperienceSheet;
import org.passerelle.design.experience.ExperienceText;
import org.passerelle.design.experience.WritingExperience;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Outbox;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class NetworkTest {
    private static final Instant START = Instant.parse("2026-11-24T13:00:00Z");

    private final UUID ines = UUID.randomUUID();
    private final UUID tomasz = UUID.randomUUID();
    private final UUID region = UUID.randomUUID();
    private final Post post = new Post();

    @ParameterizedTest
    @EnumSource
    void onlyWhoAgreedIsFoundAndMayStopBeingFound(Database database) {
        try (World world = world(database)) {
            NetworkDirectory directory = world.get(NetworkDirectory.class);
            assertEquals(List.of(), directory.list(null, ""));
            directory.join("Inès 👷", sheet(Sector.ROADS, "Permissions de voirie à l’échelle"));
            world.flush();
            as(world, tomasz);
            directory.join("Tomasz", sheet(Sector.SUPPORT, "Animer un atelier"));
            world.flush();
            assertEquals(2, directory.list(null, "").size());
            assertEquals(1, directory.list(Sector.ROADS, "").size());
            assertEquals(
                    "Inès 👷",
                    directory.list(null, "ECHELLE creuse").get(0).person().name());
            assertEquals("helps", field(() -> directory.join("T", sheet(Sector.SUPPORT, " "))));
            world.em().clear();
            directory.leave();
            world.flush();
            assertEquals(1, directory.list(null, "").size());
            assertFalse(directory.mine().orElseThrow().isListed(), "what was said is kept for who comes back");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneWritesWithoutSeeingAnAddressAndWhoGotALetterAnswers(Database database) {
        try (World world = world(database)) {
            NetworkDirectory directory = world.get(NetworkDirectory.class);
            directory.join("Inès", sheet(Sector.ROADS, "Voirie"));
            world.flush();
            assertEquals("design.network.oneself", refused(() -> directory.write(ines, "Inès", "Moi")));
            as(world, tomasz);
            assertEquals("letter", field(() -> directory.write(ines, "Tomasz", " ")));
            directory.write(ines, "Tomasz", "Comment avez-vous commencé ?");
            world.flush();
            assertEquals(List.of(ines), post.to);
            assertEquals("/design/network/write/" + tomasz, post.path);
            for (int i = 1; i < NetworkDirectory.MOST_A_DAY; i++) {
                directory.write(ines, "Tomasz", "Encore " + i);
            }
            world.flush();
            assertEquals("design.network.enoughToday", refused(() -> directory.write(ines, "Tomasz", "Trop")));
            as(world, ines);
            assertEquals("Tomasz", directory.reader(tomasz), "who wrote may be answered, listed or not");
            directory.write(tomasz, "Inès", "Par les dossiers de moins de 2 m².");
            world.flush();
            assertThrows(NotFound.class, () -> directory.write(UUID.randomUUID(), "Inès", "Qui ?"));
            world.pass(Duration.ofDays(NetworkDirectory.DAYS_TO_ANSWER + 1));
            assertThrows(NotFound.class, () -> directory.reader(tomasz));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyProposesAndVotesUntilItIsOverAndOnlyTheHostChangesIt(Database database) {
        try (World world = world(database)) {
            Meetings meetings = world.get(Meetings.class);
            assertEquals("link", field(() -> meetings.plan("Inès", meeting(START, 60, "javascript:alert(1)"))));
            assertEquals(
                    "startsAt",
                    field(() ->
                            meetings.plan("Inès", meeting(START.minusSeconds(200_000), 60, "https://x.example/a"))));
            assertEquals("minutes", field(() -> meetings.plan("Inès", meeting(START, 5, "https://x.example/a"))));
            UUID id = meetings.plan("Inès", meeting(START, 60, "https://visio.example/reseau"));
            meetings.propose(id, "Inès", "Le compte rendu en une page");
            world.pass(Duration.ofMinutes(1));
            as(world, tomasz);
            meetings.propose(id, "Tomasz", "Mesurer sans tableur ?");
            world.flush();
            UUID first = meetings.show(id).agenda().get(0).id();
            UUID second = meetings.show(id).agenda().get(1).id();
            assertEquals(1, meetings.show(id).agenda().get(0).votes());
            meetings.vote(id, first);
            world.flush();
            assertEquals(2, meetings.show(id).agenda().get(0).votes());
            meetings.vote(id, first);
            as(world, ines);
            meetings.vote(id, second);
            world.flush();
            assertEquals(second, meetings.show(id).agenda().get(0).id(), "what most want to talk about stands first");
            assertThrows(NotFound.class, () -> meetings.vote(id, UUID.randomUUID()));
            as(world, tomasz);
            assertThrows(NotFound.class, () -> meetings.cancel(id));
            assertThrows(NotFound.class, () -> meetings.change(id, meeting(START, 30, "https://x.example/b")));
            world.pass(Duration.ofDays(2));
            assertEquals("design.meeting.over", refused(() -> meetings.propose(id, "Tomasz", "Trop tard")));
            as(world, ines);
            meetings.cancel(id);
            world.flush();
            assertTrue(meetings.show(id).meeting().isCancelled());
            assertEquals("design.meeting.cancelled", refused(() -> meetings.cancel(id)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void notesAreWrittenTogetherWithoutLosingAWordAndWhatWasPromisedIsTicked(Database database) {
        try (World world = world(database)) {
            Meetings meetings = world.get(Meetings.class);
            UUID id = meetings.plan("Inès", meeting(START, 60, "https://visio.example/reseau"));
            world.flush();
            long version = meetings.show(id).meeting().version();
            assertEquals("design.meeting.notYet", refused(() -> meetings.note(id, "Inès", "Avant", version)));
            assertEquals(
                    "design.meeting.notYet",
                    refused(() -> meetings.promise(id, "Envoyer", "Inès", LocalDate.parse("2026-12-01"))));
            world.pass(Duration.ofDays(1).plusHours(5));
            meetings.note(id, "Inès", "Trois services ont dit oui 👍", version);
            world.flush();
            as(world, tomasz);
            assertThrows(OptimisticLockException.class, () -> meetings.note(id, "Tomasz", "Autre texte", version));
            assertEquals(
                    "Trois services ont dit oui 👍", meetings.show(id).meeting().notes());
            assertEquals("dueOn", field(() -> meetings.promise(id, "Envoyer", "Inès", LocalDate.parse("2026-11-01"))));
            assertEquals("dueOn", field(() -> meetings.promise(id, "Envoyer", "Inès", null)));
            meetings.promise(id, "Envoyer le modèle", "Inès", LocalDate.parse("2026-12-01"));
            world.flush();
            FollowUp promised = meetings.promised().get(0);
            assertTrue(promised.isLate(LocalDate.parse("2026-12-02")));
            meetings.tick(promised.id(), "Tomasz");
            world.flush();
            assertEquals(List.of(), meetings.promised());
            assertEquals("Tomasz", meetings.show(id).followUps().get(0).doneBy());
            meetings.tick(promised.id(), "Tomasz");
            world.flush();
            assertEquals(1, meetings.promised().size(), "a tick may be taken back");
            assertThrows(NotFound.class, () -> meetings.tick(UUID.randomUUID(), "T"));
            assertThrows(NotFound.class, () -> meetings.link(id, UUID.randomUUID()));
            UUID card = card(world);
            as(world, ines);
            meetings.link(id, card);
            meetings.link(id, card);
            world.flush();
            assertEquals(Set.of(card), meetings.show(id).meeting().experiences());
            meetings.unlink(id, card);
            world.flush();
            assertEquals(Set.of(), meetings.show(id).meeting().experiences());
        }
    }

    private UUID card(World world) {
        world.caller().is(ines).in(region, Permission.TAKE_PART_IN_DESIGN);
        WritingExperience writing = world.get(WritingExperience.class);
        UUID id = writing.begin(
                region,
                "Inès",
                new ExperienceSheet(
                        new ExperienceText("Un formulaire", "Trop long", "Un seul", "Des jours", "Rien", "", ""),
                        Sector.ROADS,
                        AdministrationSize.UNDER_50,
                        Language.FR,
                        true),
                null);
        writing.publish(id);
        world.flush();
        return id;
    }

    private World world(Database database) {
        World world = database.world().with(Outbox.class, post);
        as(world, ines);
        return world;
    }

    private void as(World world, UUID who) {
        world.caller().is(who).in(region, Permission.JOIN_NETWORK);
    }

    private static MemberSheet sheet(Sector sector, String helps) {
        return new MemberSheet(sector, "Chargée de mission", "La Creuse", helps);
    }

    private static MeetingSheet meeting(Instant start, int minutes, String link) {
        return new MeetingSheet("Rencontre", start, minutes, link);
    }

    private static String refused(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static @Nullable String field(Executable act) {
        return assertThrows(Refusal.class, act).field();
    }

    /** Keeps to whom it would be written. */
    private static final class Post extends Outbox {
        private final List<UUID> to = new ArrayList<>();
        private String path = "";

        @Override
        public void tell(UUID person, String template, String local, String... values) {
            if (!to.contains(person)) {
                to.add(person);
            }
            path = local;
        }
    }
}
