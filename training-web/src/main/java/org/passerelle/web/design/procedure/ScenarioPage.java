package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Change;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.Procedure;
import org.passerelle.design.procedure.Redesigning;
import org.passerelle.design.procedure.Scenario;
import org.passerelle.design.procedure.Schedule;
import org.passerelle.design.procedure.Step;
import org.passerelle.design.procedure.Totals;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A what-if: its changes, the procedure before and after, one above the other. */
@Named
@RequestScoped
@Route(
        path = "/design/procedures/{procedure}/scenarios/{scenario}",
        view = "/design/procedure/scenario.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ScenarioPage {
    @Inject
    MappingProcedure mapping;

    @Inject
    Redesigning redesigning;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Nullable
    private Procedure procedure;

    @Nullable
    private String inForceOn;

    private String kind = "REMOVE";
    private String step = "";
    private String other = "";
    private String amount = "";

    /** Finds both before anything is shown, so that absent ones are "not found". */
    public void load() {
        getScenario();
    }

    /** The procedure. */
    public Procedure getProcedure() {
        if (procedure == null) {
            procedure = mapping.show(parts.id("procedure"));
        }
        return procedure;
    }

    /** The scenario. */
    public Scenario getScenario() {
        return getProcedure().scenario(parts.id("scenario"));
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return getProcedure().adopted().isEmpty();
    }

    /** Figures before. */
    public Totals getBefore() {
        return Totals.of(getProcedure().today(), getProcedure().hourlyCost());
    }

    /** Figures after. */
    public Totals getAfter() {
        return Totals.of(getScenario().after(), getProcedure().hourlyCost());
    }

    /** The procedure before. */
    public Drawing getDrawnBefore() {
        return Drawing.of(getProcedure().today(), 0);
    }

    /** The procedure after, to the same scale. */
    public Drawing getDrawnAfter() {
        return Drawing.of(
                getScenario().after(), Schedule.of(getProcedure().today()).leadDays());
    }

    /** The changes in words, in their order. */
    public List<String> getChanges() {
        return getScenario().changes().list().stream().map(this::words).toList();
    }

    private String words(Change change) {
        String name = name(change.step());
        if (change instanceof Change.Together together) {
            return texts.of("design.change.together", name, name(together.with()));
        }
        if (change instanceof Change.Threshold threshold) {
            return texts.of("design.change.threshold", name, threshold.sharePercent());
        }
        return change instanceof Change.Wait wait
                ? texts.of("design.change.wait", name, texts.number(wait.days()))
                : texts.of("design.change.remove", name);
    }

    private String name(String key) {
        return getProcedure().today().find(key).map(s -> key + " " + s.name()).orElse(key);
    }

    /** The steps that the scenario touches and that a text of law stands behind. */
    public List<Step> getBound() {
        return getScenario().changes().list().stream()
                .flatMap(c -> getProcedure().today().find(c.step()).stream())
                .filter(Step::isBound)
                .distinct()
                .toList();
    }

    /** The steps as they would be, to choose from. */
    public List<SelectItem> getSteps() {
        return getScenario().after().steps().stream()
                .map(s -> new SelectItem(s.key(), s.key() + " " + s.name()))
                .toList();
    }

    /** The same, and none. */
    public List<SelectItem> getOthers() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", texts.of("design.change.noOther"))));
        items.addAll(getSteps());
        return items;
    }

    /** The kinds of change. */
    public List<SelectItem> getKinds() {
        return Stream.of("REMOVE", "TOGETHER", "THRESHOLD", "WAIT")
                .map(k -> new SelectItem(k, texts.name("design.change.kind", k)))
                .toList();
    }

    /** Adds the change of the form. */
    public void add() {
        Change change =
                switch (kind) {
                    case "TOGETHER" -> new Change.Together(step, other);
                    case "THRESHOLD" -> new Change.Threshold(step, Numbers.whole("amount", amount));
                    case "WAIT" -> new Change.Wait(step, Numbers.decimal("amount", amount));
                    default -> new Change.Remove(step);
                };
        redesigning.change(getProcedure().id(), getScenario().id(), change);
        again();
    }

    /** Drops a change by its place. */
    public void drop(int index) {
        redesigning.drop(getProcedure().id(), getScenario().id(), index);
        again();
    }

    /** Throws the scenario away. */
    public void forget() {
        redesigning.forget(getProcedure().id(), getScenario().id());
        redirect.to("/design/procedures/" + getProcedure().id());
    }

    /** Makes it the new way. */
    public void adopt() {
        redesigning.adopt(getProcedure().id(), getScenario().id(), day());
        redirect.to("/design/procedures/" + getProcedure().id());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(getInForceOn());
        } catch (DateTimeParseException e) {
            throw Refusal.of("inForceOn", "design.noDay");
        }
    }

    private void again() {
        redirect.to("/design/procedures/" + getProcedure().id() + "/scenarios/"
                + getScenario().id());
    }

    public String getInForceOn() {
        return inForceOn == null ? Clocks.today(clock).toString() : inForceOn;
    }

    public void setInForceOn(@Nullable String inForceOn) {
        this.inForceOn = inForceOn;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step == null ? "" : step;
    }

    public String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other == null ? "" : other;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }
}
