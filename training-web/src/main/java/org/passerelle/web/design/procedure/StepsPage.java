package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Channel;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.Procedure;
import org.passerelle.design.procedure.Step;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The table of a procedure's steps, and the form of one: new, or the one that the address names. */
@Named
@RequestScoped
@Route(
        path = "/design/procedures/{procedure}/steps",
        view = "/design/procedure/steps.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
@Route(
        path = "/design/procedures/{procedure}/steps/{step}",
        view = "/design/procedure/step.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class StepsPage {
    @Inject
    MappingProcedure mapping;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    @Nullable
    private Procedure procedure;

    @Nullable
    private StepFields fields;

    /** Finds the procedure and the step before anything is shown, so that absent ones are "not found". */
    public void load() {
        getFields();
    }

    /** The procedure. */
    public Procedure getProcedure() {
        if (procedure == null) {
            procedure = mapping.show(parts.id("procedure"));
        }
        return procedure;
    }

    /** The form: of the step that the address names, else of a new one after the last. */
    public StepFields getFields() {
        if (fields == null) {
            StepFields made = new StepFields();
            String key = parts.word("step");
            if (key.isEmpty()) {
                List<Step> steps = getProcedure().today().steps();
                made.suggest(
                        freeKey(),
                        steps.isEmpty() ? "" : steps.get(steps.size() - 1).key());
            } else {
                made.from(getProcedure().today().step(key));
            }
            fields = made;
        }
        return fields;
    }

    private String freeKey() {
        int number = getProcedure().today().steps().size() + 1;
        while (getProcedure().today().find(String.valueOf(number)).isPresent()) {
            number++;
        }
        return String.valueOf(number);
    }

    /** The ways by which a step is done. */
    public List<SelectItem> getChannels() {
        return Arrays.stream(Channel.values())
                .map(c -> new SelectItem(c.name(), texts.name("design.channel", c)))
                .toList();
    }

    /** Adds the step of the form. */
    public void add() {
        mapping.add(getProcedure().id(), getFields().step());
        again();
    }

    /** Keeps the step of the form. */
    public void save() {
        mapping.change(getProcedure().id(), parts.word("step"), getFields().step());
        again();
    }

    /** Tells a step earlier or later. */
    public void move(String key, int places) {
        mapping.move(getProcedure().id(), key, places);
        again();
    }

    /** Takes a step away. */
    public void remove(String key) {
        mapping.remove(getProcedure().id(), key);
        again();
    }

    private void again() {
        redirect.to("/design/procedures/" + getProcedure().id() + "/steps");
    }
}
