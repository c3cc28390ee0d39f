package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Approving;
import org.passerelle.people.OrganisationStatus;
import org.passerelle.people.OrganisationView;
import org.passerelle.people.Standing;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** The organisations by status, those awaiting an answer first, and the people who ask to join one. */
@Named
@RequestScoped
@Route(path = "/admin", view = "/admin/organisations.xhtml", access = Permission.ADMINISTER)
public class AdminOrganisationsPage {
    private static final int SIZE = 25;

    @Inject
    Approving approving;

    @Inject
    Redirect redirect;

    private String status = OrganisationStatus.AWAITING.name();
    private int page = 1;
    private String reason = "";

    @Nullable
    private Page<OrganisationView> shown;

    /** The organisations of the status asked for. */
    public Page<OrganisationView> getOrganisations() {
        if (shown == null) {
            shown = approving.list(OrganisationStatus.valueOf(status), page, SIZE);
        }
        return shown;
    }

    /** Those who ask to join. */
    public List<Standing> getJoining() {
        return approving.joining();
    }

    /** All statuses, for the tabs. */
    public List<OrganisationStatus> getStatuses() {
        return List.of(OrganisationStatus.values());
    }

    /** Approves an organisation. */
    public void approve(UUID id) {
        approving.approve(id);
        redirect.to("/admin");
    }

    /** Refuses one, with the reason in the field. */
    public void refuse(UUID id) {
        approving.refuse(id, reason);
        redirect.to("/admin");
    }

    /** Lets a person in. */
    public void accept(UUID membership) {
        approving.accept(membership);
        redirect.to("/admin");
    }

    /** Does not let a person in. */
    public void decline(UUID membership) {
        approving.decline(membership);
        redirect.to("/admin");
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        boolean known = getStatuses().stream().anyMatch(s -> s.name().equals(status));
        this.status = known && status != null ? status : OrganisationStatus.AWAITING.name();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
