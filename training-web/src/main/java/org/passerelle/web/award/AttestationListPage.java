package org.passerelle.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.attestation.AttestationView;
import org.passerelle.credential.attestation.Attesting;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** What waits for a second person, and what one attested oneself. */
@Named
@RequestScoped
@Route(path = "/attestations", view = "/award/list.xhtml", access = Permission.ATTEST_SKILL)
public class AttestationListPage {
    @Inject
    Attesting attesting;

    private int page = 1;

    @Nullable
    private Page<AttestationView> mine;

    @Nullable
    private List<AttestationView> waiting;

    /** Those that one attested, the newest first. */
    public Page<AttestationView> getMine() {
        if (mine == null) {
            mine = attesting.mine(page);
        }
        return mine;
    }

    /** Those of colleagues that one may confirm. */
    public List<AttestationView> getWaiting() {
        if (waiting == null) {
            waiting = attesting.toConfirm();
        }
        return waiting;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
