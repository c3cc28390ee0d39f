package org.passerelle.web.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.challenge.StageNote;
import org.passerelle.design.method.MethodCard;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.Workshop;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A challenge at its stage: what to do, what was written, what must hold before moving on. */
@Named
@RequestScoped
@Route(path = "/design/challenges/{id}", view = "/design/challenge.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class ChallengeShowPage {
    @Inject
    Challenging challenging;

    @Inject
    Methods methods;

    @Inject
    Convening convening;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    AddressParts parts;

    private String note = "";
    private List<String> traces = List.of();

    @Nullable
    private Challenge challenge;

    /** Finds the challenge before anything is shown, so that an absent one is "not found". */
    public void load() {
        getChallenge();
    }

    /** From the address, for a form's components ask before Faces has set anything. */
    private UUID key() {
        String id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        try {
            return UUID.fromString(Objects.requireNonNullElse(id, ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("challenge", Objects.requireNonNullElse(id, ""));
        }
    }

    /** The challenge. */
    public Challenge getChallenge() {
        if (challenge == null) {
            challenge = challenging.show(key());
        }
        return challenge;
    }

    /** The guide of the stage under way. */
    public StageGuide getGuide() {
        return methods.stage(getChallenge().stage());
    }

    /** The guides of all stages, for the line of stations. */
    public List<StageGuide> getStages() {
        return methods.stages();
    }

    /** {@code done}, {@code now} or {@code to-come}: where a stage stands. */
    public String state(Stage stage) {
        if (getChallenge().isFinished() || stage.compareTo(getChallenge().stage()) < 0) {
            return "done";
        }
        return stage == getChallenge().stage() ? "now" : "to-come";
    }

    /** The method cards that serve at the stage under way. */
    public List<MethodCard> getCards() {
        return methods.cards().stream()
                .filter(card -> card.stage() == getChallenge().stage())
                .toList();
    }

    /** What was written at a stage. */
    public List<StageNote> notes(Stage stage) {
        return getChallenge().notes().stream().filter(n -> n.stage() == stage).toList();
    }

    /** The workshops at which people worked on it, the newest first. */
    public List<Workshop> getWorkshops() {
        return convening.of(key());
    }

    /** Whether the person is of the team. */
    public boolean isMember() {
        return getChallenge().hasMember(caller.requirePerson());
    }

    /** Whether the person may write here now. */
    public boolean isOpen() {
        return isMember() && !getChallenge().isFinished();
    }

    /** Joins the team. */
    public void join() {
        challenging.join(key(), caller.getName());
        again();
    }

    /** Keeps the note; what may tell who somebody is must be looked at once more. */
    public void write() {
        traces = challenging.traces(note);
        if (traces.isEmpty() || !parts.word("sure").isEmpty()) {
            challenging.note(key(), note);
            again();
        }
    }

    /** What in the note may tell who somebody is. */
    public List<String> getTraces() {
        return traces;
    }

    /** Ticks a criterion, or clears its tick. */
    public void tick(String criterion) {
        challenging.tick(key(), criterion, !getChallenge().ticked().contains(criterion));
        again();
    }

    /** Moves on. */
    public void advance() {
        challenging.advance(key());
        again();
    }

    /** Goes back a stage. */
    public void goBack() {
        challenging.goBack(key());
        again();
    }

    private void again() {
        redirect.to("/design/challenges/" + key());
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
