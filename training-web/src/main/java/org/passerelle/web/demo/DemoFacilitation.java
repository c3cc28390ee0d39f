package org.passerelle.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.challenge.Steering;
import org.passerelle.design.challenge.Weight;
import org.passerelle.design.facilitation.ConfirmingParticipation;
import org.passerelle.design.facilitation.Facilitating;
import org.passerelle.design.lesson.DoingLessons;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.Hosting;
import org.passerelle.design.workshop.InvitationDraft;
import org.passerelle.design.workshop.Inviting;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.kernel.Clocks;

/**
 * A workshop of the challenge that was carried through, whose facilitator earns level 1; the days, the stakeholders and
 * an invitation of the challenge under way.
 */
@ApplicationScoped
public class DemoFacilitation {
    @Inject
    DoingLessons doing;

    @Inject
    Methods methods;

    @Inject
    Challenging challenging;

    @Inject
    Convening convening;

    @Inject
    Hosting hosting;

    @Inject
    Boarding boarding;

    @Inject
    ConfirmingParticipation confirming;

    @Inject
    Facilitating facilitating;

    @Inject
    Steering steering;

    @Inject
    Inviting inviting;

    @Inject
    DemoCaller caller;

    @Inject
    Clock clock;

    /** Does what the file says in its people's names. */
    void load(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        JsonObject o = DemoFile.object(file);
        caller.become(o.getString("email"));
        o.getJsonArray("lessons")
                .getValuesAs(JsonString.class)
                .forEach(stage -> learn(Stage.valueOf(stage.getString())));
        for (Challenge challenge : challenging.mine()) {
            if (challenge.isFinished()) {
                hold(challenge.id(), o);
            } else {
                steer(challenge.id(), o);
            }
        }
    }

    private void learn(Stage stage) {
        doing.answer(
                stage,
                methods.stage(stage).questions().stream()
                        .map(StageGuide.Question::right)
                        .toList());
    }

    private void hold(UUID challenge, JsonObject o) {
        JsonObject held = o.getJsonObject("workshop");
        String name = o.getString("name");
        UUID workshop = convening.convene(challenge, name, held.getString("title"), List.of(Template.IDEA_WALL));
        for (JsonObject seat : held.getJsonArray("seats").getValuesAs(JsonObject.class)) {
            caller.become(seat.getString("email"));
            convening.join(workshop, seat.getString("name"));
            UUID taken =
                    convening.show(workshop, "").mine().map(WorkshopSeat::id).orElseThrow();
            caller.become(o.getString("email"));
            hosting.give(workshop, taken, SeatRole.valueOf(seat.getString("role")));
        }
        UUID board = convening.show(workshop, "").boards().get(0).id();
        boarding.act(
                board,
                "",
                UUID.randomUUID(),
                0,
                ItemAction.Put.note(
                        UUID.randomUUID(), new Spot(120, 160, 180, 120), Colour.YELLOW, held.getString("note")));
        hosting.end(workshop);
        UUID facilitator = confirming.sheet(workshop).seats().stream()
                .filter(s -> s.role() == SeatRole.FACILITATOR)
                .map(WorkshopSeat::id)
                .findFirst()
                .orElseThrow();
        confirming.confirm(workshop, name, held.getJsonNumber("hours").doubleValue(), List.of(facilitator));
        JsonObject asks = held.getJsonArray("seats").getJsonObject(0);
        caller.become(asks.getString("email"));
        UUID asked = facilitating.ask(1, asks.getString("name"));
        caller.become(o.getString("email"));
        facilitating.confirm(asked, name);
    }

    private void steer(UUID challenge, JsonObject o) {
        for (JsonObject s : o.getJsonArray("stakeholders").getValuesAs(JsonObject.class)) {
            steering.addStakeholder(
                    challenge,
                    s.getString("name"),
                    Weight.valueOf(s.getString("interest")),
                    Weight.valueOf(s.getString("influence")),
                    s.getString("note"));
        }
        for (Stage stage : Stage.values()) {
            steering.plan(challenge, stage, Clocks.today(clock).plusDays(21L * (stage.ordinal() + 1)));
        }
        JsonObject invitation = o.getJsonObject("invitation");
        Instant start = Clocks.today(clock)
                .plusDays(invitation.getInt("inDays"))
                .atTime(invitation.getInt("hour"), 0)
                .atZone(Clocks.ZONE)
                .toInstant();
        convening.of(challenge).stream()
                .filter(w -> !w.isEnded())
                .findFirst()
                .ifPresent(w -> inviting.write(
                        w.id(),
                        new InvitationDraft(
                                start,
                                invitation.getInt("minutes"),
                                invitation.getString("place"),
                                invitation.getString("purpose"),
                                invitation.getString("preparation"))));
    }
}
