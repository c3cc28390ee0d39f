package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.people.AuditLine;
import org.passerelle.people.Auditing;
import org.passerelle.web.platform.Route;

/** Who did what to which object, and what came of it; the newest first. */
@Named
@RequestScoped
@Route(path = "/admin/audit", view = "/admin/audit.xhtml", access = Permission.READ_AUDIT)
public class AdminAuditPage {
    private static final int SIZE = 50;

    @Inject
    Auditing auditing;

    @Nullable
    private String outcome;

    private int page = 1;

    @Nullable
    private Page<Auditing.Entry> shown;

    /** The lines. */
    public Page<Auditing.Entry> getLines() {
        if (shown == null) {
            Optional<AuditLine.Outcome> wanted = Arrays.stream(AuditLine.Outcome.values())
                    .filter(o -> o.name().equals(outcome))
                    .findFirst();
            Auditing.Filter filter =
                    new Auditing.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), wanted);
            shown = auditing.list(filter, page, SIZE);
        }
        return shown;
    }

    /** The outcomes to choose from. */
    public List<AuditLine.Outcome> getOutcomes() {
        return List.of(AuditLine.Outcome.values());
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
