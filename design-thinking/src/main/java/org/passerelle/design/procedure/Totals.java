package org.passerelle.design.procedure;

/**
 * A procedure in figures, for an average case.
 *
 * @param leadDays calendar days from the request to the answer
 * @param touchMinutes minutes in which somebody works on it
 * @param waitDays days of waiting of all steps together, whether at once or one after the other
 * @param costCents what the work costs, in hundredths of a euro
 * @param forms forms to fill in
 * @param signatures signatures and visas
 * @param steps how many steps
 * @param actors how many functions or services take part
 */
public record Totals(
        double leadDays,
        double touchMinutes,
        double waitDays,
        long costCents,
        int forms,
        int signatures,
        int steps,
        int actors) {
    /** The figures of a map. @param hourlyCost euros for an hour's work, charges included */
    public static Totals of(ProcedureMap map, int hourlyCost) {
        double touch = map.steps().stream()
                .mapToDouble(s -> s.passes() * s.workMinutes())
                .sum();
        return new Totals(
                Schedule.of(map).leadDays(),
                touch,
                map.steps().stream().mapToDouble(Step::waitingDays).sum(),
                Math.round(touch * hourlyCost * 100 / 60),
                map.steps().stream().mapToInt(Step::forms).sum(),
                map.steps().stream().mapToInt(Step::signatures).sum(),
                map.steps().size(),
                (int) map.steps().stream().map(Step::actor).distinct().count());
    }

    /** The lead time in whole days. */
    public long wholeDays() {
        return Math.round(leadDays);
    }

    /** The work in hours, to a tenth. */
    public double hours() {
        return Math.round(touchMinutes / 6) / 10.0;
    }

    /** The cost in whole euros. */
    public long euros() {
        return Math.round(costCents / 100.0);
    }

    /** The part of the lead time in which somebody works, in per cent to a tenth. */
    public double flowPercent() {
        double part = leadDays == 0 ? 0 : Math.min(1, touchMinutes / Step.MINUTES_A_DAY / leadDays);
        return Math.round(part * 1000) / 10.0;
    }
}
