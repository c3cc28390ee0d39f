package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.AnsweringProposals;
import org.passerelle.catalogue.ProposalView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Route;

/** The tutorials that members propose, waiting for a trainer. */
@Named
@RequestScoped
@Route(path = "/trainer/tutorials", view = "/trainer/proposals.xhtml", access = Permission.AUTHOR_COURSE)
public class ProposalsPage {
    @Inject
    AnsweringProposals answering;

    @Inject
    AddressParts parts;

    @Nullable
    private List<ProposalView> waiting;

    /** Whether somebody else had answered before. */
    public boolean isLate() {
        return parts.word("late").equals("yes");
    }

    /** Those that wait, the oldest first. */
    public List<ProposalView> getWaiting() {
        if (waiting == null) {
            waiting = answering.waiting();
        }
        return waiting;
    }
}
