package org.passerelle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A tutorial from a member's first line to the catalogue, and what can go wrong on the way. */
class ProposingTutorialsTest {
    @ParameterizedTest
    @EnumSource
    void aTrainerPublishesWhatAMemberProposedAndNamesThem(Database db) {
        try (World w = School.open(db.world())) {
            UUID body = School.body(w, 0);
            UUID trainer = person(w, "Farida Trainer");
            UUID author = person(w, "Amina Member");
            UUID proposal = sent(w, author, true);
            teach(w, trainer, body);
            AnsweringProposals answering = w.get(AnsweringProposals.class);
            assertEquals(
                    List.of(proposal),
                    answering.waiting().stream().map(ProposalView::id).toList());
            assertEquals("Amina Member", answering.author(proposal));
            UUID course = answering.publish(proposal, body, draft(), lesson());
            w.flush();
            assertEquals(
                    CourseStatus.PUBLISHED, w.get(Authoring.class).mine(course).status());
            assertEquals(Optional.of("Amina Member"), credit(w, course));
            assertTrue(answering.waiting().isEmpty());
            assertEquals(
                    ProposalState.PUBLISHED,
                    last(w, TutorialAnswered.class).proposal().state());
            refused("catalogue.proposal.answered", () -> answering.decline(proposal, "trop tard"));
            refused("catalogue.proposal.answered", () -> answering.publish(proposal, body, draft(), lesson()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoWishesNoNameIsNotNamed(Database db) {
        try (World w = School.open(db.world())) {
            UUID body = School.body(w, 0);
            UUID trainer = person(w, "Farida Trainer");
            UUID proposal = sent(w, person(w, "Amina Member"), false);
            teach(w, trainer, body);
            UUID course = w.get(AnsweringProposals.class).publish(proposal, body, draft(), lesson());
            w.flush();
            assertEquals(Optional.empty(), credit(w, course));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGivenBackIsChangedAndSentAgain(Database db) {
        try (World w = School.open(db.world())) {
            UUID body = School.body(w, 0);
            UUID trainer = person(w, "Farida Trainer");
            UUID author = person(w, "Amina Member");
            UUID proposal = sent(w, author, true);
            ProposingTutorials proposing = w.get(ProposingTutorials.class);
            long sent = proposing.one(proposal).version();
            refused("catalogue.proposal.closed", () -> proposing.write(proposal, told("Autre", "x"), sent));
            teach(w, trainer, body);
            refused("kernel.required", () -> w.get(AnsweringProposals.class).giveBack(proposal, " "));
            w.em().clear();
            w.get(AnsweringProposals.class).giveBack(proposal, "Ajoutez un exemple.");
            w.flush();
            w.caller().is(author, Permission.LEARN);
            ProposalView back = proposing.one(proposal);
            assertEquals(ProposalState.RETURNED, back.state());
            assertEquals("Ajoutez un exemple.", back.remark());
            proposing.write(proposal, told("Lire une étiquette", "Par exemple…"), back.version());
            w.flush();
            assertThrows(
                    OptimisticLockException.class,
                    () -> proposing.write(proposal, told("Vieil onglet", "x"), back.version()));
            proposing.send(
                    proposal,
                    told("Lire une étiquette", "Par exemple…"),
                    proposing.one(proposal).version());
            w.flush();
            assertEquals("", proposing.one(proposal).remark());
            proposing.takeBack(proposal);
            proposing.drop(proposal);
            assertTrue(proposing.mine().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSentThatLacksSomething(Database db) {
        try (World w = School.open(db.world())) {
            UUID author = person(w, "Amina Member");
            w.caller().is(author, Permission.LEARN);
            ProposingTutorials proposing = w.get(ProposingTutorials.class);
            ProposedTutorial bare = told("Seul un titre", "");
            assertEquals(
                    "bodyFr",
                    assertThrows(Refusal.class, () -> proposing.propose(bare)).field());
            UUID kept = proposing.begin(bare);
            assertEquals(
                    "bodyFr",
                    assertThrows(Refusal.class, () -> proposing.send(kept, bare, 1))
                            .field());
            assertThrows(Refusal.class, () -> proposing.begin(told("", "texte")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAnswersTheirOwnNorReadsAnothersDraft(Database db) {
        try (World w = School.open(db.world())) {
            UUID body = School.body(w, 0);
            UUID trainer = person(w, "Farida Trainer");
            UUID proposal = sent(w, trainer, true);
            teach(w, trainer, body);
            AnsweringProposals answering = w.get(AnsweringProposals.class);
            assertTrue(answering.waiting().isEmpty());
            assertThrows(NotFound.class, () -> answering.one(proposal));
            refused("catalogue.proposal.own", () -> answering.publish(proposal, body, draft(), lesson()));
            w.caller().is(person(w, "Somebody Else"), Permission.LEARN);
            assertThrows(NotFound.class, () -> w.get(ProposingTutorials.class).one(proposal));
            assertThrows(NotFound.class, () -> w.get(ProposingTutorials.class).drop(proposal));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveWaitAtMostForOnePerson(Database db) {
        try (World w = School.open(db.world())) {
            UUID author = person(w, "Amina Member");
            for (int i = 0; i < 5; i++) {
                sent(w, author, true);
            }
            refused("catalogue.proposal.tooManyWaiting", () -> sent(w, author, true));
        }
    }

    private static UUID sent(World w, UUID author, boolean named) {
        w.caller().is(author, Permission.LEARN);
        ProposingTutorials proposing = w.get(ProposingTutorials.class);
        ProposedTutorial told = told("Lire une étiquette", "Un pictogramme est un losange rouge.");
        UUID proposal = proposing.propose(new ProposedTutorial(
                told.language(),
                told.title(),
                told.summary(),
                told.outcomes(),
                told.text(),
                told.minutes(),
                told.level(),
                told.skills(),
                named));
        w.flush();
        return proposal;
    }

    private static ProposedTutorial told(String title, String text) {
        return new ProposedTutorial(
                Language.FR,
                LocalizedText.of(title, null),
                LocalizedText.of("Ce que disent les pictogrammes.", null),
                LocalizedText.of("Reconnaître un danger.", null),
                LocalizedText.of(text, null),
                5,
                1,
                List.of(new TaughtSkill(School.ACCOUNTING, 1)),
                true);
    }

    private static CourseDraft draft() {
        return School.draft(DeliveryMode.TUTORIAL, "Lire une étiquette", "Read a label");
    }

    private static ActivityDraft lesson() {
        return School.activity(ActivityType.LESSON, "lecon");
    }

    private static UUID person(World w, String name) {
        UUID id = w.get(PeopleSeed.class)
                .person(
                        name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@ici.example",
                        name,
                        Language.FR,
                        "x");
        w.flush();
        return id;
    }

    private static void teach(World w, UUID trainer, UUID body) {
        w.caller().is(trainer).in(body, Permission.AUTHOR_COURSE);
    }

    private static Optional<String> credit(World w, UUID course) {
        return w.get(ProposingTutorials.class).credit(course);
    }

    private static <T> T last(World w, Class<T> type) {
        return w.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static void refused(String code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }
}
