package org.passerelle.web.design.experiment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experiment.Decision;
import org.passerelle.design.experiment.Experiment;
import org.passerelle.design.experiment.Experimenting;
import org.passerelle.design.experiment.Reading;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** An experiment: what was believed, what is measured, what was decided. */
@Named
@RequestScoped
@Route(
        path = "/design/experiments/{experiment}",
        view = "/design/experiment/show.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ExperimentShowPage {
    @Inject
    Experimenting experimenting;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private Experiment experiment;

    private String day = "";
    private String value = "";
    private String note = "";
    private String table = "";
    private String decision = Decision.KEEP.name();
    private String reason = "";
    private String learned = "";

    /** Finds the experiment before anything is shown, so that an absent one is "not found". */
    public void load() {
        getExperiment();
    }

    /** The experiment. */
    public Experiment getExperiment() {
        if (experiment == null) {
            experiment = experimenting.show(parts.id("experiment"));
        }
        return experiment;
    }

    /** Whether the person is of the team. */
    public boolean isMine() {
        return experimenting.isMine(getExperiment().challenge());
    }

    /** Whether it may still be measured and decided by the person. */
    public boolean isOpen() {
        return isMine() && getExperiment().decision().isEmpty();
    }

    /** The median in words; a dash before anything was measured. */
    public String getMedian() {
        return getExperiment().median().isPresent()
                ? texts.number(getExperiment().median().getAsDouble())
                : "–";
    }

    /** What may be decided. */
    public List<SelectItem> getDecisions() {
        return Arrays.stream(Decision.values())
                .map(d -> new SelectItem(d.name(), texts.name("design.experiment.decision", d)))
                .toList();
    }

    /** Keeps one value. */
    public void add() {
        Reading reading = new Reading(ExperimentFields.day("day", day), ExperimentFields.number("value", value), note);
        experimenting.measure(getExperiment().id(), List.of(reading));
        again();
    }

    /** Keeps a table of values. */
    public void take() {
        experimenting.measure(getExperiment().id(), Reading.table(table));
        again();
    }

    /** Decides. */
    public void decide() {
        experimenting.decide(getExperiment().id(), Decision.valueOf(decision), reason, learned);
        again();
    }

    /** Publishes it, or no longer. */
    public void publish(boolean forAll) {
        experimenting.publish(getExperiment().id(), forAll);
        again();
    }

    private void again() {
        redirect.to("/design/experiments/" + getExperiment().id());
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = Objects.requireNonNullElse(day, "");
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = Objects.requireNonNullElse(value, "");
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public String getTable() {
        return table;
    }

    public void setTable(@Nullable String table) {
        this.table = Objects.requireNonNullElse(table, "");
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getLearned() {
        return learned;
    }

    public void setLearned(@Nullable String learned) {
        this.learned = Objects.requireNonNullElse(learned, "");
    }
}
