package org.passerelle.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseQuery;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FindingCourses;
import org.passerelle.matching.Finds;
import org.passerelle.matching.RankedFind;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Route;

/** The door of the house: what it is for, what employers around ask for, and the way in for each. */
@Named
@RequestScoped
@Route(path = "/", view = "/home/show.xhtml", access = Permission.PUBLIC, cached = true)
public class HomeShowPage {
    private static final int COURSES = 6;

    @Inject
    FindingCourses finding;

    @Inject
    ActiveZone zone;

    @Nullable
    private Finds finds;

    private Finds finds() {
        if (finds == null) {
            finds = finding.find(new CourseQuery("", Map.of()), zone.getCode(), true, 1, COURSES);
        }
        return finds;
    }

    /** The courses most asked for around here. */
    public List<RankedFind> getCourses() {
        return finds().page().items();
    }

    /** How many courses there are in all. */
    public long getTotal() {
        return finds().page().total();
    }
}
