package org.passerelle.web.design.experiment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.experiment.ExperimentSheet;
import org.passerelle.design.experiment.LegalBasis;
import org.passerelle.kernel.Refusal;

/** What is typed of an experiment. */
public class ExperimentFields {
    private String hypothesis = "";
    private String scope = "";
    private String measure = "";
    private String before = "";
    private String threshold = "";
    private String startsOn = "";
    private String endsOn = "";
    private String basis = LegalBasis.SERVICE.name();
    private String act = "";

    /** What was typed. @throws Refusal beside the field that cannot be read */
    ExperimentSheet sheet() {
        return new ExperimentSheet(
                hypothesis,
                scope,
                measure,
                number("before", before),
                number("threshold", threshold),
                day("startsOn", startsOn),
                day("endsOn", endsOn),
                LegalBasis.valueOf(basis),
                act);
    }

    /** With a comma or a point. @throws Refusal beside the field when it is no number */
    static double number(String field, String typed) {
        String said = typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (!said.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            throw Refusal.of(field, said.isEmpty() ? "kernel.required" : "design.number");
        }
        return Double.parseDouble(said);
    }

    /** @throws Refusal beside the field when it is no day */
    static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.of(field, typed.isBlank() ? "kernel.required" : "design.experiment.noDay");
        }
    }

    public String getHypothesis() {
        return hypothesis;
    }

    public void setHypothesis(@Nullable String hypothesis) {
        this.hypothesis = Objects.requireNonNullElse(hypothesis, "");
    }

    public String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = Objects.requireNonNullElse(scope, "");
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = Objects.requireNonNullElse(measure, "");
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = Objects.requireNonNullElse(before, "");
    }

    public String getThreshold() {
        return threshold;
    }

    public void setThreshold(@Nullable String threshold) {
        this.threshold = Objects.requireNonNullElse(threshold, "");
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable String startsOn) {
        this.startsOn = Objects.requireNonNullElse(startsOn, "");
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable String endsOn) {
        this.endsOn = Objects.requireNonNullElse(endsOn, "");
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getAct() {
        return act;
    }

    public void setAct(@Nullable String act) {
        this.act = Objects.requireNonNullElse(act, "");
    }
}
