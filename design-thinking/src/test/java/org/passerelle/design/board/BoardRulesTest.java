package org.passerelle.design.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Refusal;

class BoardRulesTest {
    private static final Spot HERE = new Spot(100, 100, 180, 120);
    private final Seat lead = new Seat(UUID.randomUUID(), SeatRole.FACILITATOR);
    private final Seat ines = new Seat(UUID.randomUUID(), SeatRole.PARTICIPANT);
    private final Seat tom = new Seat(UUID.randomUUID(), SeatRole.PARTICIPANT);
    private final Seat guest = new Seat(UUID.randomUUID(), SeatRole.OBSERVER);
    private final BoardState board = new BoardState();
    private final java.util.ArrayList<Entry> log = new java.util.ArrayList<>();

    @Test
    void twoPeopleOnOneNoteKeepBothTextsUntilSomebodyWhoSawBothDecides() {
        UUID note = note(ines, "attente");
        Set<UUID> seen = versions(note);
        act(ines, new ItemAction.Write(note, seen, "attente longue"));
        act(tom, new ItemAction.Write(note, seen, "attente inutile"));
        assertEquals(
                List.of("attente longue", "attente inutile"),
                item(note).versions().stream().map(BoardItem.Version::text).toList());
        act(tom, new ItemAction.Write(note, versions(note), "attente longue et inutile"));
        assertFalse(item(note).isDisputed());
    }

    @Test
    void aWordThatArrivesAfterItsNoteWasDroppedBringsItBack() {
        UUID note = note(ines, "attente");
        Set<UUID> seen = versions(note);
        act(tom, new ItemAction.Drop(note, seen));
        assertFalse(item(note).isThere());
        act(ines, new ItemAction.Write(note, seen, "attente de 63 jours"));
        assertTrue(item(note).isThere());
        assertEquals("attente de 63 jours", item(note).words());
    }

    @Test
    void aVoteHasItsBudgetAndIsLockedWhenItIsClosed() {
        UUID note = note(ines, "idée");
        assertEquals("design.board.voteClosed", refused(ines, new RoomAction.Vote(note, false)));
        assertEquals("design.board.facilitatorOnly", refused(ines, new RoomAction.Ballot(2)));
        act(lead, new RoomAction.Ballot(2));
        assertEquals("design.board.noDot", refused(ines, new RoomAction.Vote(note, true)));
        act(ines, new RoomAction.Vote(note, false));
        act(ines, new RoomAction.Vote(note, false));
        assertEquals("design.board.voteSpent", refused(ines, new RoomAction.Vote(note, false)));
        act(ines, new RoomAction.Vote(note, true));
        act(tom, new RoomAction.Vote(note, false));
        assertEquals("design.board.readOnly", refused(guest, new RoomAction.Vote(note, false)));
        act(lead, new RoomAction.Ballot(0));
        assertEquals("design.board.voteClosed", refused(tom, new RoomAction.Vote(note, false)));
        assertEquals(2, item(note).dotCount());
    }

    @Test
    void dotsAreSecretWhileTheVoteIsOpenAndShownWhenItIsClosed() {
        UUID note = note(ines, "idée");
        act(lead, new RoomAction.Ballot(3));
        act(ines, new RoomAction.Vote(note, false));
        act(tom, new RoomAction.Vote(note, false));
        assertEquals(1, seenBy(tom).item(note).orElseThrow().dotCount());
        assertEquals(0, seenBy(lead).item(note).orElseThrow().dotCount(), "not even who leads knows");
        act(lead, new RoomAction.Ballot(0));
        assertEquals(2, seenBy(guest).item(note).orElseThrow().dotCount());
    }

    @Test
    void whatIsWrittenInSilenceIsReadByNobodyElseBeforeItIsRevealed() {
        note(tom, "avant");
        act(lead, new RoomAction.Silence(true));
        UUID note = note(ines, "secret");
        act(ines, new ItemAction.Remark(note, "à dire"));
        assertEquals("design.board.silent", refused(tom, new ItemAction.Drop(note, versions(note))));
        String told = Veil.over(log, board, tom.participant()).stream()
                .map(e -> ActionJson.write(e).toString())
                .toList()
                .toString();
        assertFalse(told.contains("secret") || told.contains("à dire"), told);
        assertTrue(told.contains("avant"));
        assertEquals("secret", seenBy(ines).item(note).orElseThrow().words());
        act(lead, new RoomAction.Silence(false));
        assertEquals("secret", seenBy(tom).item(note).orElseThrow().words());
    }

    @Test
    void aLockHoldsEverybodyButWhoLeads() {
        UUID note = note(ines, "idée");
        act(lead, new RoomAction.Lock(true));
        assertEquals("design.board.locked", refused(ines, new ItemAction.Place(note, HERE)));
        act(lead, new ItemAction.Place(note, HERE));
        act(ines, new RoomAction.Hand(true));
        assertEquals(List.of(ines.participant()), board.hands());
    }

    @Test
    void tooMuchIsRefusedInWords() {
        assertEquals(
                "kernel.tooLong",
                assertThrows(
                                Refusal.class,
                                () -> ItemAction.Put.note(UUID.randomUUID(), HERE, Colour.BLUE, "x".repeat(50_000)))
                        .code());
        assertEquals(
                "kernel.required", refused(ines, ItemAction.Put.note(UUID.randomUUID(), HERE, Colour.BLUE, " \n")));
        for (int i = 0; i < ItemAction.MOST; i++) {
            note(ines, "note " + i);
        }
        assertEquals(
                "design.board.full",
                refused(ines, ItemAction.Put.note(UUID.randomUUID(), HERE, Colour.BLUE, "une de trop")));
    }

    @Test
    void markupStaysText() {
        String typed = "<script>alert(1)</script><img src=x onerror=alert(1)> #{7*7} ${7*7}";
        assertEquals(typed, item(note(ines, typed)).words());
    }

    @Test
    void restoringMakesWordsPlacesColoursAndGroupsWhatTheyWere() {
        List<Entry> lines = new RandomLogs(7, 4).log(400);
        for (int seq : List.of(0, 1, 57, 200, 399)) {
            BoardState now = BoardState.of(lines);
            BoardState then = BoardState.of(lines.subList(0, seq));
            for (BoardAction action : Restoring.between(now, then)) {
                now.apply(new Entry(
                        now.seq() + 1, UUID.randomUUID(), lead.participant(), Instant.EPOCH, 0, false, action));
            }
            assertEquals(look(then), look(now));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"kind\":\"put\"}",
                "{\"kind\":7}",
                "{\"kind\":\"veiled\"}",
                "{\"kind\":\"rm\"}",
                "{\"kind\":\"vote\",\"item\":\"nobody\",\"back\":false}",
                "{\"kind\":\"place\",\"item\":\"00000000-0000-0000-0000-000000000001\",\"x\":\"left\"}",
                "{\"kind\":\"write\",\"item\":\"00000000-0000-0000-0000-000000000001\",\"basis\":[7],\"text\":\"\"}"
            })
    void whatIsNoActIsRefused(String json) {
        assertEquals(
                "design.board.unreadable",
                assertThrows(Refusal.class, () -> ActionJson.read(json)).code());
    }

    @Test
    void everyActIsReadAsItWasWritten() {
        for (Entry entry : new RandomLogs(3, 3).log(500)) {
            assertEquals(
                    entry.action(),
                    ActionJson.read(ActionJson.write(entry.action()).toString()));
        }
    }

    @Test
    void everyGroundLeavesRoomAndKnowsWhereANoteStands() {
        for (Template ground : Template.values()) {
            for (Template.Area area : ground.areas()) {
                Spot first = Template.freeIn(area, List.of(), 180, 120);
                Spot second = Template.freeIn(area, List.of(first), 180, 120);
                assertEquals(area, ground.areaOf(first).orElseThrow());
                assertEquals(area, ground.areaOf(second).orElseThrow());
                assertFalse(first.equals(second));
            }
        }
    }

    private static List<String> look(BoardState state) {
        return state.items().stream()
                .sorted(java.util.Comparator.comparing(BoardItem::id))
                .map(i -> i.id() + " " + i.spot() + i.colour() + i.group() + i.words())
                .toList();
    }

    private BoardState seenBy(Seat seat) {
        return BoardState.of(Veil.over(log, board, seat.participant()));
    }

    private UUID note(Seat by, String text) {
        UUID id = UUID.randomUUID();
        act(by, ItemAction.Put.note(id, HERE, Colour.YELLOW, text));
        return id;
    }

    private void act(Seat by, BoardAction action) {
        action.check(board, by);
        Entry entry = new Entry(board.seq() + 1, UUID.randomUUID(), by.participant(), Instant.EPOCH, 0, false, action);
        board.apply(entry);
        log.add(entry);
    }

    private String refused(Seat by, BoardAction action) {
        return assertThrows(Refusal.class, () -> action.check(board, by)).code();
    }

    private BoardItem item(UUID id) {
        return board.item(id).orElseThrow();
    }

    private Set<UUID> versions(UUID id) {
        return Set.copyOf(
                item(id).versions().stream().map(BoardItem.Version::id).toList());
    }
}
