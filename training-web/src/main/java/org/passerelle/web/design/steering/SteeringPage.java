package org.passerelle.web.design.steering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.HandOver;
import org.passerelle.design.challenge.StageDate;
import org.passerelle.design.challenge.Steering;
import org.passerelle.design.challenge.TeamMember;
import org.passerelle.design.challenge.Weight;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** By when each stage is to be done, who has to do with the challenge, and who leads it. */
@Named
@RequestScoped
@Route(
        path = "/design/challenges/{challenge}/steering",
        view = "/design/steering/show.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class SteeringPage {
    @Inject
    Steering steering;

    @Inject
    Methods methods;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private String stakeholder = "";
    private String interest = Weight.MEDIUM.name();
    private String influence = Weight.MEDIUM.name();
    private String stakeholderNote = "";
    private String member = "";

    private Steering.@Nullable View view;

    /** A stage with its days. @param planned as {@code 2026-12-31}; empty for none */
    public record Station(
            StageGuide guide, String planned, @Nullable StageDate date, boolean late) {
        /** Which stage. */
        public String key() {
            return guide.stage().name();
        }
    }

    /** Finds the challenge before anything is shown, so that an absent one is "not found". */
    public void load() {
        getView();
    }

    /** What is steered. */
    public Steering.View getView() {
        if (view == null) {
            view = steering.show(parts.id("challenge"));
        }
        return view;
    }

    /** The stages with their days. */
    public List<Station> getStations() {
        LocalDate today = Clocks.today(clock);
        return methods.stages().stream()
                .map(guide -> {
                    Optional<StageDate> date = getView().challenge().dates().stream()
                            .filter(d -> d.stage() == guide.stage())
                            .findFirst();
                    return new Station(
                            guide,
                            date.flatMap(StageDate::plannedOn)
                                    .map(LocalDate::toString)
                                    .orElse(""),
                            date.orElse(null),
                            date.filter(d -> d.isLate(today)).isPresent());
                })
                .toList();
    }

    /** Whether the person is of the team and the challenge is under way. */
    public boolean isOpen() {
        return isOfTeam() && !getView().challenge().isFinished();
    }

    /** Whether the person is of the team. */
    public boolean isOfTeam() {
        return getView().challenge().hasMember(caller.requirePerson());
    }

    /** Whether the person leads it. */
    public boolean isLead() {
        return getView().challenge().isLedBy(caller.requirePerson());
    }

    /** Whether the lead is offered to the person. */
    public boolean isOffered() {
        return getView().offer().filter(o -> o.isTo(caller.requirePerson())).isPresent();
    }

    /** What waits for an answer; null for nothing. */
    public @Nullable HandOver getOffer() {
        return getView().offer().orElse(null);
    }

    /** To whom the lead may be offered. */
    public List<SelectItem> getMembers() {
        return getView().challenge().team().stream()
                .filter(m -> !getView().challenge().isLedBy(m.person()))
                .sorted(Comparator.comparing(TeamMember::name))
                .map(m -> new SelectItem(m.person().toString(), m.name()))
                .toList();
    }

    /** How much interest or influence. */
    public List<SelectItem> getWeights() {
        return Arrays.stream(Weight.values())
                .map(w -> new SelectItem(w.name(), texts.name("design.weight", w)))
                .toList();
    }

    /** Keeps the day typed beside a stage. */
    public void plan(String stage) {
        String typed = parts.word("day-" + stage).strip();
        steering.plan(parts.id("challenge"), stage(stage), typed.isEmpty() ? null : day(stage, typed));
        again();
    }

    private static Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("stage", name));
    }

    private static LocalDate day(String stage, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Refusal.of("day-" + stage, "design.experiment.noDay");
        }
    }

    /** Puts a body or a role on the list. */
    public void add() {
        steering.addStakeholder(
                parts.id("challenge"),
                stakeholder,
                Weight.valueOf(interest),
                Weight.valueOf(influence),
                stakeholderNote);
        again();
    }

    /** Takes one off the list. */
    public void remove(UUID one) {
        steering.removeStakeholder(parts.id("challenge"), one);
        again();
    }

    /** Offers the lead. */
    public void offer() {
        if (getMembers().stream().noneMatch(item -> item.getValue().equals(member))) {
            throw Refusal.of("member", "kernel.required");
        }
        steering.offer(parts.id("challenge"), UUID.fromString(member));
        again();
    }

    /** Takes the offer back. */
    public void takeBack() {
        steering.takeBack(parts.id("challenge"));
        again();
    }

    /** Leads from now on. */
    public void accept() {
        steering.accept(parts.id("challenge"));
        again();
    }

    /** Says no. */
    public void decline() {
        steering.decline(parts.id("challenge"));
        again();
    }

    private void again() {
        redirect.to("/design/challenges/" + parts.id("challenge") + "/steering");
    }

    public String getStakeholder() {
        return stakeholder;
    }

    public void setStakeholder(@Nullable String stakeholder) {
        this.stakeholder = stakeholder == null ? "" : stakeholder;
    }

    public String getInterest() {
        return interest;
    }

    public void setInterest(String interest) {
        this.interest = interest;
    }

    public String getInfluence() {
        return influence;
    }

    public void setInfluence(String influence) {
        this.influence = influence;
    }

    public String getStakeholderNote() {
        return stakeholderNote;
    }

    public void setStakeholderNote(@Nullable String note) {
        this.stakeholderNote = note == null ? "" : note;
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member;
    }
}
