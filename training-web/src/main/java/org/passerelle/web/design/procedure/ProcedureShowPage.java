package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.Measurement;
import org.passerelle.design.procedure.Procedure;
import org.passerelle.design.procedure.Redesigning;
import org.passerelle.design.procedure.Remeasuring;
import org.passerelle.design.procedure.Scenario;
import org.passerelle.design.procedure.Schedule;
import org.passerelle.design.procedure.Step;
import org.passerelle.design.procedure.Totals;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A procedure: to scale, in figures, its scenarios, and what was promised beside what was measured. */
@Named
@RequestScoped
@Route(
        path = "/design/procedures/{procedure}",
        view = "/design/procedure/show.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ProcedureShowPage {
    @Inject
    MappingProcedure mapping;

    @Inject
    Redesigning redesigning;

    @Inject
    Remeasuring remeasuring;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    @Nullable
    private Procedure procedure;

    private String title = "";
    private String days = "";
    private String cases = "";
    private String note = "";

    /** Finds the procedure before anything is shown, so that an absent one is "not found". */
    public void load() {
        getProcedure();
    }

    /** The procedure. */
    public Procedure getProcedure() {
        if (procedure == null) {
            procedure = mapping.show(parts.id("procedure"));
        }
        return procedure;
    }

    /** Its drawing as it goes today. */
    public Drawing getDrawing() {
        return Drawing.of(getProcedure().today(), 0);
    }

    /** Its figures as it goes today. */
    public Totals getTotals() {
        return Totals.of(getProcedure().today(), getProcedure().hourlyCost());
    }

    /** The steps of the longest chain. */
    public List<Step> getCriticalPath() {
        return Schedule.of(getProcedure().today()).criticalPath().stream()
                .map(key -> getProcedure().today().step(key))
                .toList();
    }

    /** The steps with a text of law behind them. */
    public List<Step> getBound() {
        return getProcedure().today().steps().stream().filter(Step::isBound).toList();
    }

    /** Days that a scenario would take. */
    public long days(Scenario scenario) {
        return Math.round(Schedule.of(scenario.after()).leadDays());
    }

    /** Days in whole numbers, for big figures. */
    public long whole(double number) {
        return Math.round(number);
    }

    /** What waits to be measured now, if anything does. */
    public @Nullable Measurement getDue() {
        return getProcedure().measurements().stream()
                .filter(m -> m.isDue(Clocks.today(clock)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a measurement says that it takes longer than before. */
    public boolean isLonger(Measurement measurement) {
        return measurement.days().orElse(0) > getProcedure().todayDays().orElse(Double.MAX_VALUE);
    }

    /** Opens a scenario. */
    public void imagine() {
        UUID scenario = redesigning.imagine(getProcedure().id(), title);
        redirect.to("/design/procedures/" + getProcedure().id() + "/scenarios/" + scenario);
    }

    /** Keeps what was measured. */
    public void measure(int months) {
        remeasuring.measure(
                getProcedure().id(), months, Numbers.decimal("days", days), Numbers.whole("cases", cases), note);
        again();
    }

    /** Publishes it, or no longer. */
    public void publish(boolean forAll) {
        redesigning.publish(getProcedure().id(), forAll);
        again();
    }

    /** The person answers for it from now on. */
    public void takeOver() {
        mapping.takeOver(getProcedure().id(), caller.getName());
        again();
    }

    /** Whether it is another person who answers for it. */
    public boolean isOthers() {
        return !getProcedure().owner().person().equals(caller.requirePerson());
    }

    /** Begins the next round. */
    public void beginAgain() {
        redirect.to("/design/procedures/" + mapping.beginAgain(getProcedure().id(), caller.getName()));
    }

    private void again() {
        redirect.to("/design/procedures/" + getProcedure().id());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = days == null ? "" : days;
    }

    public String getCases() {
        return cases;
    }

    public void setCases(@Nullable String cases) {
        this.cases = cases == null ? "" : cases;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
