package org.passerelle.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseView;
import org.passerelle.demand.index.SkillDemand;
import org.passerelle.kernel.Permission;
import org.passerelle.matching.FindingCourses;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
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
    FindingCourses finding;

    @Inject
    Referential referential;

    @Inject
    ActiveZone zone;

    @Inject
    ActiveLocale locale;

    /** A skill that is asked for and not taught. @param address of a new course that teaches it */
    public record Gap(String label, SkillDemand demand, String address) {}

    /** The three skills most asked for that no course teaches. */
    public List<Gap> getGaps() {
        return finding.unmet(zone.getCode(), MOST).stream()
                .map(demand -> new Gap(
                        referential.label(demand.skillUri(), locale.language()),
                        demand,
                        "/trainer/courses/new?teach=" + URLEncoder.encode(demand.skillUri(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** The courses, those changed last first. */
    public List<CourseView> getCourses() {
        return authoring.mine();
    }
}
