package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.catalogue.ProposalView;
import org.passerelle.catalogue.ProposingTutorials;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The tutorials that a member proposed, and what became of them. */
@Named
@RequestScoped
@Route(path = "/me/tutorials", view = "/trainer/proposals-mine.xhtml", access = Permission.LEARN)
public class MyTutorialsPage {
    @Inject
    ProposingTutorials proposing;

    /** All of them, changed last first. */
    public List<ProposalView> getAll() {
        return proposing.mine();
    }
}
