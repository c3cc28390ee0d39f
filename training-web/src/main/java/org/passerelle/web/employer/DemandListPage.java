package org.passerelle.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.DemandView;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.territory.EmploymentZone;
import org.passerelle.territory.Territory;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Route;

/** What the employer's organisations look for. */
@Named
@RequestScoped
@Route(path = "/employer/demands", view = "/employer/list.xhtml", access = Permission.POST_DEMAND)
public class DemandListPage {
    private static final int SIZE = 20;

    @Inject
    PostingDemand posting;

    @Inject
    Referential referential;

    @Inject
    Territory territory;

    @Inject
    ActiveLocale locale;

    private int page = 1;

    @Nullable
    private Page<DemandView> slice;

    /** The demands of this page, the newest first. */
    public Page<DemandView> getSlice() {
        if (slice == null) {
            slice = posting.mine(page, SIZE);
        }
        return slice;
    }

    /** The labels of what a demand asks for. */
    public List<String> labels(DemandView demand) {
        return demand.skills().stream()
                .map(SkillAsk::skillUri)
                .map(uri -> referential.label(uri, locale.language()))
                .toList();
    }

    /** The name of a demand's zone. */
    public String zone(DemandView demand) {
        return territory.zone(demand.zoneCode()).map(EmploymentZone::name).orElse("");
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
