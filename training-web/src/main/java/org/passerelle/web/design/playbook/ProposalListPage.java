package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.playbook.Proposal;
import org.passerelle.design.playbook.Proposing;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** What was proposed for the playbook: what is open first. */
@Named
@RequestScoped
@Route(
        path = "/design/playbook/proposals",
        view = "/design/playbook/proposals.xhtml",
        access = Permission.TAKE_PART_IN_DESIGN)
public class ProposalListPage {
    @Inject
    Proposing proposing;

    @Nullable
    private List<Proposal> all;

    private List<Proposal> all() {
        if (all == null) {
            all = proposing.all();
        }
        return all;
    }

    /** Those that are discussed or voted. */
    public List<Proposal> getOpen() {
        return all().stream().filter(p -> p.isDiscussed() || p.isVoted()).toList();
    }

    /** Those that are decided or taken back. */
    public List<Proposal> getClosed() {
        return all().stream().filter(p -> !p.isDiscussed() && !p.isVoted()).toList();
    }
}
