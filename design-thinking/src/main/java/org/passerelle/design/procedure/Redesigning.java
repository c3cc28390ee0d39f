package org.passerelle.design.procedure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Thinking a procedure through otherwise, and adopting one way of it. */
@UseCase
public class Redesigning {
    @Inject
    Procedures procedures;

    @Inject
    Clock clock;

    /** Opens a scenario without changes. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID imagine(UUID procedure, String title) {
        return procedures.mine(procedure).imagine(title, clock.instant()).id();
    }

    /** Adds a change to a scenario. @throws Refusal when it cannot be done to the procedure as it would be by then */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void change(UUID procedure, UUID scenario, Change change) {
        procedures.mine(procedure).add(scenario, change);
    }

    /** Drops a change by its place, from 0. @throws Refusal when a later one makes no sense without it */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void drop(UUID procedure, UUID scenario, int index) {
        procedures.mine(procedure).drop(scenario, index);
    }

    /** Throws a scenario away. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void forget(UUID procedure, UUID scenario) {
        procedures.mine(procedure).forget(scenario);
    }

    /** Makes a scenario the new way, since a day that is not to come. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void adopt(UUID procedure, UUID scenario, LocalDate inForceOn) {
        procedures.mine(procedure).adopt(scenario, inForceOn, Clocks.today(clock));
    }

    /** Lets everybody see what was promised and measured, or no longer. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void publish(UUID procedure, boolean forAll) {
        procedures.mine(procedure).publish(forAll);
    }
}
