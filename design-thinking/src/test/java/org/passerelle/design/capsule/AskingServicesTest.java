package org.passerelle.design.capsule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Correspondents;
import org.passerelle.people.Outbox;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class AskingServicesTest {
    private static final String CAPSULE = "que-demander-a-mes-services";
    private static final String SAID = "47 jours pour la moitié 👋";

    private final UUID region = UUID.randomUUID();
    private final UUID marguerite = UUID.randomUUID();
    private final Post post = new Post();

    @ParameterizedTest
    @EnumSource
    void aCapsuleIsTakenUpWhereItWasLeftAndCountsNoMoreThanTheTimeThatPassed(Database database) {
        try (World world = world(database)) {
            ReadingCapsules reading = world.get(ReadingCapsules.class);
            int minutes = reading.show(CAPSULE).capsule().minutes();
            reading.reach(CAPSULE, 0);
            reading.reach(CAPSULE, 2);
            world.flush();
            assertEquals(2, reading.show(CAPSULE).reading().orElseThrow().part());
            assertEquals("design.capsule.chooseOne", refused(() -> reading.decide(CAPSULE, 9)));
            world.pass(Duration.ofMinutes(1));
            reading.decide(CAPSULE, 1);
            reading.reach("lire-un-delai", 0);
            world.pass(Duration.ofDays(2));
            reading.decide("lire-un-delai", 0);
            reading.decide("lire-un-delai", 1);
            world.flush();

            ReadingCapsules.Year year = reading.years().get(0);
            assertEquals(2026, year.year());
            assertEquals(
                    List.of(1, minutes),
                    year.finished().stream()
                            .map(ReadingCapsules.Finished::minutes)
                            .toList());
            assertEquals(1 + minutes, reading.year(2026).minutes());
            assertThrows(NotFound.class, () -> reading.year(2025));
            assertEquals(
                    1, reading.show("lire-un-delai").reading().orElseThrow().choice());

            world.caller().is(UUID.randomUUID()).in(region, Permission.TAKE_PART_IN_DESIGN);
            assertTrue(reading.show(CAPSULE).reading().isEmpty(), "each reads for themselves");
            assertEquals(List.of(), reading.years());
            assertThrows(NotFound.class, () -> reading.reach("capsule-inconnue", 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsAnsweredOnceByItsLinkAndOnlyItsAskerReadsTheAnswer(Database database) {
        try (World world = world(database)) {
            AskingServices asking = world.get(AskingServices.class);
            UUID id = asking.ask(CAPSULE, "Marguerite", draft("routes@region.example", null));
            String link = post.link();
            world.caller().nobody();
            assertEquals("Voirie", asking.received(link).subject());
            assertThrows(NotFound.class, () -> asking.received("x" + link));
            assertEquals("answer", field(() -> asking.answer(link, "Le service", " ")));
            assertEquals("answeredBy", field(() -> asking.answer(link, "", SAID)));
            assertEquals("kernel.tooLong", refused(() -> asking.answer(link, "Le service", "x".repeat(3001))));
            asking.answer(link, "Le service", SAID);
            assertEquals("design.capsule.answeredAlready", refused(() -> asking.answer(link, "Un autre", "Non")));
            world.flush();
            assertEquals(List.of("design.mail.question", "design.mail.answered"), post.templates);

            asMarguerite(world);
            assertEquals(SAID, asking.mine(id).answer());
            world.pass(ServiceQuestion.PATIENCE);
            assertEquals(0, asking.tellSilences(), "an answered one is no silence");
            world.caller().is(UUID.randomUUID()).in(region, Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> asking.mine(id));
            assertThrows(NotFound.class, () -> asking.ask(CAPSULE, "X", draft("a@region.example", id)));
            world.pass(ServiceQuestion.LIFE);
            assertThrows(NotFound.class, () -> asking.received(link));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSilenceOfFifteenDaysIsToldOnceWithWhomToAskNext(Database database) {
        try (World world = world(database)) {
            AskingServices asking = world.get(AskingServices.class);
            UUID first = asking.ask(CAPSULE, "Marguerite", draft("routes@region.example", null));
            world.pass(Duration.ofDays(15).minusMinutes(1));
            assertEquals(0, asking.tellSilences());
            world.pass(Duration.ofMinutes(1));
            assertEquals(1, asking.tellSilences());
            world.flush();
            assertEquals(0, asking.tellSilences(), "once");
            UUID second = asking.ask(
                    CAPSULE,
                    "Marguerite",
                    new QuestionDraft(Addressee.ASSEMBLY, "dgs@region.example", "Voirie", "Combien ?", first));
            world.flush();
            assertEquals(first, asking.mine(second).follows().orElseThrow());
            world.pass(Duration.ofDays(15));
            assertEquals(1, asking.tellSilences());
            assertEquals(
                    List.of(
                            "design.mail.question",
                            "design.mail.silence.DIRECTOR_GENERAL",
                            "design.mail.question",
                            "design.mail.silence.NOBODY"),
                    post.templates);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsRefusedBesideItsFieldAndADayHasItsLimit(Database database) {
        try (World world = world(database)) {
            AskingServices asking = world.get(AskingServices.class);
            assertEquals("email", field(() -> asking.ask(CAPSULE, "M", draft("quelquun@ailleurs.example", null))));
            assertEquals(
                    "text",
                    field(() -> asking.ask(
                            CAPSULE,
                            "M",
                            new QuestionDraft(Addressee.SERVICE_HEAD, "a@region.example", "Voirie", " ", null))));
            assertEquals(
                    "subject",
                    field(() -> asking.ask(
                            CAPSULE,
                            "M",
                            new QuestionDraft(Addressee.SERVICE_HEAD, "a@region.example", "", "Combien ?", null))));
            for (int i = 0; i < AskingServices.MOST_A_DAY; i++) {
                asking.ask(CAPSULE, "M", draft("a@region.example", null));
            }
            assertEquals(
                    "design.capsule.enoughToday",
                    refused(() -> asking.ask(CAPSULE, "M", draft("a@region.example", null))));
            world.pass(Duration.ofDays(2));
            asking.ask(CAPSULE, "M", draft("a@region.example", null));
            assertFalse(asking.mine().isEmpty());
        }
    }

    private World world(Database database) {
        World world = database.world().with(Outbox.class, post).with(Correspondents.class, new House());
        asMarguerite(world);
        return world;
    }

    private void asMarguerite(World world) {
        world.caller().is(marguerite, Permission.RUN_JOBS).in(region, Permission.TAKE_PART_IN_DESIGN);
    }

    private static QuestionDraft draft(String email, @Nullable UUID follows) {
        return new QuestionDraft(Addressee.SERVICE_HEAD, email, "Voirie", "Combien de jours ?", follows);
    }

    private static String refused(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static String field(org.junit.jupiter.api.function.Executable act) {
        return String.valueOf(assertThrows(Refusal.class, act).field());
    }

    /** Keeps what would be written. */
    private static final class Post extends Outbox {
        private final List<String> templates = new ArrayList<>();
        private String path = "";

        @Override
        public void enqueue(String to, Language language, String template, String to2, String... values) {
            templates.add(template);
            path = to2;
        }

        @Override
        public void tell(UUID person, String template, String local, String... values) {
            templates.add(template);
        }

        @Override
        public Language languageOf(String to, Language otherwise) {
            return otherwise;
        }

        private String link() {
            return path.replaceFirst("^/design/answers/", "");
        }
    }

    /** A house with one domain. */
    private static final class House extends Correspondents {
        @Override
        public String ofMyHouse(String typed) {
            if (!typed.endsWith("@region.example")) {
                throw Refusal.of("email", "people.notOfYourHouse");
            }
            return typed;
        }

        @Override
        public Language myLanguage() {
            return Language.FR;
        }
    }
}
