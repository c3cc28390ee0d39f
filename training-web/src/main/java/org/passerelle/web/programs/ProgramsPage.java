package org.passerelle.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.programs.ApprovalView;
import org.passerelle.credential.programs.LettingPrograms;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** Which programs of others a holder lets do what; to be ended at any time. */
@Named
@RequestScoped
@Route(path = "/me/programs", view = "/programs/mine.xhtml", access = Permission.LEARN)
public class ProgramsPage {
    @Inject
    LettingPrograms letting;

    @Inject
    Texts texts;

    @Inject
    Redirect redirect;

    @Nullable
    private List<ApprovalView> mine;

    /** What is let, the newest first. */
    public List<ApprovalView> getMine() {
        if (mine == null) {
            mine = letting.mine();
        }
        return mine;
    }

    /** What one may do, in words. */
    public String wishes(ApprovalView approval) {
        return approval.scopes().stream()
                .sorted()
                .map(scope -> texts.name("programs.scope", scope))
                .collect(Collectors.joining(" · "));
    }

    /** Ends one. */
    public void revoke(UUID approval) {
        letting.revoke(approval);
        redirect.to("/me/programs");
    }
}
