package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** Renames a unit, or takes it away. */
@Named
@RequestScoped
@Route(path = "/trainer/courses/{id}/units/{unit}", view = "/trainer/unit.xhtml", access = Permission.AUTHOR_COURSE)
public class UnitPage {
    @Inject
    Authoring authoring;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private final Bilingual title = new Bilingual();

    /** Begins with the title. */
    public void load() {
        title.fill(getUnit().title());
    }

    /** The unit. */
    public UnitOutline getUnit() {
        return authoring.mine(parts.id("id")).units().stream()
                .filter(u -> u.id().equals(parts.id("unit")))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", parts.id("unit")));
    }

    /** The course's page. */
    public String getBack() {
        return "/trainer/courses/" + parts.id("id");
    }

    /** Keeps the title. */
    public void save() {
        authoring.renameUnit(parts.id("id"), parts.id("unit"), title.text());
        redirect.to(getBack());
    }

    /** Takes it away with all that is in it. */
    public void remove() {
        authoring.removeUnit(parts.id("id"), parts.id("unit"));
        redirect.to(getBack());
    }

    public Bilingual getTitle() {
        return title;
    }
}
