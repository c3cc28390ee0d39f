package org.passerelle.web.demand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.ActiveZone;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.RouteFilter;
import org.passerelle.web.platform.Texts;

/**
 * What is asked for around here, for everybody: a map of the zones, and the skills or the occupations most asked for,
 * drawn and in a table with what is known.
 */
@Named
@RequestScoped
@Route(path = "/demand", view = "/demand/map.xhtml", access = Permission.PUBLIC, cached = true)
@Route(path = "/demand/occupations", view = "/demand/map.xhtml", access = Permission.PUBLIC, cached = true)
public class DemandMapPage {
    @Inject
    AskedRows asked;

    @Inject
    DemandIndex index;

    @Inject
    ActiveZone zone;

    @Inject
    AskedArea area;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    @Nullable
    private List<AskedRow> rows;

    private Subject subject() {
        return String.valueOf(request.getAttribute(RouteFilter.ADDRESS)).startsWith(Subject.OCCUPATION.address())
                ? Subject.OCCUPATION
                : Subject.SKILL;
    }

    /** {@code skills} or {@code occupations}. */
    public String getSubject() {
        return subject().many();
    }

    /** Whether occupations are shown. */
    public boolean isOccupations() {
        return subject() == Subject.OCCUPATION;
    }

    /** This page's address without a zone. */
    public String getAddress() {
        return subject().address();
    }

    /** The twenty that are most surely asked for, those asked for most first. */
    public List<AskedRow> getRows() {
        if (rows == null) {
            rows = asked.most(subject());
        }
        return rows;
    }

    /** The first of them, drawn. */
    public LevelChart getChart() {
        return LevelChart.of(getRows(), texts);
    }

    /** The openings in reach as of now; in words where they are too few to be told. */
    public String getLead() {
        if (area.isRegionInstead()) {
            return texts.of("demand.map.lead.region", zone.getName());
        }
        ZoneDemand here = index.in(zone.getCode());
        return here.isThin()
                ? texts.of("demand.map.lead.few")
                : texts.of("demand.map.lead", texts.number(Math.round(here.openings())));
    }

    /** The data of this page for programs. @param format {@code json} or {@code csv} */
    public String data(String format) {
        String code = area.getCode();
        return DemandDataResource.address(subject(), format) + (code == null ? "" : "?zone=" + code);
    }
}
