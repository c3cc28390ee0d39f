package org.passerelle.web.hr;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.keeping.AskingEvidence;
import org.passerelle.credential.keeping.BatchView;
import org.passerelle.credential.keeping.KeepingReports;
import org.passerelle.credential.keeping.RequestView;
import org.passerelle.credential.keeping.RowView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** What a house keeps, what was withdrawn of what it accepted, and what holders answered. */
@Named
@RequestScoped
@Route(path = "/hr", view = "/hr/home.xhtml", access = Permission.VALIDATE_SKILL)
public class HrHomePage {
    @Inject
    KeepingReports keeping;

    @Inject
    AskingEvidence asking;

    @Inject
    Redirect redirect;

    @Nullable
    private List<BatchView> batches;

    @Nullable
    private List<RowView> news;

    @Nullable
    private List<RequestView> requests;

    /** The reports, the newest first. */
    public List<BatchView> getBatches() {
        if (batches == null) {
            batches = keeping.mine();
        }
        return batches;
    }

    /** What was accepted and then withdrawn, and nobody has seen as such. */
    public List<RowView> getNews() {
        if (news == null) {
            news = keeping.news();
        }
        return news;
    }

    /** The newest requests to holders. */
    public List<RequestView> getRequests() {
        if (requests == null) {
            requests = asking.recent();
        }
        return requests;
    }

    /** It was seen that this one was withdrawn. */
    public void see(UUID row) {
        keeping.see(row);
        redirect.to("/hr");
    }
}
