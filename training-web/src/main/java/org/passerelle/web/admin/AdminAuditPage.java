package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    private static final String HERE = "/admin/audit";

    @Inject
    Auditing auditing;

    @Inject
    ActWords words;

    @Nullable
    private String act;

    @Nullable
    private String outcome;

    private int page = 1;

    @Nullable
    private Page<Auditing.Entry> shown;

    /** The lines. */
    public Page<Auditing.Entry> getLines() {
        if (shown == null) {
            shown = auditing.list(question().filter(words), page, SIZE);
        }
        return shown;
    }

    private AuditQuestion question() {
        return AuditQuestion.of(act, outcome);
    }

    /** The outcomes to choose from. */
    public List<AuditLine.Outcome> getOutcomes() {
        return List.of(AuditLine.Outcome.values());
    }

    /** Where the same question is answered for one outcome; for any when there is none. */
    public String address(AuditLine.@Nullable Outcome one) {
        return HERE + question().with(Optional.ofNullable(one)).query();
    }

    /** Where this question is answered, page by page. */
    public String getAddress() {
        return HERE + question().query();
    }

    /** Where its answer is a table. */
    public String getTable() {
        return "/api/v1/audit.csv" + question().query();
    }

    public @Nullable String getAct() {
        return act;
    }

    public void setAct(@Nullable String act) {
        this.act = act;
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
