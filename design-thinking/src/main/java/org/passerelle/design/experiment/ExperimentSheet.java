package org.passerelle.design.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What is said of an experiment before it begins.
 *
 * @param hypothesis what one believes will happen
 * @param scope who and where, and who is left out
 * @param measure what is measured, with its unit
 * @param before what it is today
 * @param threshold from where on it succeeded
 * @param basis by what right
 * @param act the act that allows it, with its number and day
 */
public record ExperimentSheet(
        String hypothesis,
        String scope,
        String measure,
        double before,
        double threshold,
        LocalDate startsOn,
        LocalDate endsOn,
        LegalBasis basis,
        String act) {
    /** The most days that something is tried. */
    public static final int LONGEST = 5 * 366;

    /** Checks it. @throws Refusal beside the field that makes no sense */
    public ExperimentSheet {
        hypothesis = Text.required("hypothesis", hypothesis, 300);
        scope = Text.within("scope", Text.lines(scope), 2000);
        measure = Text.required("measure", measure, 160);
        act = Text.optional("act", act, 300);
        if (scope.isEmpty()) {
            throw Refusal.of("scope", "kernel.required");
        }
        if (Double.compare(before, threshold) == 0) {
            throw Refusal.of("threshold", "design.experiment.sameThreshold");
        }
        if (endsOn.isBefore(startsOn)) {
            throw Refusal.of("endsOn", "design.experiment.endsFirst");
        }
        if (ChronoUnit.DAYS.between(startsOn, endsOn) > LONGEST) {
            throw Refusal.of("endsOn", "design.experiment.tooLong");
        }
        if (basis.needsAct() && act.isEmpty()) {
            throw Refusal.of("act", "design.experiment.actMissing");
        }
    }

    /** Whether less is better. */
    public boolean isLessBetter() {
        return threshold < before;
    }

    /** Whether this value reaches the threshold. */
    public boolean reaches(double value) {
        return isLessBetter() ? value <= threshold : value >= threshold;
    }
}
