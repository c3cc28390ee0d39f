package org.passerelle.web.design.capsule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.capsule.ReadingCapsules;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** All capsules, with where one is in each. */
@Named
@RequestScoped
@Route(path = "/design/capsules", view = "/design/capsule/list.xhtml", access = Permission.TAKE_PART_IN_DESIGN)
public class CapsulesPage {
    @Inject
    ReadingCapsules reading;

    @Nullable
    private List<ReadingCapsules.Standing> all;

    /** The capsules. */
    public List<ReadingCapsules.Standing> getAll() {
        if (all == null) {
            all = reading.all();
        }
        return all;
    }

    /** Where one is: {@code done}, {@code now} or {@code to-come}. */
    public String state(ReadingCapsules.Standing standing) {
        if (standing.isFinished()) {
            return "done";
        }
        return standing.reading().isPresent() ? "now" : "toCome";
    }
}
