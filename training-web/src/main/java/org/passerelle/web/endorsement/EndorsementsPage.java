package org.passerelle.web.endorsement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.endorsement.EndorsementView;
import org.passerelle.credential.endorsing.AskView;
import org.passerelle.credential.endorsing.AskingEndorsement;
import org.passerelle.credential.endorsing.Endorsing;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** What holders ask of an organisation, and what it said so far. */
@Named
@RequestScoped
@Route(path = "/hr/endorsements", view = "/endorsement/list.xhtml", access = Permission.VALIDATE_SKILL)
public class EndorsementsPage {
    @Inject
    Endorsing endorsing;

    @Inject
    AskingEndorsement asking;

    @Inject
    Redirect redirect;

    @Nullable
    private List<EndorsementView> mine;

    @Nullable
    private List<AskView> waiting;

    /** What was said, the newest first. */
    public List<EndorsementView> getMine() {
        if (mine == null) {
            mine = endorsing.mine();
        }
        return mine;
    }

    /** What waits, the oldest first. */
    public List<AskView> getWaiting() {
        if (waiting == null) {
            waiting = asking.waiting();
        }
        return waiting;
    }

    /** Takes one back. */
    public void withdraw(UUID endorsement) {
        endorsing.withdraw(endorsement);
        redirect.to("/hr/endorsements");
    }
}
