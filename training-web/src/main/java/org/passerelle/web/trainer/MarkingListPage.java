package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.assessment.Marking;
import org.passerelle.assessment.WorkLine;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The works that wait to be marked. */
@Named
@RequestScoped
@Route(path = "/trainer/marking", view = "/trainer/marking.xhtml", access = Permission.GRADE)
public class MarkingListPage {
    @Inject
    Marking marking;

    /** The works, those handed in first first. */
    public List<WorkLine> getWaiting() {
        return marking.waiting();
    }
}
