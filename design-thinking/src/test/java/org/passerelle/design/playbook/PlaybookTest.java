package org.passerelle.design.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.CountingMembers;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class PlaybookTest {
    private static final String KEY = "un-chiffre";

    private final List<UUID> people =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void thirteenPlaysAreShippedInBothLanguagesAndOnlyOnce(Database database) {
        try (World world = shipped(database, 5)) {
            ReadingPlaybook reading = world.get(ReadingPlaybook.class);
            PlaybookVersion current = reading.current();
            assertEquals("1.2", current.number());
            assertEquals(13, current.plays().list().size());
            for (Play play : current.plays().list()) {
                assertTrue(play.checklist().size() >= 5 && play.questions().size() >= 3, play.key());
                for (PlayPart part : PlayPart.values()) {
                    assertFalse(play.said(part, Language.EN).equals(play.said(part, Language.FR)), play.key() + part);
                }
            }
            assertEquals(0, world.get(ShippingPlaybook.class).ship());
            List<PlayDiff> changes = reading.compare("1.1", "1.2", Language.EN);
            assertEquals(3, changes.size(), "what 1.2 mended");
            assertTrue(changes.get(0).of(PlayPart.TITLE).get(0).after().stream().anyMatch(PlayDiff.Words::own));
            assertEquals(List.of(), reading.compare("1.2", "1.2", Language.FR));
            assertThrows(NotFound.class, () -> reading.version("9.9"));
            assertThrows(NotFound.class, () -> current.play(14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProposalIsAmendedVotedAndBecomesAVersionWhileTheOldOneStays(Database database) {
        try (World world = shipped(database, 5)) {
            UUID id = propose(world, "Mesurez trente dossiers avant de changer");
            as(world, 1);
            Proposing proposing = world.get(Proposing.class);
            proposing.note(id, PlayPart.TITLE, "Paul", "Pourquoi trente ?");
            Play other = retitled(proposing.show(id).play(), "Mesurez vingt dossiers avant de changer");
            proposing.amend(id, "Paul", other, "Les petites communes n’en ont pas trente.");
            UUID amendment = proposing.show(id).amendments().get(0).id();
            assertThrows(NotFound.class, () -> proposing.settle(id, amendment, true), "who proposed decides");
            assertThrows(NotFound.class, () -> world.get(VotingOnProposal.class).open(id, 7));
            as(world, 0);
            VotingOnProposal voting = world.get(VotingOnProposal.class);
            assertEquals("design.playbook.amendmentsOpen", refusal(() -> voting.open(id, 7)));
            proposing.settle(id, amendment, true);
            voting.open(id, 7);
            VoteOpened told = assertInstanceOf(VoteOpened.class, world.events().get(0));
            assertEquals(java.util.Set.of(people.get(1)), told.people(), "who spoke is told");
            voting.vote(id, Choice.FOR, "");
            as(world, 3);
            assertEquals("tie", field(() -> voting.vote(id, Choice.CONFLICT, " ")));
            voting.vote(id, Choice.CONFLICT, "Mon service vend ce logiciel.");
            assertEquals("1.2", world.get(ReadingPlaybook.class).current().number());
            as(world, 1);
            voting.vote(id, Choice.FOR, "");
            world.flush();
            assertEquals(java.util.Optional.empty(), voting.result(id), "no count before the end");
            as(world, 2);
            voting.vote(id, Choice.FOR, "");
            world.flush();
            assertEquals(ProposalState.ADOPTED, proposing.show(id).state(), "three of five decide at once");
            PlaybookVersion next = world.get(ReadingPlaybook.class).current();
            assertEquals("1.3", next.number());
            assertEquals("Mesurez vingt dossiers avant de changer", title(next));
            assertEquals(
                    "Mesurez avant de changer",
                    title(world.get(ReadingPlaybook.class).version("1.2")));
            assertEquals(1, voting.result(id).orElseThrow().conflicts());
            assertEquals("design.playbook.noVote", refusal(() -> voting.vote(id, Choice.AGAINST, "")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void standingAsideDoesNotMakeAQuorumAndALateCountLapses(Database database) {
        try (World world = shipped(database, 40)) {
            UUID id = propose(world, "Mesurez trois fois");
            VotingOnProposal voting = world.get(VotingOnProposal.class);
            assertEquals("days", field(() -> voting.open(id, 1)));
            voting.open(id, 3);
            assertEquals(4, world.get(Proposing.class).show(id).quorum(), "a tenth of the network");
            for (int i = 0; i < 4; i++) {
                as(world, i);
                voting.vote(id, i == 3 ? Choice.CONFLICT : Choice.FOR, i == 3 ? "J’en suis l’auteur." : "");
            }
            world.flush();
            assertEquals(0, voting.endDue());
            world.pass(Duration.ofDays(4));
            assertEquals(1, voting.endDue());
            assertEquals(
                    ProposalState.LAPSED, world.get(Proposing.class).show(id).state());
            assertEquals("1.2", world.get(ReadingPlaybook.class).current().number());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTieIsARejectionAndAPlayThatMovedOnIsProposedAnew(Database database) {
        try (World world = shipped(database, 4)) {
            UUID first = propose(world, "Mesurez d’abord");
            UUID second = propose(world, "Comptez d’abord");
            VotingOnProposal voting = world.get(VotingOnProposal.class);
            voting.open(first, 5);
            assertEquals("design.playbook.otherVote", refusal(() -> voting.open(second, 5)));
            for (int i = 0; i < 4; i++) {
                as(world, i);
                voting.vote(first, i < 2 ? Choice.FOR : Choice.AGAINST, "");
            }
            world.pass(Duration.ofDays(6));
            voting.endDue();
            assertEquals(
                    ProposalState.REJECTED,
                    world.get(Proposing.class).show(first).state());
            as(world, 0);
            UUID third = propose(world, "Mesurez en jours");
            voting.open(third, 5);
            for (int i = 0; i < 3; i++) {
                as(world, i);
                voting.vote(third, Choice.FOR, "");
            }
            as(world, 0);
            assertEquals("design.playbook.playMovedOn", refusal(() -> voting.open(second, 5)));
            world.get(Proposing.class).withdraw(second);
            assertEquals(
                    "design.playbook.closed",
                    refusal(() -> world.get(Proposing.class).note(second, PlayPart.LEAD, "I", "tard")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProposalWithoutACaseOrWithoutAChangeIsRefused(Database database) {
        try (World world = shipped(database, 5)) {
            as(world, 0);
            Proposing proposing = world.get(Proposing.class);
            Play same =
                    world.get(ReadingPlaybook.class).current().plays().of(KEY).orElseThrow();
            assertEquals("design.playbook.nothingChanged", refusal(() -> proposing.propose("I", same, "Un cas")));
            assertEquals("reason", field(() -> proposing.propose("I", retitled(same, "Autre"), " ")));
            assertEquals("design.playbook.unevenLines", refusal(() -> PlayLines.read("checklistFr", "a\nb", "a")));
            assertEquals("a\nb", PlayLines.written(PlayLines.read("checklistFr", " a\n\nb", ""), Language.FR));
            String markdown = PlaybookMarkdown.write(
                    world.get(ReadingPlaybook.class).current(), Language.FR, "Le guide *1.2*", PlayPart::name);
            assertTrue(markdown.startsWith("# Le guide \\*1.2\\*\n\n## 1. Partez de ce que les gens vivent\n"));
            assertTrue(markdown.contains("\n- [ ] La médiane est donnée"));
        }
    }

    private World shipped(Database database, int network) {
        World world = database.world().with(CountingMembers.class, new CountingMembers() {
            @Override
            public int with(Permission permission) {
                return network;
            }
        });
        as(world, 0);
        world.get(ShippingPlaybook.class).ship();
        world.flush();
        return world;
    }

    private UUID propose(World world, String title) {
        as(world, 0);
        Play play = world.get(ReadingPlaybook.class).current().plays().of(KEY).orElseThrow();
        UUID id = world.get(Proposing.class).propose("Inès", retitled(play, title), "Chez nous, douze dossiers.");
        world.flush();
        return id;
    }

    private static Play retitled(Play play, String title) {
        return new Play(
                play.key(),
                LocalizedText.of(title, "x"),
                play.lead(),
                play.checklist(),
                play.questions(),
                play.cases());
    }

    private static String title(PlaybookVersion version) {
        return version.plays().of(KEY).orElseThrow().title().in(Language.FR);
    }

    private void as(World world, int who) {
        world.caller().is(people.get(who), Permission.TAKE_PART_IN_DESIGN);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static String field(org.junit.jupiter.api.function.Executable act) {
        return String.valueOf(assertThrows(Refusal.class, act).field());
    }
}
