package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandHistory;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** How the demand for one skill, or one occupation, came month by month. */
@Named
@RequestScoped
@Route(path = "/demand/months", view = "/demand/months.xhtml", access = Permission.PUBLIC, cached = true)
public class DemandMonthsPage {
    @Inject
    AskedRows asked;

    @Inject
    DemandHistory history;

    @Inject
    Referential referential;

    @Inject
    AskedArea area;

    @Inject
    ActiveLocale locale;

    @Inject
    Texts texts;

    private String of = "";

    @Nullable
    private List<AskedRow> rows;

    @Nullable
    private MonthChart chart;

    /** @throws NotFound when it is neither a skill nor an occupation */
    public void load() {
        subject();
    }

    private Subject subject() {
        return Subject.of(referential, of).orElseThrow(() -> new NotFound("skill", of));
    }

    /** Whether it is an occupation. */
    public boolean isOccupations() {
        return subject() == Subject.OCCUPATION;
    }

    /** What it is called. */
    public String getLabel() {
        return subject().label(referential, of, locale.language());
    }

    /** Where all of its kind are shown. */
    public String getBack() {
        return subject().address();
    }

    /** The same in the whole region. */
    public String getRegion() {
        return "/demand/months?zone=" + ActiveZone.REGION + "&of=" + URLEncoder.encode(of, StandardCharsets.UTF_8);
    }

    /** What is known of it here; empty when that rests on too few employers. */
    public List<AskedRow> getRows() {
        if (rows == null) {
            rows = asked.one(subject(), of);
        }
        return rows;
    }

    /** The months, drawn. */
    public MonthChart getChart() {
        if (chart == null) {
            chart = MonthChart.of(
                    isOccupations() ? history.ofOccupation(of, area.getCode()) : history.ofSkill(of, area.getCode()),
                    texts);
        }
        return chart;
    }

    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of;
    }
}
