package org.passerelle.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ProgrammeCatalogue;
import org.passerelle.catalogue.ProgrammeView;
import org.passerelle.kernel.Permission;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.web.platform.Route;

/** The programmes. */
@Named
@RequestScoped
@Route(path = "/programmes", view = "/programme/list.xhtml", access = Permission.PUBLIC, cached = true)
public class ProgrammeListPage {
    @Inject
    ProgrammeCatalogue programmes;

    @Inject
    OrganisationDirectory organisations;

    @Nullable
    private List<ProgrammeView> all;

    @Nullable
    private Map<UUID, OrganisationDirectory.Card> bodies;

    /** All of them. */
    public List<ProgrammeView> getAll() {
        if (all == null) {
            all = programmes.all();
        }
        return all;
    }

    /** The training body of one. */
    public String body(ProgrammeView programme) {
        if (bodies == null) {
            bodies = organisations.cards(getAll().stream()
                    .map(ProgrammeView::organisation)
                    .distinct()
                    .toList());
        }
        OrganisationDirectory.Card card = bodies.get(programme.organisation());
        return card == null ? "" : card.name();
    }
}
