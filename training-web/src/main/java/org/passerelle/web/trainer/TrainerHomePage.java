package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.FindingTrouble;
import org.passerelle.assessment.TroubledItem;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** What nobody teaches yet around here, and the courses of the trainer's bodies. */
@Named
@RequestScoped
@Route(path = "/trainer", view = "/trainer/home.xhtml", access = Permission.AUTHOR_COURSE)
public class TrainerHomePage {
    private static final int MOST = 3;

    @Inject
    Authoring authoring;

    @Inject
    Possibilities possibilities;

    @Inject
    FindingTrouble finding;

    @Nullable
    private List<TroubledItem> troubles;

    /** The three courses most missed. */
    public List<Possibilities.Possible> getGaps() {
        return possibilities.of(MOST);
    }

    /** The items with which something is wrong, those that most people met first. */
    public List<TroubledItem> getTroubles() {
        if (troubles == null) {
            troubles = finding.mine();
        }
        return troubles.subList(0, Math.min(MOST, troubles.size()));
    }

    /** How many there are in all. */
    public int getAllTroubles() {
        getTroubles();
        return troubles == null ? 0 : troubles.size();
    }

    /** The courses, those changed last first. */
    public List<CourseView> getCourses() {
        return authoring.mine();
    }
}
