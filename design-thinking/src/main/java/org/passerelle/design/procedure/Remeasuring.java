package org.passerelle.design.procedure;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Looking back: was the procedure shortened, or did it only say so? */
@UseCase
public class Remeasuring {
    @Inject
    Procedures procedures;

    @Inject
    Event<MeasurementFellDue> due;

    @Inject
    Clock clock;

    /**
     * Tells what was measured; told again, it is corrected.
     *
     * @param months after how many, 3 or 12
     * @param days the median days from request to answer
     * @param cases of how many cases
     * @throws Refusal before the day on which it falls due
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void measure(UUID procedure, int months, double days, int cases, String note) {
        procedures.mine(procedure).measurement(months).take(days, cases, note, Clocks.today(clock), clock.instant());
    }

    /** Asks for what fell due since the last time, each once; answers how many. To be done once a day. */
    @Allowed(Permission.RUN_JOBS)
    public int ask() {
        LocalDate today = Clocks.today(clock);
        int asked = 0;
        for (Procedure procedure : procedures.withSomethingDue(today)) {
            List<Measurement> open = procedure.measurements().stream()
                    .filter(m -> m.isToBeAskedFor(today))
                    .toList();
            for (Measurement measurement : open) {
                measurement.asked(clock.instant());
                due.fire(new MeasurementFellDue(
                        procedure.id(), procedure.title(), procedure.owner().person(), measurement.months()));
                asked++;
            }
        }
        return asked;
    }
}
