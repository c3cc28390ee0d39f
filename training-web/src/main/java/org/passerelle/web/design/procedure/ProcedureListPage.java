package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.Procedure;
import org.passerelle.design.procedure.Schedule;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The procedures that the person works on: how long they take, and what is to be measured. */
@Named
@RequestScoped
@Route(path = "/design/procedures", view = "/design/procedure/list.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class ProcedureListPage {
    @Inject
    MappingProcedure mapping;

    @Inject
    Clock clock;

    @Nullable
    private List<Procedure> procedures;

    /** Newest first. */
    public List<Procedure> getProcedures() {
        if (procedures == null) {
            procedures = mapping.mine();
        }
        return procedures;
    }

    /** Days from request to answer as mapped. */
    public long days(Procedure procedure) {
        return Math.round(procedure
                .todayDays()
                .orElseGet(() -> Schedule.of(procedure.today()).leadDays()));
    }

    /** Days as last measured, else as promised; empty in words where neither is. */
    public String after(Procedure procedure) {
        return procedure
                .lastMeasured()
                .map(m -> String.valueOf(Math.round(m.days().orElse(0))))
                .orElseGet(() -> procedure.promisedDays().isPresent()
                        ? String.valueOf(Math.round(procedure.promisedDays().getAsDouble()))
                        : "");
    }

    /** Whether it is time to measure it. */
    public boolean isDue(Procedure procedure) {
        return procedure.measurements().stream().anyMatch(m -> m.isDue(Clocks.today(clock)));
    }
}
