package org.passerelle.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.JudgingDemand;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The doubtful demands that wait for a decision, with what is doubtful about them. */
@Named
@RequestScoped
@Route(path = "/admin/demands", view = "/admin/demands.xhtml", access = Permission.ADMINISTER)
public class AdminDemandsPage {
    private static final int SIZE = 20;

    @Inject
    JudgingDemand judging;

    @Inject
    Texts texts;

    @Inject
    Redirect redirect;

    private int page = 1;
    private String reason = "";

    @Nullable
    private Page<DemandView> slice;

    /** Those that wait, the longest waiting first. */
    public Page<DemandView> getSlice() {
        if (slice == null) {
            slice = judging.pending(page, SIZE);
        }
        return slice;
    }

    /** What is doubtful, in words. */
    public List<String> doubts(DemandView demand) {
        return demand.trust().doubts().stream()
                .sorted()
                .map(doubt -> texts.name("demand.doubt", doubt))
                .toList();
    }

    /** Lets one count. */
    public void accept(UUID demand) {
        judging.accept(demand);
        redirect.to("/admin/demands");
    }

    /** Keeps one out, with the reason in the field. */
    public void refuse(UUID demand) {
        judging.refuse(demand, reason);
        redirect.to("/admin/demands");
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
