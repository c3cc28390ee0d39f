package org.passerelle.design.procedure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Drawing how a procedure goes today, step by step or from a table. An administration's procedures are seen and changed
 * by its own people and by the team of the challenge in which they stand.
 */
@UseCase
public class MappingProcedure {
    @Inject
    Procedures procedures;

    @Inject
    Challenging challenging;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Begins to map a procedure.
     *
     * @param name the caller's name, as the others know it
     * @throws NotFound when the caller takes no part in that administration's work, or not in the challenge
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID begin(UUID organisation, String name, ProcedureSheet sheet) {
        caller.require(Permission.TAKE_PART_IN_DESIGN, organisation);
        visible(sheet.challenge());
        Procedure begun = new Procedure(organisation, new Owner(caller.requirePerson(), name), sheet, clock.instant());
        procedures.add(begun);
        return begun.id();
    }

    private void visible(@Nullable UUID challenge) {
        if (challenge != null) {
            challenging.show(challenge);
        }
    }

    /** The procedures that the caller may see, newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Procedure> mine() {
        return procedures.of(
                caller.organisationsWith(Permission.TAKE_PART_IN_DESIGN),
                challenging.mine().stream()
                        .filter(c -> c.hasMember(caller.requirePerson()))
                        .map(Challenge::id)
                        .toList());
    }

    /** One procedure. @throws NotFound when there is none, or the caller may not see it */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Procedure show(UUID id) {
        return procedures.mine(id);
    }

    /** Says anew what the procedure is. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void describe(UUID id, ProcedureSheet sheet) {
        visible(sheet.challenge());
        procedures.mine(id).describe(sheet);
    }

    /** Adds a step at the end of the table. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void add(UUID id, Step step) {
        Procedure procedure = procedures.mine(id);
        procedure.map(procedure.today().and(step));
    }

    /** Replaces a step; who waited for it goes on waiting for it. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void change(UUID id, String key, Step step) {
        Procedure procedure = procedures.mine(id);
        procedure.map(procedure.today().with(key, step));
    }

    /** Takes a step away; who waited for it waits for what it waited for. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void remove(UUID id, String key) {
        Procedure procedure = procedures.mine(id);
        procedure.map(procedure.today().without(key));
    }

    /** Tells a step some places earlier or later in the table; what waits for what stays. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void move(UUID id, String key, int places) {
        Procedure procedure = procedures.mine(id);
        procedure.map(procedure.today().moved(key, places));
    }

    /**
     * Replaces all steps by those of a table.
     *
     * @throws Refusal when any row of it was refused: then nothing is changed
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public int replace(UUID id, String csv) {
        Procedure procedure = procedures.mine(id);
        ProcedureMap map = StepTable.read(csv).map().orElseThrow(() -> Refusal.of("table", "design.tableRefused"));
        procedure.map(map);
        return map.steps().size();
    }

    /** Hands the procedure on to the caller. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void takeOver(UUID id, String name) {
        procedures.mine(id).handTo(new Owner(caller.requirePerson(), name));
    }

    /** Begins a new round from the result of an adopted one. @throws Refusal when none was adopted */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID beginAgain(UUID id, String name) {
        Procedure before = procedures.mine(id);
        Scenario result = before.adopted().orElseThrow(() -> new Refusal("design.nothingAdopted"));
        Procedure next = new Procedure(
                before.organisation(),
                new Owner(caller.requirePerson(), name),
                new ProcedureSheet(
                        before.title(),
                        before.sector(),
                        before.casesPerYear(),
                        before.hourlyCost(),
                        before.challenge().orElse(null)),
                clock.instant());
        next.map(result.after());
        procedures.add(next);
        return next.id();
    }
}
