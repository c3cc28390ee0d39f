package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.RoomAction;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.workshop.Board;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.Hosting;
import org.passerelle.design.workshop.WorkshopSeat;

/** A workshop of the demonstration's challenge, with what its people put up and voted for. */
@ApplicationScoped
public class DemoWorkshops {
    @Inject
    Challenging challenging;

    @Inject
    Convening convening;

    @Inject
    Hosting hosting;

    @Inject
    Boarding boarding;

    @Inject
    DemoCaller caller;

    /** Convenes every workshop of the file in its person's name. */
    void load(Path file) {
        for (JsonObject workshop : DemoFile.objects(file)) {
            caller.become(workshop.getString("email"));
            challenging.mine().stream()
                    .filter(c -> !c.isFinished())
                    .map(Challenge::id)
                    .findFirst()
                    .ifPresent(id -> convene(id, workshop));
        }
    }

    private void convene(UUID challenge, JsonObject o) {
        List<JsonObject> boards = o.getJsonArray("boards").getValuesAs(JsonObject.class);
        UUID workshop = convening.convene(
                challenge,
                o.getString("name"),
                o.getString("title"),
                boards.stream()
                        .map(b -> Template.valueOf(b.getString("template")))
                        .toList());
        for (JsonObject seat : o.getJsonArray("seats").getValuesAs(JsonObject.class)) {
            caller.become(seat.getString("email"));
            convening.join(workshop, seat.getString("name"));
            UUID taken =
                    convening.show(workshop, "").mine().map(WorkshopSeat::id).orElseThrow();
            caller.become(o.getString("email"));
            hosting.give(workshop, taken, SeatRole.valueOf(seat.getString("role")));
        }
        List<Board> made = convening.show(workshop, "").boards();
        for (int i = 0; i < boards.size(); i++) {
            fill(made.get(i), o.getString("email"), boards.get(i));
        }
    }

    private void fill(Board board, String lead, JsonObject o) {
        List<UUID> notes = new ArrayList<>();
        for (JsonObject note : o.getJsonArray("notes").getValuesAs(JsonObject.class)) {
            UUID id = UUID.randomUUID();
            caller.become(note.getString("email"));
            act(
                    board,
                    ItemAction.Put.note(
                            id,
                            free(board, note.getString("part")),
                            Colour.valueOf(note.getString("colour")),
                            note.getString("text")));
            if (note.containsKey("remark")) {
                act(board, new ItemAction.Remark(id, note.getString("remark")));
            }
            notes.add(id);
        }
        for (JsonArray arrow : o.getJsonArray("arrows").getValuesAs(JsonArray.class)) {
            act(
                    board,
                    new ItemAction.Put(
                            UUID.randomUUID(),
                            Shape.ARROW,
                            new Spot(0, 0, 200, 140),
                            Colour.GREY,
                            "",
                            notes.get(arrow.getInt(0)),
                            notes.get(arrow.getInt(1))));
        }
        vote(board, lead, notes, o.getJsonArray("votes").getValuesAs(JsonObject.class));
    }

    private void vote(Board board, String lead, List<UUID> notes, List<JsonObject> votes) {
        if (votes.isEmpty()) {
            return;
        }
        caller.become(lead);
        act(board, new RoomAction.Ballot(3));
        for (JsonObject vote : votes) {
            caller.become(vote.getString("email"));
            act(board, new RoomAction.Vote(notes.get(vote.getInt("note")), false));
        }
        caller.become(lead);
        act(board, new RoomAction.Ballot(0));
    }

    private Spot free(Board board, String part) {
        List<Spot> taken = boarding.state(board.id(), "", Optional.empty()).items().stream()
                .map(BoardItem::spot)
                .toList();
        return Template.freeIn(board.template().area(part).orElseThrow(), taken, 240, 160);
    }

    private void act(Board board, BoardAction action) {
        boarding.act(board.id(), "", UUID.randomUUID(), 0, action);
    }
}
