package org.passerelle.web.design.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.procedure.MappingProcedure;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The form by which one begins to map a procedure. */
@Named
@RequestScoped
@Route(path = "/design/procedures/new", view = "/design/procedure/begin.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class ProcedureBeginPage {
    @Inject
    MappingProcedure mapping;

    @Inject
    Challenging challenging;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private final SheetFields fields = new SheetFields();

    @Nullable
    private String organisation;

    /** Begins it and goes on to its steps. */
    public void begin() {
        if (organisation == null) {
            throw Refusal.of("organisation", "kernel.required");
        }
        UUID begun = mapping.begin(UUID.fromString(organisation), caller.getName(), fields.sheet());
        redirect.to("/design/procedures/" + begun + "/steps");
    }

    /** The administrations for which the person may do so. */
    public List<SelectItem> getOrganisations() {
        return organisations.cards(caller.organisationsWith(Permission.TAKE_PART_IN_DESIGN)).values().stream()
                .map(o -> new SelectItem(o.id().toString(), o.name()))
                .toList();
    }

    /** The fields of public action. */
    public List<SelectItem> getSectors() {
        return Arrays.stream(Sector.values())
                .map(s -> new SelectItem(s.name(), texts.name("design.sector", s)))
                .toList();
    }

    /** The challenges of whose team the person is, and none. */
    public List<SelectItem> getChallenges() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", texts.of("design.procedure.noChallenge"))));
        challenging.mine().stream()
                .filter(c -> c.hasMember(caller.requirePerson()))
                .forEach(c -> items.add(new SelectItem(c.id().toString(), c.question())));
        return items;
    }

    public SheetFields getFields() {
        return fields;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }
}
