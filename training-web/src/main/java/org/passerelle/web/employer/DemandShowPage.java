package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.Catalogue;
import org.passerelle.catalogue.CourseCard;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.Need;
import org.passerelle.demand.PostingDemand;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** A demand with what answers it: for each skill the courses that teach it, or that nobody does yet. */
@Named
@RequestScoped
@Route(path = "/employer/demands/{id}", view = "/employer/show.xhtml", access = Permission.POST_DEMAND)
public class DemandShowPage {
    private static final int MOST_COURSES = 3;

    @Inject
    PostingDemand posting;

    @Inject
    Catalogue catalogue;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    @Nullable
    private DemandView demand;

    /** A skill with the courses that teach it. */
    public record Answered(String label, boolean wished, List<CourseCard> courses) {}

    /** Finds the demand before anything is shown, so that an absent one is "not found". */
    public void load() {
        getDemand();
    }

    /** The demand. */
    public DemandView getDemand() {
        if (demand == null) {
            demand = posting.mine(parts.id("id"));
        }
        return demand;
    }

    /** Its skills with what answers them. */
    public List<Answered> getSkills() {
        return getDemand().skills().stream()
                .map(ask -> new Answered(
                        referential.label(ask.skillUri(), locale.language()),
                        ask.need() == Need.WISHED,
                        catalogue.teaching(ask.skillUri()).stream()
                                .limit(MOST_COURSES)
                                .toList()))
                .toList();
    }

    /** The name of its zone. */
    public String getZone() {
        return territory.zone(getDemand().zoneCode()).map(EmploymentZone::name).orElse("");
    }

    /** What is doubtful about it, in words. */
    public List<String> getDoubts() {
        return getDemand().trust().doubts().stream()
                .sorted()
                .map(doubt -> texts.name("demand.doubt", doubt))
                .toList();
    }

    /** The people were found through the platform. */
    public void fill() {
        posting.fill(parts.id("id"), true);
        again();
    }

    /** The people were found elsewhere. */
    public void fillElsewhere() {
        posting.fill(parts.id("id"), false);
        again();
    }

    /** They are still looked for. */
    public void confirm() {
        posting.confirm(parts.id("id"));
        again();
    }

    /** Takes it back. */
    public void withdraw() {
        posting.withdraw(parts.id("id"));
        again();
    }

    private void again() {
        redirect.to("/employer/demands/" + parts.id("id"));
    }
}
